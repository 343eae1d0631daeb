"""One reader hunted by atheris in a process of its own: `python -m tests.fuzz.hunt READER SECONDS FOLDER`.

atheris mutates the samples and keeps what reaches new code. A finding does not end the hunt: the first input
of each is kept in FOLDER, and the hunt goes on for others.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

import atheris

# Whatever is to be hunted has to be imported inside.
with atheris.instrument_imports(include=["netdesk.importers", "netdesk.domain"]):
    from netdesk.importers.registry import readers
    from tests.fuzz.packed import packed
    from tests.fuzz.promise import hold_to_promise
    from tests.fuzz.seeds import seeds_of

    _READERS = {reader.key: reader for reader in readers()}

_LARGEST_INPUT = 8192
_PATIENCE_S = 120
"""An input that takes longer is a hang."""
_SECONDS, _SECONDS_PER_BYTE = 1.0, 0.0005
"""Of the processor, for code that is watched by atheris, which makes it ten times slower."""


class Hunt:
    """The inputs by which a reader breaks its promise, one for each place where it does."""

    def __init__(self, key: str, folder: Path) -> None:
        self._reader, self._folder = _READERS[key], folder
        self._seen: set[str] = set()

    def try_one(self, data: bytes) -> None:
        """Hold the reader to its promise, and keep the input when it is broken in a new way."""
        started = time.process_time()
        try:
            hold_to_promise(self._reader, data)
            passed = time.process_time() - started
            assert passed < _SECONDS + _SECONDS_PER_BYTE * len(data), f"{passed:.1f} s"
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._keep(data, error)

    def _keep(self, data: bytes, error: Exception) -> None:
        place = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__} {place.filename}:{place.lineno}"
        if what in self._seen:
            return
        self._seen.add(what)
        path = self._folder / f"{self._reader.key}-{hashlib.sha256(data).hexdigest()[:12]}"
        path.write_bytes(data)
        print(f"\nFOUND {path}", file=sys.stderr)
        traceback.print_exception(error, file=sys.stderr)


def main(key: str, seconds: int, folder: Path) -> None:
    """Hunt for some time; libFuzzer ends the process."""
    corpus = Path(tempfile.mkdtemp(prefix="netdesk-fuzz-"))
    for number, files in enumerate(seeds_of(key)):
        (corpus / str(number)).write_bytes(packed(files.items()))
    options = {
        "max_total_time": seconds, "max_len": _LARGEST_INPUT, "timeout": _PATIENCE_S, "print_final_stats": 1,
        "artifact_prefix": f"{folder}{os.sep}{key}-", "len_control": 0, "verbosity": 0,
    }  # fmt: skip
    hunt = Hunt(key, folder)
    atheris.Setup(
        [sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(corpus)], hunt.try_one
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
