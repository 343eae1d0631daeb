"""What is known of the people of a Facebook download before its files are read one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from netdesk.importers.facebook.members import KINDS
from netdesk.importers.facebook.pages import is_like_page
from netdesk.importers.meta.account import Account, folded
from netdesk.importers.meta.listed import read_list
from netdesk.importers.meta.members import found_in
from netdesk.importers.reader import Member

_CONTEXT = ("friends", "following", "followers", "received", "rejected", "groups", "pages")


@dataclass(slots=True)
class Export:
    """`account`: who is "me"; `groups`: names of groups the owner is in; the rest are names of people,
    `folded`, by the kind of file that lists them.
    """

    account: Account
    groups: set[str] = field(default_factory=set)
    _listed: dict[str, set[str]] = field(default_factory=dict)

    def add(self, members: Iterable[Member]) -> None:
        """Add whom and which groups the lists in these files name."""
        kinds = [kind for kind in KINDS if kind.key in _CONTEXT]
        for found in found_in(members, kinds):
            names = [entry.name for entry in read_list(found).entries if entry.name]
            if found.kind.key == "groups":
                self.groups.update(names)
            else:
                self._listed.setdefault(found.kind.key, set()).update(map(folded, names))

    def is_friend(self, name: str) -> bool:
        """Whether the two are friends now."""
        return self._is_in("friends", name)

    def is_following(self, name: str) -> bool:
        """Whether the owner follows somebody; friends are followed without being on a list."""
        return self._is_in("following", name)

    def is_follower(self, name: str) -> bool:
        """Whether somebody follows the owner."""
        return self._is_in("followers", name)

    def is_page(self, name: str) -> bool:
        """Whether somebody who is followed is no person: nobody is called so, or pages are."""
        if self.is_friend(name) or self.is_follower(name) or self.has_asked(name):
            return False
        return self._is_in("pages", name) or is_like_page(name)

    def is_rejected(self, name: str) -> bool:
        """Whether the owner declined a request of theirs."""
        return self._is_in("rejected", name)

    def has_asked(self, name: str) -> bool:
        """Whether a request of theirs is listed."""
        return self._is_in("received", name)

    def _is_in(self, kind: str, name: str) -> bool:
        return folded(name) in self._listed.get(kind, ())
