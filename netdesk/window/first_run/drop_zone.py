"""Where contacts are dropped: a dashed frame, and the picture of people in circles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.owner import CIRCLES
from netdesk.window.kit.look import theme
from netdesk.window.kit.painted import Painted

if TYPE_CHECKING:
    from netdesk.window.kit.theme import Theme

_DRAWN = 124
"""The side of the square the circles are drawn in, in px; then it is made to fit."""


class DropZone(QWidget):
    """The frame; fill it as any widget."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(224)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.colour("surfaceAlt"))
        pen = QPen(now.colour("controlBorder"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def circles_picture() -> QWidget:
    """The circles, 100 pixels wide."""
    return Painted(QSize(100, 100), _paint_circles, "")


def _paint_circles(painter: QPainter, rect: QRect, now: Theme) -> None:
    """Rings with people on them, you in the middle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(rect.width() / _DRAWN, rect.height() / _DRAWN)
    centre = QPointF(_DRAWN / 2, _DRAWN / 2)
    for place, radius in enumerate((12.0, 24.0, 36.0, 48.0)):
        painter.setPen(QPen(now.circle(CIRCLES[place]).colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
    pen = QPen(now.colour("hairlineStrong"), 1.5)
    pen.setDashPattern([1, 3])
    painter.setPen(pen)
    painter.drawEllipse(centre, 60, 60)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.circle(5).colour)
    painter.drawEllipse(centre, 4, 4)
    painter.setPen(QPen(now.circle(15).colour, 1.5))
    painter.setBrush(now.colour("surfaceAlt"))
    for x, y in ((9, 8), (-20, 13), (-4, -36), (45, 16), (-46, -16), (6, 35)):
        painter.drawEllipse(centre + QPointF(x, y), 4.5, 4.5)
