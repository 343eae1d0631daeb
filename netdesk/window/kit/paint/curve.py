"""What lines of strength have in common: their colours, their scale, and how a line is drawn fast."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from netdesk.window.kit.theme import Theme

FULL = 100.0
"""The top of the scale of strength."""

_WIDTH = 1.4


def line_colours(theme: Theme, *, is_dormant: bool) -> tuple[QColor, QColor]:
    """Return the colours of a strength line and of its fill: amber only for a dormant tie."""
    if is_dormant:
        return theme.colour("caution"), theme.colour("cautionSoft")
    return theme.colour("chartLine"), theme.colour("chartFill")


def level_in(value: float, box: QRectF) -> float:
    """Return the height at which a value from 0 to 100 stands in the box, its bottom edge being 0."""
    return box.bottom() - box.height() * min(max(value, 0.0), FULL) / FULL


def curve_points(values: Sequence[float], box: QRectF) -> list[QPointF]:
    """Return values from 0 to 100 as points spread evenly over the box."""
    step = box.width() / max(len(values) - 1, 1)
    return [QPointF(box.left() + index * step, level_in(value, box)) for index, value in enumerate(values)]


def draw_line(painter: QPainter, points: QPolygonF, colour: QColor, ratio: float) -> None:
    """Draw a line of about 1.4 pixels through the points; the painter antialiases.

    Qt draws lines of one pixel of the screen ten times faster than any wider one, so it is several of them.
    """
    strokes = max(round(_WIDTH * ratio), 2)
    spread = _WIDTH - 1 / ratio
    step = spread / (strokes - 1)
    painter.setPen(QPen(colour, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(0, -spread / 2)
    for _ in range(strokes):
        painter.drawPolyline(points)
        painter.translate(0, step)
    painter.translate(0, -spread / 2 - step)
