"""The whole network small, with a frame around what is seen; a press moves there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from netdesk.window.graph.people import People, person_colour
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.pixmap import drawn

SIZE = QSize(152, 112)
_PADDING = 6
_MOST = 3_000


class Minimap(QWidget):
    """Over a corner of the canvas; `wanted` tells the place to be put into the middle."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE)
        self.setAccessibleName(self.tr("Overview of the network"))
        self._people: People | None = None
        self._extent = QRectF(-1, -1, 2, 2)
        self._seen = QRectF()
        self._kept: QPixmap | None = None
        look().changed.connect(self._forget)

    def show_people(self, people: People, extent: QRectF) -> None:
        """Draw these."""
        self._people, self._extent = people, extent
        self._forget()

    def show_seen(self, seen: QRectF) -> None:
        """Frame the part that is seen, in the places of people."""
        self._seen = seen
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        here = (event.position() - self._origin()) / self._scale()
        self.wanted.emit((here.x(), here.y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        if self._kept is None:
            self._kept = drawn(self.size(), self.devicePixelRatioF(), self._draw)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept)
        painter.setPen(QPen(now.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        scale, seen = self._scale(), self._seen
        corner = self._origin() + seen.topLeft() * scale
        frame = QRectF(corner, seen.size() * scale)
        painter.drawRect(frame.intersected(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        now = theme()
        painter.setPen(QPen(now.colour("hairlineStrong"), 1))
        painter.setBrush(now.colour("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, now.radius("control"), now.radius("control"))
        if self._people is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            rows = np.flatnonzero(self._people.is_shown)
            origin = self._origin()
            points = self._people.points[rows] * self._scale() + [origin.x(), origin.y()]
            step = max(len(rows) // _MOST, 1)
            for row, (x, y) in zip(rows[::step].tolist(), points[::step].tolist(), strict=True):
                painter.setBrush(person_colour(self._people, row, now))
                side = 2.5 if self._people.radius[row] >= 7 else 1.5
                painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))

    def _scale(self) -> float:
        wide, high = self.width() - 2 * _PADDING, self.height() - 2 * _PADDING
        return min(wide / max(self._extent.width(), 1.0), high / max(self._extent.height(), 1.0))

    def _origin(self) -> QPointF:
        """Where the owner is drawn."""
        return QPointF(self.width() / 2, self.height() / 2) - self._extent.center() * self._scale()

    def _forget(self) -> None:
        self._kept = None
        self.update()
