"""The samples the fuzzer begins with, and what it found: every reader keeps its promise of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.importers.registry import readers
from tests.fuzz.packed import packed, unpacked
from tests.fuzz.promise import hold_to_promise
from tests.fuzz.seeds import seeds_of

READERS = {reader.key: reader for reader in readers()}
FOUND = sorted((Path(__file__).parent / "found").iterdir())


@pytest.mark.parametrize("key", list(READERS))
def test_a_reader_keeps_its_promise_of_the_samples(key: str) -> None:
    for files in seeds_of(key):
        hold_to_promise(READERS[key], packed(files.items()))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_a_reader_keeps_its_promise_of_what_was_found(path: Path) -> None:
    hold_to_promise(READERS[path.name.rpartition("-")[0]], path.read_bytes())


def test_files_are_the_same_when_unpacked() -> None:
    files = [("a/b.csv", b"x\ny"), ("c", b""), ("d", b"\n")]
    assert unpacked(packed(files)) == files
    assert unpacked(b"\xff") == [("file", b"\xff")]
