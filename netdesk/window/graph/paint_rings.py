"""Behind the people: the bands of the circles with the sectors, and over them their badges."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from netdesk.window.graph.camera import Camera
from netdesk.window.graph.people import People, community_colour
from netdesk.window.kit.paint.text import Align, paint_text, text_width
from netdesk.window.kit.theme import Theme

BADGE_ANGLE = math.radians(238)
_LABEL_GAP = 12


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


def paint_badges(painter: QPainter, camera: Camera, people: People, theme: Theme) -> list[QRectF]:
    """People within each circle over its size, amber when there are more; gives the room they take."""
    taken: list[QRectF] = []
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
        is_over = within > ring.circle
        painter.setPen(QPen(theme.colour("caution" if is_over else "hairlineStrong"), 1))
        painter.setBrush(theme.colour("cautionSoft" if is_over else "surface"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        colour = theme.colour("caution" if is_over else "textSecondary")
        paint_text(
            painter,
            box,
            words,
            theme,
            role="smallStrong" if is_over else "small",
            colour=colour,
            align="centre",
        )
        taken.append(box)
    return taken


def paint_community_names(
    painter: QPainter,
    camera: Camera,
    people: People,
    theme: Theme,
    count_words: tuple[str, str],
    taken: list[QRectF],
) -> Iterator[None]:
    """Each community's name at its place with its people counted (`count_words`: for one, for more); the
    room they take is added to `taken`.
    """
    own: list[QRectF] = []
    for number, x, y, side in _name_places(camera, people):
        name = people.arrangement.names[number]
        is_member = (people.arrangement.community == number) & people.is_shown
        if not name or not is_member.any():
            continue
        count = int(is_member.sum())
        words = count_words[count != 1].format(count=count)
        line = theme.line("small")
        width = max(text_width(name, theme, "smallStrong"), text_width(words, theme, "caption"))
        left = x - width / 2 if side == 0 else (x if side > 0 else x - width)
        box = QRectF(left, y - line, width + 1, 2 * line)
        box.moveLeft(min(max(box.left(), 4), max(camera.width - box.width() - 4, 4)))
        if any(box.intersects(other) for other in own):
            continue
        align: Align = "centre" if side == 0 else ("left" if side > 0 else "right")
        upper = QRectF(box.left(), box.top(), box.width(), line)
        lower = QRectF(box.left(), box.top() + line, box.width(), line)
        colour = community_colour(number, theme)
        paint_text(painter, upper, name, theme, role="smallStrong", colour=colour, align=align)
        grey = theme.colour("textTertiary")
        paint_text(painter, lower, words, theme, role="caption", colour=grey, align=align)
        own.append(box)
        taken.append(box)
        yield


def _name_places(camera: Camera, people: People) -> Iterator[tuple[int, float, float, int]]:
    """(community, x, y, side): beside the rings, or above the people of a community in the force layout."""
    plan = people.arrangement
    if people.drawn.layout == "circles":
        far = plan.circles.radius * camera.scale + _LABEL_GAP
        for sector in plan.circles.sectors:
            across, down = math.cos(sector.middle), math.sin(sector.middle)
            side = 0 if abs(across) < 0.25 else (1 if across > 0 else -1)
            y = camera.y + down * (far + (10 if side == 0 else 0))
            if sector.community >= 0:
                yield sector.community, camera.x + across * far, y, side
        return
    pixels = camera.on_canvas(people.points)
    for number in plan.groups:
        members = pixels[(plan.community == number) & people.is_shown]
        if len(members):
            across, reach = float(np.median(members[:, 0])), 60.0
            near = members[np.abs(members[:, 0] - across) < reach]
            above, below = float(near[:, 1].min()) - 22, float(near[:, 1].max()) + 30
            shown = pixels[people.is_shown & (np.abs(pixels[:, 0] - across) < reach)][:, 1]
            covered = [int((np.abs(shown - y) < 20).sum()) for y in (above, below)]
            yield number, across, above if covered[0] <= covered[1] else below, 0
