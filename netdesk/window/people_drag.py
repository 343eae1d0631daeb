"""People dragged from one place of the window to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from netdesk.desk.desk import Desk

PEOPLE = "application/x-netdesk-people"
"""Contact ids behind the path of their network: they mean nothing in another one."""


def note_people(data: QMimeData, desk: Desk, contact_ids: Sequence[int]) -> None:
    """Say in what is dragged which people it is."""
    words = [str(desk.path), *map(str, contact_ids)]
    data.setData(PEOPLE, QByteArray("\n".join(words).encode()))


def has_people(data: QMimeData) -> bool:
    """Whether people of a NetDesk window are dragged; asked while dragging, so it does not look at them."""
    return data.hasFormat(PEOPLE)


def people_in(data: QMimeData, desk: Desk) -> tuple[int, ...]:
    """The contacts of this network that are dragged; none for those of another one."""
    path, *ids = bytes(data.data(PEOPLE).data()).decode().split("\n")
    return tuple(map(int, ids)) if path == str(desk.path) else ()
