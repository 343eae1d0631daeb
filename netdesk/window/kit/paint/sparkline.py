"""The small line of a tie's strength over 24 months, as it stands in a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from netdesk.window.kit.paint.circle_badge import paint_dot
from netdesk.window.kit.paint.pixmap import cached_pixmap, draw_pixmap, ratio_of
from netdesk.window.kit.theme import Theme

FULL = 100.0
"""The top of the scale of strength."""

_LINE = 1.4
_END = 3.0


def paint_sparkline(
    painter: QPainter,
    rect: QRect | QRectF,
    values: Sequence[float],
    theme: Theme,
    *,
    is_dormant: bool = False,
) -> None:
    """Paint strengths (0 to 100, oldest first) as a line with a soft fill; amber when dormant.

    Fewer than two values paint nothing. The picture is kept, by values rounded to whole numbers.
    """
    if len(values) < 2:
        return
    box = QRectF(rect)
    size = box.size().toSize()
    rounded = tuple(round(value) for value in values)
    pixmap = cached_pixmap(
        f"spark|{theme.key}|{rounded}|{is_dormant}",
        size,
        ratio_of(painter),
        lambda inner: _draw(inner, QRectF(0, 0, size.width(), size.height()), rounded, theme, is_dormant),
    )
    draw_pixmap(painter, box.topLeft(), pixmap)


def line_colours(theme: Theme, *, is_dormant: bool) -> tuple[QColor, QColor]:
    """Return the colours of a strength line and of its fill: amber only for a dormant tie."""
    if is_dormant:
        return theme.colour("caution"), theme.colour("cautionSoft")
    return theme.colour("chartLine"), theme.colour("chartFill")


def curve_points(values: Sequence[float], box: QRectF) -> list[QPointF]:
    """Return values from 0 to 100 as points spread evenly over the box, its bottom edge being 0."""
    step = box.width() / max(len(values) - 1, 1)
    return [QPointF(box.left() + index * step, level_in(value, box)) for index, value in enumerate(values)]


def level_in(value: float, box: QRectF) -> float:
    """Return the height at which a value from 0 to 100 stands in the box."""
    return box.bottom() - box.height() * min(max(value, 0.0), FULL) / FULL


def draw_area(
    painter: QPainter, points: Sequence[QPointF], bottom: float, colours: tuple[QColor, QColor]
) -> None:
    """Draw a line through the points and fill what lies between it and ``bottom``."""
    line, fill = colours
    area = QPainterPath()
    area.addPolygon(QPolygonF([QPointF(points[0].x(), bottom), *points, QPointF(points[-1].x(), bottom)]))
    painter.fillPath(area, fill)
    pen = QPen(line, _LINE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(points)))


def _draw(painter: QPainter, box: QRectF, values: Sequence[float], theme: Theme, is_dormant: bool) -> None:
    inner = box.adjusted(0, _LINE, -_END / 2, 0)
    points = curve_points(values, inner)
    colours = line_colours(theme, is_dormant=is_dormant)
    draw_area(painter, points, inner.bottom(), colours)
    paint_dot(painter, points[-1], colours[0], _END)
