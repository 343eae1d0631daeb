"""What every importer is: one record that says how to recognise a source and how to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.domain.importing import OwnAddress
from netdesk.domain.own_name import ChatAuthors


class Member(Protocol):
    """One file of a source. `name`: its path inside the source with `/`, `size`: unpacked bytes."""

    @property
    def name(self) -> str: ...

    @property
    def size(self) -> int: ...

    def open(self) -> BinaryIO:
        """A stream of its bytes. Raises KnownError when it is encrypted, broken or too large."""
        ...


class Source(Protocol):
    """Something that was dropped: a file (one member), a folder, or a zip."""

    @property
    def path(self) -> Path: ...

    @property
    def members(self) -> tuple[Member, ...]: ...


Progress = Callable[[int, int], None]
"""Told (bytes read, bytes in all) now and then; raises CancelledError when the person pressed Cancel."""

Check = Callable[[], None]
"""Called now and then by what takes long; raises CancelledError when the person pressed Cancel."""

Read = Callable[[Source, Progress], Iterator[Item]]
ReadFor = Callable[[Source, Progress, Contact], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Reader:
    """`key`: name for files and ids (`vcard`, `linkedin`); `name`: as shown to people.

    `recognise(source)` answers 0 (not mine) to 100 (certainly mine) from member names and first bytes.
    `read(source, progress)` yields drafts and problems lazily, one for every card or row of the source.
    `read_for(source, progress, owner)`: the same for a format that does not say whose it is (chats, mail),
    told what is known of the owner so far; None where the file says so itself. `tells_owner(source)`:
    whether this one says it all the same, so that it is better read before others of its format.
    `names_others(source)`: whether this one only says who belongs together in other files, so that it is
    better read after them. `own_addresses(source)`: the e-mail addresses to ask a person about who has not
    told theirs. `chat_authors(source, owner)`: who writes in its chats, for the question who of them is
    the owner.
    """

    key: str
    name: str
    recognise: Callable[[Source], int]
    read: Read
    read_for: ReadFor | None = None
    tells_owner: Callable[[Source], bool] | None = None
    own_addresses: Callable[[Source], Sequence[OwnAddress]] | None = None
    chat_authors: Callable[[Source, Contact], Iterator[ChatAuthors]] | None = None
    names_others: Callable[[Source], bool] | None = None


def without_owner(read_for: ReadFor) -> Read:
    """The `read` of a format that has a `read_for`: the same for an owner of whom nothing is known."""

    def read(source: Source, progress: Progress) -> Iterator[Item]:
        return read_for(source, progress, Contact())

    return read
