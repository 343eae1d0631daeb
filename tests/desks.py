"""An open network that is closed at the end, as every test that edits one needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from netdesk.desk.desk import Desk


@contextmanager
def open_desk(path: Path, today: date | Callable[[], date] | None = None) -> Iterator[Desk]:
    """A desk on a network file, which is made if it is missing."""
    desk = Desk(path, today)
    try:
        yield desk
    finally:
        desk.close()
