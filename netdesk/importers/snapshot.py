"""Who is missing from the newest export of a network, which lists everybody one is connected with."""

from __future__ import annotations

from netdesk.domain.contact import Contact
from netdesk.domain.importing import NetworkSide

_CONNECTED = frozenset({"connected", "mutual"})
_MOST_MISSING = 0.5
"""When a larger share is missing, it is only a part of the list, or that of somebody else."""


class Snapshot:
    """The people one file says the owner is connected with, beside those its source said so of before."""

    def __init__(self, network: NetworkSide) -> None:
        self._network = network
        self._source = ""
        self._listed: set[int] = set()
        self._is_whole = True

    def begin(self, source: str) -> None:
        """From here on another file speaks, of this source (a reader's key)."""
        self._source = source
        self._listed.clear()
        self._is_whole = True

    def note(self, contact: Contact, key: int) -> None:
        """The file tells of somebody; `key`: who that is, negative for somebody new."""
        if any(at.source == self._source and at.state in _CONNECTED for at in contact.presences):
            self._listed.add(key)

    def break_off(self) -> None:
        """The file breaks off: nobody can say who is missing."""
        self._is_whole = False

    def missing(self) -> list[int]:
        """Contacts its source called connected before and now does not, by id; none when the file does not
        list connections, or too few of those known to be the whole list.
        """
        if not self._is_whole or not self._listed:
            return []
        known = set(self._network.connected_by(self._source))
        missing = known - self._listed
        return sorted(missing) if len(missing) <= _MOST_MISSING * len(known) else []
