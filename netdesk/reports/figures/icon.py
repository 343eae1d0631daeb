"""Lucide icons drawn as lines, so that they stay sharp on any printer."""

from __future__ import annotations

from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from netdesk import resource
from netdesk.reports.figures.svg_path import svg_path

_GRID = 24.0
_STROKE = 2.0
_STAND_IN = "circle-dashed"


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: QColor, *, stroke: float = _STROKE) -> None:
    """Draw an icon into a square. `stroke` is in 1/24 of its side; an unknown name gives a dashed ring."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / _GRID, box.height() / _GRID)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(colour, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPath(icon_path(name))
    painter.restore()


@cache
def icon_path(name: str) -> QPainterPath:
    """The lines of an icon on its grid of 24 × 24."""
    file = resource.path("icons", f"{name}.svg")
    if not file.is_file():
        file = resource.path("icons", f"{_STAND_IN}.svg")
    path = QPainterPath()
    for shape in ET.parse(file).getroot().iter():
        path.addPath(_path_of(shape.tag.rpartition("}")[2], shape.attrib))
    return path


def _path_of(tag: str, attributes: dict[str, str]) -> QPainterPath:
    def number(name: str) -> float:
        return float(attributes.get(name, "0"))

    path = QPainterPath()
    if tag == "path":
        return svg_path(attributes["d"])
    if tag in ("circle", "ellipse"):
        across, down = number("r") or number("rx"), number("r") or number("ry")
        centre = QPointF(number("cx"), number("cy"))
        path.addEllipse(centre, across, down)
        if attributes.get("fill", "none") != "none":
            path.moveTo(centre)  # a dot: the round ends of a line without length fill it
            path.lineTo(centre + QPointF(0.01, 0))
    elif tag == "rect":
        box = QRectF(number("x"), number("y"), number("width"), number("height"))
        path.addRoundedRect(box, number("rx"), number("ry") or number("rx"))
    elif tag == "line":
        path.moveTo(number("x1"), number("y1"))
        path.lineTo(number("x2"), number("y2"))
    elif tag in ("polyline", "polygon"):
        values = [float(value) for value in attributes["points"].replace(",", " ").split()]
        points = [QPointF(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
        path.addPolygon(QPolygonF(points))
    return path
