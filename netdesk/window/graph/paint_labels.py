"""Names beside people, as many as fit without touching each other, the more important ones first."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from netdesk.domain.name_parts import name_parts
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.label_room import LabelRoom
from netdesk.window.graph.people import BRIDGE_LINE, People, me_radius
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme, TypeRole

MOST_TRIED = 320
NAMES_AT_ONCE, DOTS_AT_ONCE = 12, 150
_RING = 5
"""Pixels between somebody selected, with the ring around them, and their name."""
_LARGE = 4.0
"""Pixels of radius from which on somebody is named, and a dot is more than a speck."""
_FEW = 60
"""Among so many in view everybody is named, specks too, where there is room."""


def short_name(name: str) -> str:
    """The last word of the family name: what a label says. The whole name where that is an initial, or
    where it is not known.
    """
    last = name_parts(name).family.rpartition(" ")[2]
    return last if len(last) > 2 and last[-1].isalpha() else name


def paint_labels(
    painter: QPainter,
    camera: Camera,
    people: People,
    theme: Theme,
    taken: Sequence[QRectF] = (),
    named: Sequence[int] = (),
    emphasis: NDArray[np.bool_] | None = None,
) -> Iterator[None]:
    """`named`: rows that are always named, with their full name; `emphasis`: who may be named at all."""
    plan = people.arrangement
    pixels = camera.on_canvas(people.points)
    radius = people.radius * camera.magnification
    if people.drawn.has_bridges:
        radius = radius + plan.is_bridge * BRIDGE_LINE
    inside = people.is_shown & (pixels >= 0).all(axis=1)
    inside &= (pixels <= np.array([camera.width, camera.height])).all(axis=1)
    if emphasis is not None:
        inside &= emphasis
    yield
    room = yield from _room(camera, pixels[inside], radius[inside])
    for box in taken:
        room.take(box.left(), box.top(), box.right(), box.bottom())
    weight = plan.strength + plan.is_bridge * 60 + np.isin(plan.circle, (5, 15)) * 200
    weight = weight + (plan.circle == 50) * 60 + (plan.circle == 150) * 15
    is_few = np.count_nonzero(inside) <= _FEW
    wanted = (
        np.flatnonzero(inside & ((radius >= _LARGE) | plan.is_bridge | is_few))
        if people.drawn.has_labels
        else np.zeros(0, np.int64)
    )
    wanted = wanted[np.argsort(-weight[wanted], kind="stable")][:MOST_TRIED]
    is_named = set(named)
    rows = [row for row in named if inside[row]] + [row for row in wanted.tolist() if row not in is_named]
    for number, row in enumerate(rows):
        if number % NAMES_AT_ONCE == 0:
            yield
        place = (float(pixels[row, 0]), float(pixels[row, 1]), float(radius[row]))
        is_strong = row in is_named
        _paint_label(painter, plan.nodes[row].name, place, room, theme, is_strong=is_strong)


def _room(
    camera: Camera, pixels: NDArray[np.float64], radius: NDArray[np.float64]
) -> Generator[None, None, LabelRoom]:
    """What dots leave: nobody's name covers anybody."""
    is_large = radius >= _LARGE
    room = LabelRoom((camera.width, camera.height), pixels[~is_large])
    me = me_radius(camera)
    room.take(camera.x - me, camera.y - me, camera.x + me, camera.y + me)
    dots = np.column_stack((pixels, radius))[is_large].tolist()
    for number, (x, y, size) in enumerate(dots):
        if number % DOTS_AT_ONCE == 0:
            yield
        room.take(x - size, y - size, x + size, y + size)
    return room


def _paint_label(
    painter: QPainter, name: str, place: tuple[float, float, float], room: LabelRoom, theme: Theme,
    *, is_strong: bool,
) -> None:  # fmt: skip
    x, y, radius = place
    text = name if is_strong else short_name(name)
    role: TypeRole = "smallStrong" if is_strong else "caption"
    colour = theme.colour("text" if is_strong else "textSecondary")
    width = text_width(text, theme, role) + 2
    height = theme.line(role) - 2
    gap = radius * 1.1 + (_RING if is_strong else 2)
    spots = [
        (x - width / 2, y + gap),
        (x - width / 2, y - gap - height),
        (x + gap + 2, y - height / 2),
        (x - gap - 2 - width, y - height / 2),
    ]
    if is_strong:
        spots += [(left, y + up) for up in (gap, -gap - height) for left in (x + gap, x - gap - width)]
    spot = _spot(spots, (width, height), room, is_strong=is_strong)
    if spot is None:
        return
    left, top = spot
    room.take(left, top, left + width, top + height)
    box = QRectF(left, top, width, height)
    if is_strong:
        ground = QColor(theme.colour("surface"))
        ground.setAlphaF(0.85)
        painter.fillRect(box, ground)
    paint_text(painter, box, text, theme, role=role, colour=colour, align="centre")


def _spot(
    spots: Sequence[tuple[float, float]], size: tuple[float, float], room: LabelRoom, *, is_strong: bool
) -> tuple[float, float] | None:
    """The first spot with room for a box; strong names stand over dots rather than over what is taken, and
    anywhere rather than not at all.
    """
    for is_clear in (room.is_free, room.is_apart) if is_strong else (room.is_free,):
        for left, top in spots:
            if is_clear(left, top, left + size[0], top + size[1]):
                return left, top
    return spots[0] if is_strong else None
