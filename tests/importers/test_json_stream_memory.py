"""However large a file of JSON is, only a piece of it is held."""

from __future__ import annotations

import tracemalloc
from itertools import chain
from typing import BinaryIO, cast

from netdesk.importers.json_stream import JsonStream
from tests.importers.written_stream import WrittenStream


def test_memory_does_not_grow_with_the_file() -> None:
    tracemalloc.start()
    try:
        parts = chain([b"["], (b'\n {"a": "%0200d"},' % number for number in range(40_000)), [b"\n {}]"])
        count = sum(1 for _ in JsonStream(cast(BinaryIO, WrittenStream(parts))).elements())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 40_001
    assert peak < 3_000_000  # of 8.5 million bytes
