"""When somebody answers: seven weekdays by the hour, darker where it happened more often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.window.date_text import language
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme

_FIRST_HOUR, _LAST_HOUR = 6, 24
_ROW = 12
_LABELS = 32
_FOOT = 16
_EVERY = 3
Hours = Sequence[Sequence[int]]


class AnswerHours(QWidget):
    """`show_hours` takes seven rows of 24 counts, Monday first. The grid begins at six, or at midnight
    for those who write in the night.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours: Hours = ()
        self._best: tuple[int, int] | None = None
        self._first = _FIRST_HOUR
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_hours(self, hours: Hours, best: tuple[int, int] | None, summary: str) -> None:
        """`best`: (weekday, hour) to frame; `summary` says the same in words."""
        self._hours, self._best = hours, best
        early = any(sum(day[:_FIRST_HOUR]) for day in hours)
        self._first = 0 if early else _FIRST_HOUR
        self.setAccessibleName(summary)
        self.update()

    def sizeHint(self) -> QSize:
        grown = theme().grown
        return QSize(240, 7 * grown(_ROW) + grown(_FOOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        count = _LAST_HOUR - self._first
        height, left, foot = (now.grown(size) for size in (_ROW, _LABELS, _FOOT))
        step = (self.width() - left) / count
        most = max((max(day) for day in self._hours), default=0)
        names = language()
        for row in range(7):
            room = QRectF(0, row * height, left - 4, height)
            name = names.dayName(row + 1, names.FormatType.ShortFormat)
            paint_text(painter, room, name, now, role="caption", colour=now.colour("textTertiary"))
            for column in range(count):
                value = self._hours[row][self._first + column] if self._hours else 0
                cell = QRectF(left + column * step, row * height, step - 1, height - 1)
                painter.fillRect(cell, self._ink(value, most, now))
        self._paint_best(painter, step, now)
        for hour in range(self._first, _LAST_HOUR, _EVERY):
            wide = text_width(str(hour), now, "caption") + 2
            middle = left + (hour - self._first + 0.5) * step
            place = QRectF(middle - wide / 2, 7 * height, wide, foot)
            grey = now.colour("textTertiary")
            paint_text(painter, place, str(hour), now, role="caption", colour=grey, align="centre")
        painter.end()

    def _ink(self, value: int, most: int, now: Theme) -> QColor:
        if not value:
            return now.colour("surfaceAlt")
        ink = QColor(now.colour("accent"))
        ink.setAlphaF(0.15 + 0.85 * value / most)
        return ink

    def _paint_best(self, painter: QPainter, step: float, now: Theme) -> None:
        if self._best is None:
            return
        row, hour = self._best
        if hour < self._first:
            return
        painter.setPen(QPen(now.colour("caution"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        height, left = now.grown(_ROW), now.grown(_LABELS)
        painter.drawRect(QRectF(left + (hour - self._first) * step, row * height, step - 1, height - 1))
