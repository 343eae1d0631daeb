"""What the marks of the timeline mean, in one line below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.hatch import paint_hatch
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.timeline_mark import Mark, paint_mark
from netdesk.window.kit.theme import Theme
from netdesk.window.tie_text import channel_text
from netdesk.window.timeline.bins import Unit, unit_for
from netdesk.window.timeline.scene import Scene

_HEIGHT = 32
_GAP = 16


class Legend(QWidget):
    """`channels`: (key, name) of the channels in use, top rung first; those that find room are named."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._manner = ""
        self.channels: list[tuple[str, str]] = []
        self.lanes_width = 600.0
        scene.changed.connect(self.update)
        scene.span_changed.connect(self._on_span_changed)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, _HEIGHT)

    def _on_span_changed(self) -> None:
        manner = self._key()
        if manner != self._manner:
            self._manner = manner
            self.update()

    def _key(self) -> str:
        manner = self._scene.manner(self.lanes_width)
        return manner + (unit_for(self._scene.span, self.lanes_width) if manner == "stacks" else "")

    def direction_words(self) -> str:
        """What up and down, or a bar's height, mean at this zoom."""
        if self._scene.manner(self.lanes_width) != "stacks":
            return self.tr("up: you wrote, down: they wrote")
        units: dict[Unit, str] = {
            "hour": self.tr("hour"), "day": self.tr("day"), "week": self.tr("week"),
            "month": self.tr("month"), "quarter": self.tr("quarter"), "year": self.tr("year"),
        }  # fmt: skip
        unit = units[unit_for(self._scene.span, self.lanes_width)]
        return self.tr("bar height: events per {unit}").format(unit=unit)

    def gap_words(self) -> str:
        """From when on a pause is drawn."""
        long = self._scene.quiet_days(self.lanes_width) > 90
        return self.tr("quiet > 1 year") if long else self.tr("quiet > 90 days")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surfaceAlt"))
        painter.fillRect(0, 0, self.width(), 1, now.colour("hairline"))
        words, gaps = self.direction_words(), self.gap_words()
        rest = sum(text_width(one, now, "caption") + 20 + _GAP for one in (words, gaps))
        left = 16.0
        for key, name in self.channels:
            shown = channel_text(name)
            wide = text_width(shown, now, "caption")
            if left + wide + 12 + _GAP + rest > self.width():
                break
            painter.fillRect(QRectF(left, _HEIGHT / 2 - 5, 4, 10), now.channel(key).tile)
            left = self._word(painter, shown, left + 8, now)
        if left + rest > self.width() + _GAP:
            painter.end()
            return
        middle = _HEIGHT / 2
        paint_mark(painter, Mark.FROM_YOU, left + 2, middle + 1, now.colour("text"))
        paint_mark(painter, Mark.FROM_THEM, left + 7, middle - 1, now.colour("text"))
        left = self._word(painter, words, left + 14, now)
        paint_hatch(painter, QRectF(left, middle - 5, 16, 10), now.colour("silence"))
        self._word(painter, gaps, left + 22, now)
        painter.end()

    def _word(self, painter: QPainter, word: str, left: float, now: Theme) -> float:
        wide = text_width(word, now, "caption")
        place = QPointF(left, 0)
        room = QRectF(place.x(), 0, wide + 1, _HEIGHT)
        paint_text(painter, room, word, now, role="caption", colour=now.colour("textSecondary"))
        return left + wide + _GAP
