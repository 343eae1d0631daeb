"""Somebody carried to another circle by the hand: who, where the hand is, and which circle is under it."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.desk.arrangement import Ring
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.people import People, person_colour, shape_of
from netdesk.window.kit.paint.community import community_path
from netdesk.window.kit.theme import Theme

_FRAME = 2


class Carry(NamedTuple):
    """`target`: the circle that would take them, None while the hand is over their own or over none."""

    row: int
    place: QPointF
    target: Ring | None = None


def carry_at(people: People, camera: Camera, row: int, place: QPointF) -> Carry:
    """Somebody (`row`) carried to a pixel of the canvas."""
    far = math.hypot(place.x() - camera.x, place.y() - camera.y) / max(camera.scale, 1e-9)
    own = int(people.arrangement.circle[row])
    rings = people.arrangement.circles.rings
    under = next((ring for ring in rings if far < ring.outer), None)
    return Carry(row, place, None if under is None or under.circle == own else under)


def paint_carry(painter: QPainter, camera: Camera, people: People, carry: Carry, theme: Theme) -> None:
    """The circle that would take them framed in the accent colour, and their shape under the hand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if carry.target is not None:
        painter.setPen(QPen(theme.colour("accent"), _FRAME))
        for radius in (carry.target.inner, carry.target.outer):
            far = radius * camera.scale
            painter.drawEllipse(QRectF(camera.x - far, camera.y - far, 2 * far, 2 * far))
    painter.setPen(QPen(theme.colour("accent"), _FRAME))
    painter.setBrush(person_colour(people, carry.row, theme))
    shape = shape_of(int(people.arrangement.community[carry.row]), theme)
    radius = max(float(people.radius[carry.row]) * camera.magnification, 6.0)
    painter.drawPath(community_path(shape, carry.place, radius))
