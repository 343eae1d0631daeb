"""The lanes as one item of the chart: only what is in view is painted, many events at once as pictures."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.pixmap import ratio_of
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.gap_words import GapWords, chosen_ground, paint_gap_words
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.lane_picture import LanePicture
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.span import Span
from netdesk.window.timeline.ticks import ticks


class _Kept(NamedTuple):
    """A picture of the lanes broader than the view: it begins at `start` and serves `spare` seconds on. The
    words on pauses are painted over it.
    """

    key: Hashable
    start: float
    spare: float
    pixmap: QPixmap
    words: list[GapWords]


class LanesItem(pg.GraphicsObject):
    """A child of the chart's view box, as large as it, in its pixels."""

    def __init__(self, scene: Scene, box: Any) -> None:
        super().__init__(box)
        self._scene = scene
        self._box = box
        self._picture = LanePicture(scene)
        self._kept: _Kept | None = None
        self._last_key: object = None
        scene.changed.connect(self.forget)
        scene.rows_changed.connect(self.forget)

    @property
    def picture(self) -> LanePicture:
        """Paints single lanes."""
        return self._picture

    def boundingRect(self) -> QRectF:
        return QRectF(self._box.rect())

    def forget(self) -> None:
        """What was painted is out of date."""
        self._kept = None

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        """A step of the zoom is painted anew; while the scale stays, a broad picture is moved along."""
        now, room = theme(), self._box.rect()
        width, height = int(room.width()), int(room.height())
        if width <= 0 or height <= 0:
            return
        key = (round(self._scene.span.length), width, height, ratio_of(painter), now.key)
        is_moving, self._last_key = key == self._last_key, key
        if not is_moving:
            self._paint_lanes(painter, width, height, now)
            words = self._gap_words(width)
        else:
            kept, x = self._kept_for(key, width, height, ratio_of(painter), now)
            painter.drawPixmap(QPointF(-x, 0), kept.pixmap)
            words = kept.words
        paint_gap_words(painter, words, self._scene.span, width, now)

    def _kept_for(
        self, key: Hashable, width: int, height: int, ratio: float, now: Theme
    ) -> tuple[_Kept, float]:
        """What holds the span in view, and the pixel where the span begins in it."""
        span = self._scene.span
        per_pixel = span.length / width
        kept = self._kept
        if kept is None or kept.key != key or not kept.start <= span.start <= kept.start + kept.spare:
            margin = width // 2
            start = span.start - margin * per_pixel
            pixmap = QPixmap(round((width + 2 * margin) * ratio), round(height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            inner = QPainter(pixmap)
            with self._scene.looking_at(Span(start, span.end + margin * per_pixel)):
                self._paint_lanes(inner, width + 2 * margin, height, now)
                words = self._gap_words(width + 2 * margin)
            inner.end()
            kept = self._kept = _Kept(key, start, 2 * margin * per_pixel, pixmap, words)
        return kept, round((span.start - kept.start) / per_pixel * ratio) / ratio

    def _gap_words(self, width: int) -> list[GapWords]:
        scene = self._scene
        return [
            words
            for row, lane in scene.lanes_in_view()
            for words in self._picture.gap_words(lane, scene.rows.top(row) - scene.offset, width)
        ]

    def _paint_lanes(self, painter: QPainter, width: int, height: int, now: Theme) -> None:
        painter.fillRect(0, 0, width, height, now.colour("surface"))
        lanes = self._scene.lanes_in_view()
        self._paint_grounds(painter, lanes, width, now)
        self._paint_grid(painter, width, height, now)
        for row, lane in lanes:
            top = self._scene.rows.top(row) - self._scene.offset
            self._picture.paint_ground(painter, lane, top, width, now)
            bottom = self._scene.rows.bottom(row) - self._scene.offset
            painter.fillRect(0, bottom - 1, width, 1, now.colour("hairline"))
        self._paint_today(painter, width, height, now)
        for row, lane in lanes:
            top = self._scene.rows.top(row) - self._scene.offset
            self._picture.paint_events(painter, row, lane, top, width, now)

    def _paint_grounds(
        self, painter: QPainter, lanes: list[tuple[int, Lane]], width: int, now: Theme
    ) -> None:
        rows = self._scene.rows
        for row, lane in lanes:
            if lane.key == self._scene.selected:
                top = rows.top(row) - self._scene.offset
                painter.fillRect(0, top, width, rows.bottom(row) - rows.top(row), chosen_ground(now))

    def _paint_grid(self, painter: QPainter, width: int, height: int, now: Theme) -> None:
        span = self._scene.span
        found = ticks(span, width)
        for group, colour in (
            (found.lower, now.colour("chartGrid")),
            (
                found.upper or tuple(tick for tick in found.lower if tick.is_strong),
                now.colour("hairlineStrong"),
            ),
        ):
            for tick in group:
                x = int((tick.second - span.start) / span.length * width)
                if x > 0:
                    painter.fillRect(x, 0, 1, height, colour)

    def _paint_today(self, painter: QPainter, width: int, height: int, now: Theme) -> None:
        span = self._scene.span
        x = (self._scene.now - span.start) / span.length * width
        if x < width:
            left = max(int(x), 0)
            future = QColor(now.colour("surfaceAlt"))
            future.setAlphaF(0.6)
            painter.fillRect(left, 0, width - left, height, future)
        if -2 < x <= width:
            painter.fillRect(int(x) - 1, 0, 2, height, now.colour("accent"))
