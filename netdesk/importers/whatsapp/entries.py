"""The entries of a chat one after the other: each begins with a date in the fashion of the file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.decoding import decode
from netdesk.importers.reader import Member
from netdesk.importers.streaming import stream
from netdesk.importers.whatsapp.line import Line, start_of

HEAD_BYTES = 64 * 1024
_LONGEST_LINE = 1 << 16
_LONGEST_TEXT = 1 << 17
_ENDS = "\r\n"


class Entry(NamedTuple):
    """`number`: line of the file, from 1; `start`: None for what stands before the first entry; `text`:
    what follows the date, with the lines behind it; `is_cut`: it is longer than any message can be.
    """

    number: int
    start: Line | None
    text: str
    is_cut: bool = False


def head_of(member: Member) -> str:
    """The beginning of a file as text. Raises KnownError when it cannot be opened."""
    with stream(member) as file:
        return decode(file.read(HEAD_BYTES), "utf-8").text.replace("\0", "")


def lines_of(member: Member, tell: Callable[[int], None]) -> Iterator[str]:
    """The lines of a file without their ends; `tell` hears how many bytes were read so far.

    Bytes that are no letters become U+FFFD, zeros are left out. Raises KnownError.
    """
    with stream(member) as file:
        encoding = decode(file.read(HEAD_BYTES), "utf-8").encoding
    with stream(member) as file:
        text = io.TextIOWrapper(file, encoding, errors="replace")
        done = 0
        while line := text.readline(_LONGEST_LINE):
            done += len(line.encode("utf-8", "replace"))
            tell(done)
            yield line.rstrip(_ENDS).replace("\0", "")


def readable(lines: Iterator[str], breaks: list[str]) -> Iterator[str]:
    """The lines up to where the file cannot be read any more; the sentence why goes to `breaks`."""
    try:
        yield from lines
    except KnownError as error:
        breaks.append(error.sentence)


def entries(lines: Iterator[str], is_start: Callable[[Line], bool]) -> Iterator[Entry]:
    """The entries of a chat. A line that looks like a start, but not to `is_start`, is text."""
    number, start, is_cut = 1, None, False
    parts: list[str] = []
    length = 0
    for place, line in enumerate(lines, start=1):
        found = start_of(line)
        if found is not None and is_start(found):
            yield from _entry(number, start, parts, is_cut=is_cut)
            number, start, is_cut = place, found, False
            parts, length = [found.rest], len(found.rest)
        elif length + len(line) < _LONGEST_TEXT:
            parts.append(line)
            length += len(line) + 1
        else:
            is_cut = True
    yield from _entry(number, start, parts, is_cut=is_cut)


def _entry(number: int, start: Line | None, parts: list[str], *, is_cut: bool) -> Iterator[Entry]:
    """The entry of these lines; none where nothing stands before the first one."""
    text = "\n".join(parts)
    if start is not None or text.strip():
        yield Entry(number, start, text, is_cut)
