"""The channel on which somebody answers best, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.window.best_time_text import best_time_text
from netdesk.window.tie_text import channel_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def best_way_words(desk: Desk, contact_id: int) -> str:
    """Phone, Thu 18–19; "" when nothing is known."""
    found = desk.people.rows([contact_id])
    if not found or not found[0].best_channel:
        return ""
    names = {one.key: channel_text(one.name) for one in desk.channels()}
    best, when = names.get(found[0].best_channel, ""), found[0].best_time
    return f"{best}, {best_time_text(when, desk.today)}" if when is not None else best
