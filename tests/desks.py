"""An open network that is closed at the end, as tests that edit one need it, and what was read of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from netdesk.desk.desk import Desk
from netdesk.desk.directory import Directory
from netdesk.domain.reading import Reading
from tests.new_network import lay_new_network


@contextmanager
def open_desk(path: Path, today: date | Callable[[], date] | None = None) -> Iterator[Desk]:
    """A desk on a network file, which is made if it is missing."""
    desk = Desk(lay_new_network(path), today)
    try:
        yield desk
    finally:
        desk.close()


def reading_of(directory: Directory, contact_id: int) -> Reading | None:
    """The reading of a contact, None when nothing was read of it yet."""
    place = directory.ties.row_of(contact_id)
    return None if place < 0 else directory.arrays.at(place)
