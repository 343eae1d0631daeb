"""However large a file of JSON is, only a piece of it is held."""

from __future__ import annotations

import io
import tracemalloc
from itertools import chain
from typing import BinaryIO, cast

from netdesk.importers.json_stream import JsonStream


class _Generated(io.RawIOBase):
    """An array of many elements that is written while it is read."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._parts = chain([b"["], (b'\n {"a": "%0200d"},' % number for number in range(count)), [b"\n {}]"])
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = bytearray(self._rest)
        while len(data) < size and (part := next(self._parts, b"")):
            data += part
        self._rest = bytes(data[size:])
        return bytes(data[:size])


def test_memory_does_not_grow_with_the_file() -> None:
    tracemalloc.start()
    try:
        count = sum(1 for _ in JsonStream(cast(BinaryIO, _Generated(40_000))).elements())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 40_001
    assert peak < 3_000_000  # of 8.5 million bytes
