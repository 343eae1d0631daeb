"""The time axis above the lanes: the larger unit in the upper line, the smaller in the lower one."""

from __future__ import annotations

from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from netdesk.window.date_text import short_date
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme, TypeRole
from netdesk.window.timeline.measures import axis_height
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.ticks import Ticks, ticks

_PADDING = 4


class TimeAxis(pg.GraphicsWidget):
    """The calendar over the span of the scene."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self.fit()

    def fit(self) -> None:
        """Take the height that the text needs."""
        self.setFixedHeight(axis_height())

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        now, size = theme(), self.size()
        width, height = int(size.width()), int(size.height())
        painter.fillRect(0, 0, width, height, now.colour("surface"))
        painter.fillRect(0, height - 1, width, 1, now.colour("hairline"))
        self._paint_ticks(painter, ticks(self._scene.span, width), width, height, now)
        self._paint_today(painter, width, now)

    def _paint_ticks(self, painter: QPainter, found: Ticks, width: int, height: int, now: Theme) -> None:
        line = height // 2
        lefts = [self._scene.span.x(tick.second, width) for tick in found.upper] + [float(width)]
        for tick, left, following in zip(found.upper, lefts, lefts[1:], strict=False):
            wide = text_width(tick.text, now, "captionStrong") + 2
            # The unit that began before the left edge keeps its words in sight.
            start = max(left, 0.0)
            if following - start > wide + _PADDING and start < width:
                room = QRectF(start + _PADDING, 1, wide, line)
                paint_text(painter, room, tick.text, now, role="captionStrong")
            if left > 0:
                painter.fillRect(int(left), 0, 1, height, now.colour("hairlineStrong"))
        ratio = ratio_of(painter)
        for tick in found.lower:
            x = self._scene.span.x(tick.second, width)
            if x < 0:
                continue
            painter.fillRect(int(x), height - 10, 1, 9, now.colour("hairlineStrong"))
            role: TypeRole = "captionStrong" if tick.is_strong else "caption"
            left, wide = int(x) + _PADDING, text_width(tick.text, now, role) + 2
            if left + wide <= width:
                key, size = ("timeline-tick", tick.text, role), (wide, line)
                words = picture(now, key, size, ratio, partial(_paint_words, tick.text, role, size, now))
                draw_pixmap(painter, left, line - 1, words)

    def _paint_today(self, painter: QPainter, width: int, now: Theme) -> None:
        x = self._scene.span.x(self._scene.now, width)
        if not 0 <= x <= width:
            return
        words = short_date(self._scene.today, self._scene.today)
        wide = text_width(words, now, "captionStrong") + 16
        left = min(max(x - wide / 2, 0), width - wide)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("accent"))
        room = QRectF(left, 1, wide, axis_height() // 2 - 2)
        painter.drawRoundedRect(room, 3, 3)
        painter.restore()
        colour = now.colour("onAccent")
        paint_text(painter, room, words, now, role="captionStrong", colour=colour, align="centre")


def _paint_words(text: str, role: TypeRole, size: tuple[int, int], now: Theme, painter: QPainter) -> None:
    # Nothing below them: the line of a larger unit may run through the words.
    colour = now.colour("text" if role == "captionStrong" else "textTertiary")
    paint_text(painter, QRect(0, 0, *size), text, now, role=role, colour=colour, is_kept=False)
