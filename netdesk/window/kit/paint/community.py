"""The shape of a community: circle, square, triangle, pentagon, hexagon or diamond."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

_CORNERS = {"triangle": 3, "diamond": 4, "pentagon": 5, "hexagon": 6}
# Shapes with few corners look smaller than a disc of the same radius.
_GROWTH = {"triangle": 1.3, "square": 0.9, "diamond": 1.2, "pentagon": 1.1, "hexagon": 1.05}


def community_path(shape: str, centre: QPointF, radius: float) -> QPainterPath:
    """Return the outline of a shape that looks as large as a disc of this radius."""
    path = QPainterPath()
    reach = radius * _GROWTH.get(shape, 1.0)
    if shape == "square":
        path.addRect(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
    elif shape in _CORNERS:
        path.addPolygon(_polygon(centre, reach, _CORNERS[shape]))
        path.closeSubpath()
    else:
        path.addEllipse(centre, reach, reach)
    return path


def _polygon(centre: QPointF, reach: float, corners: int) -> QPolygonF:
    angles = (2 * math.pi * corner / corners - math.pi / 2 for corner in range(corners))
    return QPolygonF(
        [
            QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle))
            for angle in angles
        ]
    )
