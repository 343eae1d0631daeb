"""What is known of the people of an Instagram download before its files are read one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from netdesk.importers.instagram.accounts import AccountEntry, accounts_of
from netdesk.importers.meta.account import Account, is_closed, is_made_of
from netdesk.importers.meta.headings import heading_of
from netdesk.importers.meta.listed import read_list
from netdesk.importers.meta.members import Found
from netdesk.importers.meta.threads import Thread

_BY_HANDLE = (
    "following", "followers", "close friends", "unfollowed", "threads following", "threads followers",
)  # fmt: skip
"""Lists of user names; Threads has those of Instagram."""


@dataclass(slots=True)
class Export:
    """`account`: who is "me"; `names`: the names of people, as their conversations have them, by their user
    names; the rest are user names by the kind of file that lists them.
    """

    account: Account
    names: dict[str, str] = field(default_factory=dict)
    _listed: dict[str, set[str]] = field(default_factory=dict)

    def add(self, files: Iterable[Found]) -> None:
        """Add whom the lists in these files name."""
        for found in files:
            if found.kind.key in _BY_HANDLE:
                handles = self._listed.setdefault(found.kind.key, set())
                for entry in read_list(found).entries:
                    handles.update(account.handle for account in accounts_of(entry))

    def is_in(self, kind: str, account: AccountEntry) -> bool:
        """Whether an account stands in a list of this kind."""
        return account.handle in self._listed.get(kind, ())

    def add_names(self, threads: Iterable[Thread]) -> None:
        """Add the names of those with whom the owner talks alone, where the user name is known."""
        for thread in threads:
            address = self.address_of(thread)
            heading = heading_of(thread) if address else None
            others = (
                [name for name in heading.participants if not self.account.is_me(name)] if heading else []
            )
            if len(others) == 1 and not is_closed(others[0]) and not is_made_of(address, others[0]):
                self.names[address.rpartition("/")[2]] = others[0]

    def address_of(self, thread: Thread) -> str:
        """The profile of the other person of a conversation whose folder bears a user name that a list
        has, "" for all others.
        """
        handle = thread.name.rpartition("_")[0].casefold()
        is_listed = any(handle in self._listed.get(kind, ()) for kind in _BY_HANDLE)
        return f"instagram.com/{handle}" if handle and is_listed else ""
