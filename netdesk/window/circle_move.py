"""Putting people into a circle, from wherever in the window it is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.command import SetCircle
from netdesk.window.phrase_text import number_text, people_named
from netdesk.window.tie_text import circle_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def put_into_circle(desk: Desk, contact_ids: Sequence[int], circle: int | None) -> None:
    """Put people into a circle as one step, None for the wider network, and say so, also when it gets crowded
    [B8].
    """
    if not contact_ids:
        return
    held = 0 if circle is None else len(desk.people.inside(circle).union(contact_ids))
    words = _say("{people} moved to {circle}.")
    if circle is not None and held > circle:
        words = _say("{people} moved to {circle}, which now holds {held} and has room for {size}.")
    said = words.format(
        people=people_named(desk, contact_ids),
        circle=circle_text(circle),
        held=number_text(held),
        size=circle,
    )
    desk.do_to_many(SetCircle(tuple(contact_ids), circle), partial(desk.intents.message.emit, said))


def _say(text: str) -> str:
    return QCoreApplication.translate("CircleMove", text)
