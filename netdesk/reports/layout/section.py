"""A part of a document under a heading."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.paragraph import draw_text
from netdesk.reports.layout.text_style import HEADING, HEADING_NOTE
from netdesk.reports.words import translate

_RULE, _HEAD = 22.0, 30.0
"""From the top of the heading to the rule under it, and to what follows."""
_NOTE_GAP = 8.0


class HeadNote(NamedTuple):
    """Grey words on the line of a heading, ending `from_right` of the right edge."""

    text: str
    from_right: float = 0.0


class Section(Block):
    """A heading over a rule, notes at its right end, and a body. Broken, its rest says so."""

    def __init__(self, title: str, body: Block, *notes: HeadNote, is_continued: bool = False) -> None:
        self._title = title
        self._body = body
        self._notes = notes
        self._is_continued = is_continued

    def measure(self, width: float) -> float:
        return _HEAD + self._body.height(width)

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        draw_text(painter, x, y, self._title, HEADING)
        for note in self._notes:
            end = x + width - note.from_right
            draw_text(painter, end - HEADING_NOTE.width(note.text), y, note.text, HEADING_NOTE)
        if self._is_continued:
            start = x + HEADING.width(self._title) + _NOTE_GAP
            draw_text(painter, start, y, translate("Paper", "continued"), HEADING_NOTE)
        painter.setPen(QPen(ink("text"), 1.0))
        painter.drawLine(QLineF(x, y + _RULE, x + width, y + _RULE))
        self._body.paint(painter, x, y + _HEAD, width)

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        parts = self._body.split(width, room - _HEAD, must=must)
        if parts is None:
            return None
        return (
            Section(self._title, parts[0], *self._notes, is_continued=self._is_continued),
            Section(self._title, parts[1], *self._notes, is_continued=True),
        )

    def filling(self, width: float, room: float) -> Block:
        body = self._body.filling(width, room - _HEAD)
        return Section(self._title, body, *self._notes, is_continued=self._is_continued)
