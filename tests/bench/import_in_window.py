"""An import through the window in a process of its own: how long, how late the window is, how much memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.bench.table import Row, row

LATE_MS = 16
PEAK_MB = 400


class WindowImport(NamedTuple):
    """Seconds of reading and planning up to the whole preview, and of writing; by how many ms the window's
    timer was late at most, in each; MB of the process at its peak.
    """

    reading_s: float
    writing_s: float
    late_reading_ms: float
    late_writing_ms: float
    peak_mb: float


def import_in_window(network: Path, file: Path) -> WindowImport:
    """Import a file into a network, which is made if it is missing."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_import", str(network), str(file)],
        stdout=subprocess.PIPE, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    return WindowImport(*map(float, done.stdout.split()))


def window_rows(what: str, found: WindowImport) -> list[Row]:
    """The lines of the table about the window while `what` was imported."""
    target = f"≤ {LATE_MS} ms"
    return [
        row(f"window late at most, reading {what}", found.late_reading_ms, target=target),
        row(f"window late at most, writing {what}", found.late_writing_ms, target=target),
        row(f"memory of the window, importing {what}", found.peak_mb, "MB", target=f"≤ {PEAK_MB} MB"),
    ]
