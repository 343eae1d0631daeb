"""Putting people into a circle, from wherever in the window it is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.command import SetCircle
from netdesk.domain.contact import CIRCLES
from netdesk.window.phrase_text import number_text
from netdesk.window.tie_text import circle_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def put_into_circle(desk: Desk, contact_ids: Sequence[int], circle: int | None) -> None:
    """Put people into a circle as one step, None for the wider network, and say so, also when it gets crowded
    [B8].
    """
    held = 0 if circle is None else _held_with(desk, contact_ids, circle)
    if not contact_ids or not desk.attempt(SetCircle(tuple(contact_ids), circle)):
        return
    words = _say("{people} moved to {circle}.")
    if circle is not None and held > circle:
        words = _say("{people} moved to {circle}, which now holds {held} and has room for {size}.")
    desk.intents.message.emit(words.format(
        people=_people(desk, contact_ids), circle=circle_text(circle), held=number_text(held), size=circle
    ))  # fmt: skip


def _held_with(desk: Desk, contact_ids: Sequence[int], circle: int) -> int:
    """How many a circle holds once these are in it, those of the circles inside it included."""
    counts = zip(CIRCLES, desk.people.counts().circles, strict=True)
    rows = desk.people.plain_rows(contact_ids)
    joining = sum(row.circle is None or row.circle > circle for row in rows)
    return sum(count for size, count in counts if size <= circle) + joining


def _people(desk: Desk, contact_ids: Sequence[int]) -> str:
    if len(contact_ids) == 1:
        return desk.name_of(contact_ids[0])
    return _say("{count} people").format(count=number_text(len(contact_ids)))


def _say(text: str) -> str:
    return QCoreApplication.translate("CircleMove", text)
