"""Who the accounts in an X archive are: it says their numbers, and their names only in passing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from netdesk.domain.contact import Contact, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import OWNER, PersonRef
from netdesk.importers.follow_state import follow_state
from netdesk.importers.presence_merging import earlier_handle
from netdesk.importers.x.archive import KEY


class Name(NamedTuple):
    """How an account was called; `seen_ms`: when, in milliseconds since 1970."""

    seen_ms: int
    handle: str
    name: str


@dataclass(slots=True)
class Accounts:
    """The accounts of an archive by their number. `owner`: whose archive it is, "" when nobody knows.

    `following`, `followers`, `blocked`, `muted`: what stands between them and the owner; `partners`: with
    whom messages were exchanged.
    """

    owner: str = ""
    following: set[str] = field(default_factory=set)
    followers: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    muted: set[str] = field(default_factory=set)
    partners: set[str] = field(default_factory=set)
    _names: dict[str, Name] = field(default_factory=dict)
    _called: dict[str, tuple[int, str]] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)
    _handles: dict[str, dict[str, None]] = field(default_factory=dict)

    def note(self, number: str, name: Name) -> None:
        """An account was called so at some time; of several handles and of several names the newest one
        counts: an answer tells the handle alone.
        """
        self._handles.setdefault(number, {})[name.handle] = None
        if name.name:
            self._called[number] = max(self._called.get(number, (-1, "")), (name.seen_ms, name.name))
        known = self._names.get(number)
        if known is not None and (known.seen_ms, known.handle) >= (name.seen_ms, name.handle):
            return
        self._names[number] = name
        self._numbers[name.handle.casefold()] = number

    def listed(self, kind: str) -> set[str]:
        """The accounts of a list, by the kind of its file."""
        return {
            "following": self.following, "followers": self.followers,
            "blocked": self.blocked, "muted": self.muted,
        }[kind]  # fmt: skip

    def is_known(self, number: str) -> bool:
        """Whether the owner has anything to do with an account besides naming it in a post."""
        return any(number in accounts for accounts in (self.following, self.followers, self.partners))

    def is_named(self, number: str) -> bool:
        """Whether more than the number of an account is known."""
        return number in self._names

    def number_of(self, handle: str) -> str:
        """The number of the account with this handle, "" when the archive does not say it."""
        return self._numbers.get(handle.casefold(), "")

    def ref(self, number: str) -> PersonRef:
        """Who is meant by a number."""
        if number and number == self.owner:
            return OWNER
        return PersonRef(name=self._shown(number), source_id=number)

    def contact(self, number: str) -> Contact:
        """Everything the archive says of an account."""
        name = self._names.get(number)
        handle = name.handle if name else ""
        is_following, is_follower = number in self.following, number in self.followers
        presence = Presence(
            KEY,
            handle,
            f"https://x.com/{handle}" if handle else "",
            "",
            follow_state(is_following=is_following, is_follower=is_follower),
            is_following,
            is_follower,
            KEY,
        )
        link = Labelled(f"https://x.com/i/user/{number}", "X", source=KEY)
        marks = [
            OwnField("On X", mark)
            for mark, accounts in (("blocked", self.blocked), ("muted", self.muted))
            if number in accounts
        ]
        return Contact(
            formatted_name=self._shown(number),
            urls=() if handle else (link,),
            presences=(presence,),
            fields=(*marks, *self._earlier(number, handle)),
            source_ids=(SourceId(KEY, number),),
        )

    def _earlier(self, number: str, handle: str) -> Iterator[OwnField]:
        """What an account was called before, each handle once however it was written."""
        told = {handle.casefold()}
        for one in self._handles.get(number, ()):
            if one.casefold() not in told:
                told.add(one.casefold())
                yield earlier_handle(KEY, one)

    def _shown(self, number: str) -> str:
        if number in self._called:
            return self._called[number][1]
        name = self._names.get(number)
        return f"@{name.handle}" if name else f"X user {number}"
