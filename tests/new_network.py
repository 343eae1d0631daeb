"""A new network file, made once and copied from then on: to make its tables takes longer than most tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from netdesk.store.network_file import NetworkFile


def lay_new_network(path: Path) -> Path:
    """An empty network at `path`, unless there is a file by now."""
    if not path.exists():
        path.write_bytes(_empty())
    return path


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.netdesk"
        NetworkFile(path).close()
        return path.read_bytes()
