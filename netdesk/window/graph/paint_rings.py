"""Behind the people: the bands of the circles with the sectors, and over them their badges."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from netdesk.window.graph.camera import Camera
from netdesk.window.graph.people import People
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme, TypeRole

BADGE_ANGLE = math.radians(238)


def paint_rings(painter: QPainter, camera: Camera, people: People, theme: Theme) -> None:
    """Bands in turn a little darker, hairlines between circles and between sectors."""
    plan = people.arrangement.circles
    middle = QPointF(camera.x, camera.y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, ring in enumerate(plan.rings):
        band = QPainterPath()
        band.addEllipse(middle, ring.outer * camera.scale, ring.outer * camera.scale)
        if place:
            band.addEllipse(middle, ring.inner * camera.scale, ring.inner * camera.scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surfaceAlt" if place % 2 == 0 else "surface"))
        painter.drawPath(band)
        painter.setPen(QPen(theme.colour("hairline"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, ring.outer * camera.scale, ring.outer * camera.scale)
    begin, end = plan.rings[2].inner * camera.scale, plan.radius * camera.scale
    for sector in plan.sectors if len(plan.sectors) > 1 else ():
        way = QPointF(math.cos(sector.begin), math.sin(sector.begin))
        painter.drawLine(middle + way * begin, middle + way * end)


class Badge(NamedTuple):
    """How many people are within a circle, over its size, and where that stands."""

    words: str
    is_over: bool
    box: QRectF


def paint_badges(painter: QPainter, camera: Camera, people: People, theme: Theme) -> list[QRectF]:
    """People within each circle over its size, amber when there are more; gives the room they take."""
    badges = badges_with_room(people, camera, theme)
    for words, is_over, box in badges:
        painter.setPen(QPen(theme.colour("caution" if is_over else "hairlineStrong"), 1))
        painter.setBrush(theme.colour("cautionSoft" if is_over else "surface"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        colour = theme.colour("caution" if is_over else "textSecondary")
        role: TypeRole = "smallStrong" if is_over else "small"
        paint_text(painter, box, words, theme, role=role, colour=colour, align="centre")
    return [badge.box for badge in badges]


def badges_with_room(people: People, camera: Camera, theme: Theme) -> list[Badge]:
    """The badges that do not lie on each other, in a small picture only some: those of circles with too many
    people before others.
    """
    shown: list[Badge] = []
    for badge in sorted(_badges(people, camera, theme), key=lambda one: not one.is_over):
        if not any(badge.box.intersects(other.box) for other in shown):
            shown.append(badge)
    return shown


def _badges(people: People, camera: Camera, theme: Theme) -> Iterator[Badge]:
    """From the inside out."""
    within = 0
    # Between two sectors fewest people are covered.
    begins = [sector.begin % math.tau for sector in people.arrangement.circles.sectors]
    angle = min(begins, key=lambda one: abs(one - BADGE_ANGLE), default=BADGE_ANGLE)
    for ring in people.arrangement.circles.rings[:-1]:
        within += int((people.arrangement.circle == ring.circle).sum())
        words = f"{within}/{ring.circle}"
        width, height = text_width(words, theme, "smallStrong") + 16, theme.line("small") + 2
        x = camera.x + math.cos(angle) * ring.outer * camera.scale - width / 2
        y = camera.y + math.sin(angle) * ring.outer * camera.scale - height / 2
        box = QRectF(round(x) + 0.5, round(y) + 0.5, width, height)
        yield Badge(words, within > ring.circle, box)
