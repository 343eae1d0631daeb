"""The marks of a timeline lane: up = you wrote, down = they wrote, both, a meeting, silence, a plan."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netdesk.window.kit.paint.hatch import paint_hatch
from netdesk.window.kit.theme import Theme

_REACH = 8.0
_WIDTH = 2.0
_MEETING_WIDTH = 3.0
_PLANNED = 5.0


class Mark(StrEnum):
    """What a mark stands for."""

    FROM_YOU = "from-you"
    FROM_THEM = "from-them"
    BOTH = "both"
    MEETING = "meeting"


def mark_box(mark: Mark, x: float, axis: float) -> QRectF:
    """Return the bar of a mark at ``x`` on the lane's axis, for drawing many at once."""
    width = _MEETING_WIDTH if mark is Mark.MEETING else _WIDTH
    above = 0.0 if mark is Mark.FROM_THEM else _REACH
    below = 0.0 if mark is Mark.FROM_YOU else _REACH
    return QRectF(x - width / 2, axis - above, width, above + below)


def paint_mark(painter: QPainter, mark: Mark, x: float, axis: float, colour: QColor) -> None:
    """Paint one mark in its channel's colour."""
    painter.fillRect(mark_box(mark, x, axis), colour)


def paint_quiet(painter: QPainter, left: float, right: float, axis: float, theme: Theme) -> None:
    """Paint a quiet gap as hatching around the axis."""
    box = QRectF(left, axis - 6, right - left, 12)
    paint_hatch(painter, box, theme.colour("silence"))


def paint_planned(painter: QPainter, x: float, axis: float, colour: QColor) -> None:
    """Paint something planned: a dotted ring on the axis."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.5)
    pen.setDashPattern([1.4, 1.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, axis), _PLANNED, _PLANNED)
    painter.restore()
