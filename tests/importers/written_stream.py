"""A file that is written while it is read, so that it may be larger than memory."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator


class WrittenStream(io.RawIOBase):
    """The parts one after the other, each made when it is needed."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        super().__init__()
        self._parts: Iterator[bytes] = iter(parts)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = bytearray(self._rest)
        while len(data) < size and (part := next(self._parts, b"")):
            data += part
        self._rest = bytes(data[size:])
        return bytes(data[:size])
