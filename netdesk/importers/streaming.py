"""Reading members of any size: for readers that hold no more than a piece of them at a time."""

from __future__ import annotations

from typing import BinaryIO, Protocol, runtime_checkable

from netdesk.domain.error import KnownError
from netdesk.importers.reader import Member

_BLOCK = 1 << 20


@runtime_checkable
class _Streamable(Protocol):
    def stream(self) -> BinaryIO: ...


def stream(member: Member) -> BinaryIO:
    """The bytes of a member, also of one that is too large to be read at once (`Member.open` refuses it).

    Raises KnownError when it is encrypted or broken.
    """
    return member.stream() if isinstance(member, _Streamable) else member.open()


def first_bytes(member: Member, most: int) -> bytes:
    """At most so many bytes from the beginning of a member, by which a format is known; none when it cannot
    be read.
    """
    try:
        with stream(member) as file:
            return file.read(most)
    except KnownError:
        return b""


def first_text(member: Member, most: int) -> str:
    """The same as text in UTF-8, without its mark; what is no letter becomes U+FFFD."""
    return first_bytes(member, most).decode("utf-8", "replace").removeprefix("\ufeff")


def up_to_break(file: BinaryIO) -> tuple[bytes, str]:
    """All bytes of a stream that can be read, and one sentence why there are no more, "" at its end."""
    parts: list[bytes] = []
    try:
        while data := file.read(_BLOCK):
            parts.append(data)
    except KnownError as error:
        return b"".join(parts), error.sentence
    return b"".join(parts), ""
