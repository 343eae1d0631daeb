"""The names of communities with their people counted, where they cover fewest people."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from netdesk.window.graph.alike import places_alike
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.label_room import LabelRoom
from netdesk.window.graph.people import People, community_colour, me_radius
from netdesk.window.kit.paint.text import Align, paint_text, text_width
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import people_counted

_GAP, _AIR = 12, 4
_REACH = 60.0
"""Pixels beside the middle of a community within which its uppermost and lowest people are looked for."""
_FEW = 0.05
"""This share of its people on each side may stand apart from a community."""
_FURTHER = 112
"""In percent, as QColor counts."""


class _Spot(NamedTuple):
    """A place for a name: its middle (`align` centre), or the middle of its left or right edge."""

    x: float
    y: float
    align: Align


def paint_community_names(
    painter: QPainter, camera: Camera, people: People, theme: Theme, taken: list[QRectF]
) -> Iterator[None]:
    """Names stay clear of what is `taken`, and theirs is added."""
    pixels = camera.on_canvas(people.points)
    room = LabelRoom((camera.width, camera.height), pixels[people.is_shown])
    me, line = me_radius(camera), theme.line("small")
    for box in (QRectF(camera.x - me, camera.y - me, 2 * me, 2 * me), *taken):
        room.take(*_sides(box))
    yield
    members = _members(people)
    for number, spots in _spots(camera, people, pixels, members, line):
        name = people.arrangement.names[number]
        if not name:
            continue
        words = people_counted(len(members[number]))
        wide = max(text_width(name, theme, "smallStrong"), text_width(words, theme, "caption")) + 1
        boxes = [_box(spot, wide, line, camera) for spot in spots]
        free = [place for place, box in enumerate(boxes) if room.is_apart(*_sides(box))]
        if not free:
            continue
        best = min(free, key=lambda place: room.dots_in(*_sides(boxes[place])))
        box, align = boxes[best], spots[best].align
        upper, lower = box.adjusted(0, 0, 0, -box.height() / 2), box.adjusted(0, box.height() / 2, 0, 0)
        colour = name_colour(number, theme)
        paint_text(painter, upper, name, theme, role="smallStrong", colour=colour, align=align)
        grey = theme.colour("textTertiary")
        paint_text(painter, lower, words, theme, role="caption", colour=grey, align=align)
        room.take(*_sides(box))
        taken.append(box)
        yield


def name_colour(community: int, theme: Theme) -> QColor:
    """The colour of a community as text needs it: a little further from the ground than that of its dots."""
    colour = community_colour(community, theme)
    return colour.lighter(_FURTHER) if theme.is_dark else colour.darker(_FURTHER)


def _box(spot: _Spot, wide: float, line: float, camera: Camera) -> QRectF:
    """The room of two lines at a spot, moved into the canvas from its sides."""
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[spot.align]
    box = QRectF(spot.x - wide * share, spot.y - line, wide, 2 * line)
    box.moveLeft(min(max(box.left(), 4), max(camera.width - wide - 4, 4)))
    return box


def _sides(box: QRectF) -> tuple[float, float, float, float]:
    return box.left(), box.top(), box.right(), box.bottom()


def _members(people: People) -> dict[int, NDArray[np.int64]]:
    """The rows of who is shown, by community."""
    rows = np.flatnonzero(people.is_shown)
    community = people.arrangement.community[rows]
    return {int(community[places[0]]): rows[places] for places in places_alike(community)}


def _spots(
    camera: Camera,
    people: People,
    pixels: NDArray[np.float64],
    members: dict[int, NDArray[np.int64]],
    line: float,
) -> Iterator[tuple[int, list[_Spot]]]:
    """Of each community somebody is shown of."""
    plan = people.arrangement
    if people.drawn.layout == "circles":
        far = plan.circles.radius * camera.scale + _GAP
        for sector in plan.circles.sectors:
            if sector.community >= 0 and sector.community in members:
                yield (
                    sector.community,
                    [
                        _beside_the_rings(
                            camera, far, line, sector.middle + share * (sector.end - sector.begin)
                        )
                        for share in (0.0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45)
                    ],
                )
        return
    for number in plan.groups:
        if number in members:
            yield number, around(pixels[members[number]], line)


def _beside_the_rings(camera: Camera, far: float, line: float, angle: float) -> _Spot:
    across, down = math.cos(angle), math.sin(angle)
    align: Align = "centre" if abs(across) < 0.25 else "left" if across > 0 else "right"
    y = camera.y + down * (far + (line - _GAP + _AIR if align == "centre" else 0))
    return _Spot(camera.x + across * far, y, align)


def around(members: NDArray[np.float64], line: float) -> list[_Spot]:
    """Above, below and beside the people of a community, for two lines of this height."""
    across, down = _middle(members[:, 0]), _middle(members[:, 1])
    column = members[np.abs(members[:, 0] - across) < _REACH, 1]
    row = members[np.abs(members[:, 1] - down) < _REACH, 0]
    return [
        _Spot(across, _edge(column, down, _FEW) - line - _AIR, "centre"),
        _Spot(across, _edge(column, down, 1 - _FEW) + line + _GAP, "centre"),
        _Spot(_edge(row, across, 1 - _FEW) + _GAP, down, "left"),
        _Spot(_edge(row, across, _FEW) - _GAP, down, "right"),
    ]


# NumPy's own median and quantile take ten times as long for so few.
def _middle(places: NDArray[np.float64]) -> float:
    """Half of the places lie on each side."""
    ordered = np.sort(places)
    return float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _edge(places: NDArray[np.float64], middle: float, share: float) -> float:
    """Where a community ends; the few who stand far off do not count; in its `middle` without anybody."""
    return float(np.sort(places)[round((len(places) - 1) * share)]) if len(places) else middle
