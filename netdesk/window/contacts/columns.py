"""The columns of the contact list: what each is called, sorts by, says in words, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from netdesk.window.contacts import cell_paint, cell_text

if TYPE_CHECKING:
    from netdesk.desk.list_rows import ContactRow

    Text = Callable[[ContactRow, date], str]


class Column(NamedTuple):
    """`title`: English, translated in the context `ContactColumns`; `sort`: what a click on the head sorts
    by, "" for nothing; `text`: the cell in words, also for screen readers; `tip`: exact values.
    """

    key: str
    title: str
    width: int
    sort: str
    paint: cell_paint.PaintCell
    text: Text
    tip: Text

    def words(self) -> str:
        """The title in the person's language."""
        return QCoreApplication.translate("ContactColumns", self.title)


COLUMNS: tuple[Column, ...] = (
    Column("person", "Person", 208, "name", cell_paint.person, cell_text.person, cell_text.person_tip),
    Column("ladder", "Ladder", 136, "", cell_paint.ladder, cell_text.ladder, cell_text.ladder),
    Column("state", "State", 104, "state", cell_paint.state, cell_text.state, cell_text.nothing),
    Column("strength", "Strength, 24 mo", 122, "strength", cell_paint.strength, cell_text.strength,
           cell_text.strength_tip),
    Column("circle", "Circle", 62, "circle", cell_paint.circle, cell_text.circle, cell_text.circle_tip),
    Column("last", "Last", 72, "last", cell_paint.last, cell_text.last, cell_text.last_tip),
    Column("best-time", "Best time", 112, "", cell_paint.best_time, cell_text.best_time,
           cell_text.best_time_tip),
)  # fmt: skip
PERSON = 0
PERSON_LEAST = 168
"""The person's column takes what the others leave, but never less than this."""
_KEYS = [column.key for column in COLUMNS]
GIVES_WAY = tuple(map(_KEYS.index, ("circle", "last", "state", "best-time")))
"""What a narrow list does without, in this order, rather than cut its last column; the card says it, too."""
