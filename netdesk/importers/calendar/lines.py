"""The logical lines of a calendar file: folds are undone before bytes become letters."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from netdesk.importers.decoding import decode, wide_encoding

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_LONGEST_LINE = 1 << 20
_HEAD = 64


class LogicalLines:
    """(number of the physical line it begins in, line without its end) of every line that is not blank.

    A line longer than 1 MiB is cut there. A fold may divide a letter, which is whole again afterwards.
    `position`: bytes read so far.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._bytes = _Counted(stream)

    @property
    def position(self) -> int:
        return self._bytes.position

    def __iter__(self) -> Iterator[tuple[int, str]]:
        number, parts, length = 1, [b""], 0
        for place, line in enumerate(self._physical(), start=1):
            if line[:1] in (b" ", b"\t"):
                if length < _LONGEST_LINE:
                    parts.append(line[1:])
                    length += len(line)
                continue
            if whole := b"".join(parts):
                yield number, _text(whole)
            number, parts, length = place, [line], len(line)
        if whole := b"".join(parts):
            yield number, _text(whole)

    def _physical(self) -> Iterator[bytes]:
        buffered = io.BufferedReader(self._bytes)
        if encoding := wide_encoding(buffered.peek(_HEAD)[:_HEAD]):
            for text in io.TextIOWrapper(buffered, encoding, "replace"):
                yield text.rstrip("\n").encode("utf-8", "replace")
            return
        while line := buffered.readline(_LONGEST_LINE):
            yield from line.rstrip(b"\r\n").split(b"\r")


def _text(line: bytes) -> str:
    return decode(line).text.replace("\0", "").replace("\ufeff", "")


class _Counted(io.RawIOBase):
    """A stream that knows how much of it was read."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self.position = 0
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read(len(view))
        self.position += len(data)
        view[: len(data)] = data
        return len(data)
