"""The mails of an mbox file one after the other, however large file and mails are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

_CHUNK = 1 << 20
_LONGEST_LINE = 1 << 12
_MARK = b"\nFrom "
_FIELD = re.compile(rb">?[!-9;-~]{1,76}:")
_CLOCK_AND_YEAR = re.compile(rb"\d\d?:\d\d.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\d\d?:\d\d")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


class RawMail(NamedTuple):
    """A mail as it stands in its file. `number` counts from 1; `envelope`: what follows `From ` in the line
    before it; `data`: head and body, without what lies behind the number of bytes asked for.
    """

    number: int
    envelope: bytes
    data: bytes


def mbox_mails(stream: BinaryIO, most: int, tell: Callable[[int], None]) -> Iterator[RawMail]:
    """The mails of an mbox file, of each the first `most` bytes; `tell` hears how many bytes were read.

    A line that begins with `From ` begins a mail if it holds a time and a year, or little else, and a field
    of a head follows: programs differ in which such lines of a text they quote.
    """
    number, envelope = 0, b""
    mail = bytearray()
    for piece in _pieces(stream, tell):
        if isinstance(piece, _Start):
            if number:
                yield RawMail(number, envelope, _unquoted(mail))
            number, envelope = number + 1, piece.envelope
            mail.clear()
        elif len(mail) < most:
            mail += piece[: most - len(mail)]
    if number:
        yield RawMail(number, envelope, _unquoted(mail))


def _unquoted(mail: bytearray) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", mail) if b">From " in mail else bytes(mail)


class _Start(NamedTuple):
    envelope: bytes


def _pieces(stream: BinaryIO, tell: Callable[[int], None]) -> Iterator[bytes | _Start]:
    """The starts of mails and the bytes between them."""
    data = b"\n"
    is_at_end = False
    while not is_at_end:
        chunk = stream.read(_CHUNK)
        tell(len(chunk))
        is_at_end = not chunk
        data += chunk.removeprefix(b"\xef\xbb\xbf") if data == b"\n" else chunk
        place = begun = 0
        while (place := data.find(_MARK, place)) >= 0:
            end = data.find(b"\n", place + 1)
            if not is_at_end and (end < 0 or len(data) - end < 80) and len(data) - place < _LONGEST_LINE:
                break
            if _is_start(data, place, end):
                yield data[begun : place + 1]
                yield _Start(data[place + len(_MARK) : end].strip())
                begun = end + 1
            place += 1
        rest = place if place >= 0 else len(data) if is_at_end else max(len(data) - len(_MARK), begun)
        yield data[begun:rest]
        data = data[rest:]


def _is_start(data: bytes, place: int, end: int) -> bool:
    if end < 0 or end - place > _LONGEST_LINE or not _FIELD.match(data, end + 1):
        return False
    line = data[place + len(_MARK) : end].strip()
    is_behind_blank = place == 0 or data[place - 1 : place] == b"\n" or data[place - 2 : place] == b"\n\r"
    return bool(_CLOCK_AND_YEAR.search(line)) or (is_behind_blank and len(line.split()) <= 1)
