"""What makes a reader's time grow faster than its bytes: `python -m tests.fuzz.growth [READER …]`.

The fuzzer's inputs are too small to show it: a piece is repeated in the middle of every file of the samples.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from itertools import islice

from netdesk.importers.reader import Reader
from netdesk.importers.registry import readers
from tests.fuzz.packed import packed
from tests.fuzz.promise import hold_to_promise
from tests.fuzz.seeds import seeds_of

_PIECES = (
    b"<div>", b'<div class="message">', b"<", b"</div>", b"<!--", b"&#", b"<sms ", b"[", b"[\n", b"{\n",
    b'{"a":', b'"', b'"\n', b"(", b"\\", b"BEGIN:VCARD\r\n", b"AGENT:BEGIN:VCARD\n", b"=\n", b"\n ",
    b"From a\nFrom: b\n", b"a@b.c,", b"<a@b>", b"=?utf-8?q?a?= ", b"--x\n", b",", b";", b"\t", b"\r", b"1",
    b"\xff", b"BYDAY=MO,",
)  # fmt: skip
_SIZES = (60_000, 180_000)
_SAMPLES = 6
_NEGLIGIBLE_S = 0.5
_GROWTH = 6.0
"""Three times the bytes may take so many times as long, for a machine that is not always equally fast."""


def main(keys: Sequence[str]) -> int:
    """Look at the readers named, or all; 1 when the time of one of them grows too fast."""
    found = 0
    for reader in readers():
        if keys and reader.key not in keys:
            continue
        for files in islice(seeds_of(reader.key), _SAMPLES):
            for name in files:
                for piece in _PIECES:
                    small, large = (_seconds(reader, files, name, piece, size) for size in _SIZES)
                    if large > max(_NEGLIGIBLE_S, _GROWTH * small):
                        found += 1
                        print(f"{reader.key} {name} {piece!r}: {small:.2f} s, then {large:.2f} s", flush=True)
    return 1 if found else 0


def _seconds(reader: Reader, files: dict[str, bytes], name: str, piece: bytes, size: int) -> float:
    """Of the processor, for these files with so many bytes of a piece in the middle of one of them."""
    inside = piece * (size // len(piece))
    middle = len(files[name]) // 2
    grown = files | {name: files[name][:middle] + inside + files[name][middle:]}
    data = packed(grown.items())
    started = time.process_time()
    hold_to_promise(reader, data)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
