"""What lies over the picture and changes often: the selection with its neighbours, and ways to a person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netdesk.desk.arrangement import Way
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.people import People, me_radius, person_colour, shape_of
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.theme import Theme

_STEP_RADIUS = 8.0
_MOST_NEIGHBOURS = 60
_PIECE = 6
"""Pixels."""


def paint_selection(
    painter: QPainter, camera: Camera, people: People, selected: Sequence[int], theme: Theme
) -> None:
    """Selected people ringed in the accent colour, and their ties to others drawn clearly."""
    if not selected:
        return
    network = people.arrangement.network
    pixels = camera.on_canvas(people.points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in selected[:_MOST_NEIGHBOURS]:
        if not people.is_shown[row]:
            continue
        for other in network.around(row).tolist()[:_MOST_NEIGHBOURS]:
            if people.is_shown[other]:
                colour = QColor(person_colour(people, other, theme))
                colour.setAlphaF(0.75)
                painter.setPen(QPen(colour, 1.25))
                painter.drawLine(_between(camera, people, pixels, row, other))
                _ring(painter, camera, people, other, colour, 1.25, theme)
    for row in selected[:_MOST_NEIGHBOURS]:
        if people.is_shown[row]:
            _ring(painter, camera, people, row, theme.colour("accent"), 2.5, theme)


def paint_ways(
    painter: QPainter, camera: Camera, people: People, ways: Sequence[Way], chosen: int, theme: Theme
) -> None:
    """The chosen way as a broad line with its steps numbered, the others dashed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, way in enumerate(ways):
        if number != chosen:
            pen = QPen(theme.colour("textSecondary"), 1.5)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawPolyline(way_points(camera, people, way))
    if 0 <= chosen < len(ways):
        points = way_points(camera, people, ways[chosen])
        pen = QPen(theme.colour("accent"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(points)
        for step, box in enumerate(step_boxes(camera, people, ways, chosen), 1):
            _paint_step(painter, box, step, theme)


def way_points(camera: Camera, people: People, way: Way) -> list[QPointF]:
    """Where a way runs, from the owner on."""
    pixels = camera.on_canvas(people.points[list(way.people)])
    people_of_way = [QPointF(x, y) for x, y in pixels.tolist()]
    line = QLineF(QPointF(camera.x, camera.y), people_of_way[0])
    edge = me_radius(camera) / max(line.length(), 1.0)
    return [line.pointAt(min(edge, 1.0)), *people_of_way]


def step_boxes(camera: Camera, people: People, ways: Sequence[Way], chosen: int) -> list[QRectF]:
    """Where the numbers of the chosen way's steps stand."""
    if not 0 <= chosen < len(ways):
        return []
    side = 2 * _STEP_RADIUS
    middles = [(begin + end) / 2 for begin, end in pairwise(way_points(camera, people, ways[chosen]))]
    return [QRectF(one.x() - _STEP_RADIUS, one.y() - _STEP_RADIUS, side, side) for one in middles]


def way_boxes(camera: Camera, people: People, ways: Sequence[Way], chosen: int) -> list[QRectF]:
    """What the chosen way covers: its steps' numbers, and its line in short pieces."""
    boxes = step_boxes(camera, people, ways, chosen)
    for begin, end in pairwise(way_points(camera, people, ways[chosen]) if boxes else ()):
        line = QLineF(begin, end)
        for piece in range(_PIECE, int(line.length()) - _PIECE, _PIECE):
            middle = line.pointAt(piece / line.length())
            boxes.append(QRectF(middle.x() - _PIECE / 2, middle.y() - _PIECE / 2, _PIECE, _PIECE))
    return boxes


def _paint_step(painter: QPainter, box: QRectF, step: int, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("surface"), 1.5))
    painter.setBrush(theme.colour("accent"))
    painter.drawEllipse(box)
    painter.setFont(theme.font("captionStrong"))
    painter.setPen(theme.colour("onAccent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step))


def _between(camera: Camera, people: People, pixels: NDArray[np.float64], one: int, two: int) -> QLineF:
    """From edge to edge, so that nobody's initials are crossed."""
    line = QLineF(QPointF(*pixels[one].tolist()), QPointF(*pixels[two].tolist()))
    near, far = (float(people.radius[row]) * camera.magnification + 2 for row in (one, two))
    length = max(line.length(), near + far + 1)
    return QLineF(line.pointAt(near / length), line.pointAt(1 - far / length))


def _ring(
    painter: QPainter, camera: Camera, people: People, row: int, colour: QColor, width: float, theme: Theme
) -> None:
    x, y = camera.on_canvas(people.points[row]).tolist()
    shape = shape_of(int(people.arrangement.community[row]), theme)
    radius = float(people.radius[row]) * camera.magnification + 2.5 + width / 2
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(community_path(shape, QPointF(x, y), radius))


def rows_of_ways(ways: Sequence[Way], chosen: int) -> list[int]:
    """The people of the chosen way, who are always named."""
    return list(ways[chosen].people) if 0 <= chosen < len(ways) else []
