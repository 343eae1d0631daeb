"""A LinkedIn export of 30,000 connections and 300,000 messages, beside the standard library's reading of its
tables.
"""

from __future__ import annotations

import csv
import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from netdesk.desk import headless, import_run
from tests.bench.import_in_window import import_in_window, window_rows
from tests.bench.large_linkedin import CONNECTIONS_FILE, MESSAGES_FILE, write_export
from tests.bench.table import Row, row, show

CONNECTIONS = 30_000
MESSAGES = 300_000
_ITEMS = CONNECTIONS + MESSAGES


def measure() -> list[Row]:
    """Time per row of reading and of importing; how late the window is meanwhile, and its memory."""
    with tempfile.TemporaryDirectory(prefix="netdesk-bench-") as folder:
        export, network = Path(folder) / "linkedin.zip", Path(folder) / "n.netdesk"
        write_export(export, CONNECTIONS, MESSAGES)
        baseline = _seconds(_read_by_library, export)
        reading = _seconds(_read, export)
        found = import_in_window(network, export)
        again = _seconds(lambda path: _import_again(network, path), export)

    def per_item(name: str, seconds: float) -> Row:
        us, least = seconds / _ITEMS * 1e6, baseline / _ITEMS * 1e6
        return row(name, us, "µs/item", baseline_name="csv.DictReader", baseline=least)

    return [
        per_item("reading a LinkedIn export", reading),
        per_item("reading and planning it in the window", found.reading_s),
        per_item("planning anew and writing it", found.writing_s),
        per_item("importing the same export again", again),
        *window_rows("a LinkedIn export", found),
    ]


def _seconds(work: Callable[[Path], None], path: Path) -> float:
    started = time.perf_counter()
    work(path)
    return time.perf_counter() - started


def _read_by_library(export: Path) -> None:
    count = 0
    with ZipFile(export) as archive:
        for name in (CONNECTIONS_FILE, MESSAGES_FILE):
            with archive.open(name) as stream:
                count += sum(1 for _ in csv.DictReader(io.TextIOWrapper(stream, "utf-8", newline="")))
    assert count >= _ITEMS


def _read(export: Path) -> None:
    (file,) = import_run.open_files([export])
    assert sum(1 for _ in import_run.items_of(file, lambda *_: None)) >= _ITEMS


def _import_again(network: Path, export: Path) -> None:
    (account,) = headless.import_files(network, [export], lambda *_: None)
    assert account.unchanged == account.read >= _ITEMS


if __name__ == "__main__":
    print(show(measure()))
