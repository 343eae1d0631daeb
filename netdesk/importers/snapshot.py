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
        self._ended: set[int] = set()
        self._told: set[int] = set()
        self._last = ""
        self._is_telling = True

    def begin(self, source: str, *, is_newest: bool = True) -> None:
        """From here on another file speaks, of this source (a reader's key). One that is older than an
        export imported before cannot know who is there by now.
        """
        self._source = source
        self._listed.clear()
        self._ended.clear()
        self._told.clear()
        self._last = ""
        self._is_telling = is_newest

    def note(self, contact: Contact, key: int) -> None:
        """The file tells of somebody; `key`: who that is, negative for somebody new."""
        for at in contact.presences:
            if at.source != self._source:
                continue
            if at.state != "known":
                self._told.add(key)
            if at.state in _CONNECTED:
                self._listed.add(key)
                self._last = max(self._last, _whole_day(at.since))
            elif at.state == "former":
                self._ended.add(key)

    @property
    def told(self) -> frozenset[int]:
        """Of whom the file says how the owner stands to them."""
        return frozenset(self._told)

    def break_off(self) -> None:
        """The file breaks off: nobody can say who is missing."""
        self._is_telling = False

    def missing(self) -> list[int]:
        """Contacts its source called connected before and now passes over, by id; none when the file does
        not list connections, or too few of those known to be the whole list. Whoever was connected after
        everybody in the file came too late for it; of whom it says that the connection ended nobody is
        missing.
        """
        if not self._is_telling or not self._listed:
            return []
        known = dict(self._network.connected_by(self._source))
        missing = [key for key in known if key not in self._listed and key not in self._ended]
        if len(missing) > _MOST_MISSING * len(known):
            return []
        return sorted(key for key in missing if not self._last or _whole_day(known[key]) <= self._last)


def _whole_day(text: str) -> str:
    """A PartialDate text that is a whole day, "" for all others."""
    return text if len(text) == len("2024-03-07") else ""
