"""The lanes as one item of the chart: only what is in view is painted, many events at once as pictures."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.lane_picture import LanePicture
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.ticks import ticks


class LanesItem(pg.GraphicsObject):
    """A child of the chart's view box, as large as it, in its pixels."""

    def __init__(self, scene: Scene, box: Any) -> None:
        super().__init__(box)
        self._scene = scene
        self._box = box
        self._picture = LanePicture(scene)

    @property
    def picture(self) -> LanePicture:
        """Paints single lanes."""
        return self._picture

    def boundingRect(self) -> QRectF:
        return QRectF(self._box.rect())

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        now, room = theme(), self._box.rect()
        width, height = int(room.width()), int(room.height())
        painter.fillRect(0, 0, width, height, now.colour("surface"))
        if width <= 0:
            return
        lanes = self._scene.lanes_in_view()
        self._paint_grounds(painter, lanes, width, now)
        self._paint_grid(painter, width, height, now)
        for row, lane in lanes:
            top = self._scene.rows.top(row) - self._scene.offset
            self._picture.paint(painter, row, lane, top, width, now)
            bottom = self._scene.rows.bottom(row) - self._scene.offset
            painter.fillRect(0, bottom - 1, width, 1, now.colour("hairline"))
        self._paint_today(painter, width, height, now)

    def _paint_grounds(
        self, painter: QPainter, lanes: list[tuple[int, Lane]], width: int, now: Theme
    ) -> None:
        rows = self._scene.rows
        for row, lane in lanes:
            if lane.key == self._scene.selected:
                top = rows.top(row) - self._scene.offset
                ground = QColor(now.colour("selection"))
                ground.setAlphaF(0.45)
                painter.fillRect(0, top, width, rows.bottom(row) - rows.top(row), ground)

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
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(int(x) - 1, 0, 2, height, now.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
