"""The curve of strength as a table: every half month, the newest first, with the exchanges in between."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from netdesk.domain.moment import date_of_day
from netdesk.window.card.card_words import say
from netdesk.window.date_text import long_date
from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.kit.table_dialog import TableDialog
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netdesk.desk.rows import ContactCard

_WIDTH = 420


class _Line(NamedTuple):
    day: int
    strength: float
    words: str


class StrengthTable(HeadedTableModel):
    """Where the tie goes without contact, then where it came from."""

    def __init__(self, card: ContactCard) -> None:
        columns = (
            Column(say("Date"), 120),
            Column(say("Strength"), 80, is_number=True),
            Column(say("Exchanges since the line below"), 180),
        )
        super().__init__(columns)
        self._lines = (*_ahead(card), *_past(card))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def text(self, row: int, column: int) -> str:
        line = self._lines[row]
        if column == 0:
            return long_date(date_of_day(line.day))
        return str(round(line.strength)) if column == 1 else line.words


def _ahead(card: ContactCard) -> list[_Line]:
    # The first value of the forecast is today's, as is the last of the line.
    later = zip(card.forecast_days[1:], card.forecast[1:], strict=True)
    return [_Line(day, strength, say("without contact until then")) for day, strength in later][::-1]


def _past(card: ContactCard) -> list[_Line]:
    marked = sorted(day for day, _channel in card.marks)
    until = [bisect_right(marked, day) for day in card.line_days]
    counts = ["", *(number_text(later - earlier) for earlier, later in pairwise(until))]
    lines = zip(card.line_days, card.line, counts, strict=True)
    return [_Line(*line) for line in lines][::-1]


def strength_dialog(card: ContactCard, sentence: str, parent: QWidget) -> TableDialog:
    """The dialog with the table, not yet open."""
    title = say("Strength of the tie with {name}").format(name=card.contact.formatted_name)
    return TableDialog(title, sentence, StrengthTable(card), _WIDTH, parent)
