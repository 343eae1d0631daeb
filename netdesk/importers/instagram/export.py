"""What is known of the people of an Instagram download before its files are read one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from netdesk.importers.instagram.accounts import AccountEntry, accounts_of
from netdesk.importers.meta.account import Account
from netdesk.importers.meta.listed import read_list
from netdesk.importers.meta.members import Found
from netdesk.importers.meta.threads import Thread

_FOLLOWS = ("following", "followers", "threads following", "threads followers")
_BY_HANDLE = ("following", "followers", "close friends", "unfollowed")


@dataclass(slots=True)
class Export:
    """`account`: who is "me"; the rest are user names by the kind of file that lists them."""

    account: Account
    _listed: dict[str, set[str]] = field(default_factory=dict)

    def add(self, files: Iterable[Found]) -> None:
        """Add whom the lists in these files name."""
        for found in files:
            if found.kind.key in {*_FOLLOWS, *_BY_HANDLE}:
                handles = self._listed.setdefault(found.kind.key, set())
                for entry in read_list(found.member).entries:
                    handles.update(account.handle for account in accounts_of(entry))

    def is_in(self, kind: str, account: AccountEntry) -> bool:
        """Whether an account stands in a list of this kind."""
        return account.handle in self._listed.get(kind, ())

    def address_of(self, thread: Thread) -> str:
        """The profile of the other person of a conversation whose folder bears a user name that a list
        has, "" for all others.
        """
        handle = thread.name.rpartition("_")[0].casefold()
        is_listed = any(handle in self._listed.get(kind, ()) for kind in _BY_HANDLE)
        return f"instagram.com/{handle}" if handle and is_listed else ""
