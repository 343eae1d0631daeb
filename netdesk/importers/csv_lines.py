"""The lines of a text of unknown encoding, read from a stream bit by bit."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from io import IncrementalNewlineDecoder
from typing import BinaryIO

from netdesk.importers.decoding import decode, wide_encoding

_BLOCK = 1 << 16
_MOST_BLOCKS = 256
"""Of how many blocks a line can be; what is longer is divided."""


class Lines:
    """Lines, each with one line feed at its end, whatever ended it in the file. `number`: how many were
    given out; `position`: bytes read from the stream; `has_replacements`: some bytes made no text.

    Without a mark of UTF-16 or UTF-32 every line is read as UTF-8 if it is that, else as Windows-1252:
    files that were put together from several ones hold both.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.number = 0
        self.position = 0
        self.has_replacements = False
        self._stream = stream
        self._lines = self._read()

    def next(self) -> str:
        """The next line, "" at the end."""
        line = next(self._lines, "")
        self.number += bool(line)
        return line

    def _read(self) -> Iterator[str]:
        block = self._block()
        if encoding := wide_encoding(block):
            return self._wide(block, encoding)
        return self._narrow(block.removeprefix(codecs.BOM_UTF8))

    def _block(self) -> bytes:
        block = self._stream.read(_BLOCK)
        self.position += len(block)
        return block

    def _narrow(self, block: bytes) -> Iterator[str]:
        rest: list[bytes] = []
        while block:
            if b"\n" in block or b"\r" in block or len(rest) > _MOST_BLOCKS:
                *lines, last = (b"".join(rest) + block).splitlines(keepends=True)
                yield from map(self._decoded, lines)
                # A carriage return at the end may be half of a line end.
                is_whole = last.endswith(b"\n") or len(rest) > _MOST_BLOCKS
                if is_whole:
                    yield self._decoded(last)
                rest = [] if is_whole else [last]
            else:
                rest.append(block)
            block = self._block()
        yield from map(self._decoded, b"".join(rest).splitlines(keepends=True))

    def _decoded(self, line: bytes) -> str:
        line = line.rstrip(b"\r\n")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            text, _, has_replacements = decode(line)
            self.has_replacements |= has_replacements
        return text.replace("\0", "") + "\n"

    def _wide(self, block: bytes, encoding: str) -> Iterator[str]:
        decoder = IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)
        rest = ""
        is_last = False
        while not is_last:
            is_last = not block
            text = decoder.decode(block, final=is_last)
            self.has_replacements |= "\ufffd" in text
            # Other than `splitlines` this leaves form feeds and Unicode's own line ends in their lines.
            *lines, rest = (rest + text.replace("\0", "").replace("\ufeff", "")).split("\n")
            yield from (f"{line}\n" for line in lines)
            block = self._block()
        if rest:
            yield f"{rest}\n"
