"""The people as they are drawn: who, where, how large, in which shape and colour."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from netdesk.desk.arrangement import Arrangement
from netdesk.window.graph.camera import Camera
from netdesk.window.graph.wanted import Drawn
from netdesk.window.kit.theme import Theme
from netdesk.window.tie_text import state_glyph

Bools = NDArray[np.bool_]
RADIUS = {5: 12.0, 15: 10.0, 50: 7.0, 150: 4.5, 0: 2.8}
_ME_RADIUS, _MOST_OF_ME = 20.0, 1.4
BRIDGE_LINE = 3.5
"""Pixels between the shape of a bridge and its second outline."""


class People(NamedTuple):
    """Row by row as in the arrangement. `edges`: the rows of the network's pairs that are drawn."""

    arrangement: Arrangement
    drawn: Drawn
    points: NDArray[np.float64]
    is_shown: Bools
    is_dormant: Bools
    radius: NDArray[np.float64]
    edges: NDArray[np.int64]


class Known(NamedTuple):
    """What of people changes with time: the first and last day of contact per row of the arrangement."""

    first_day: NDArray[np.int64]
    last_day: NDArray[np.int64]
    dormant_days: int


def me_radius(camera: Camera) -> float:
    """How far the owner reaches around the middle, in pixels."""
    return _ME_RADIUS * min(camera.magnification, _MOST_OF_ME)


def drawn_people(
    arrangement: Arrangement, drawn: Drawn, reachable: frozenset[int] | None, known: Known | None
) -> People:
    """`reachable`: ids of who is on the wanted channel, None when any will do."""
    plan = arrangement
    points = plan.circles.positions if drawn.layout == "circles" else plan.force
    is_dormant = np.array([one.state == "dormant" for one in plan.nodes], np.bool_)
    is_shown = plan.strength >= drawn.strength
    if drawn.until_day is not None and known is not None:
        is_shown &= known.first_day <= drawn.until_day
        is_dormant = drawn.until_day - known.last_day > known.dormant_days
    if drawn.layout == "force" and not drawn.has_untied:
        is_shown &= (plan.network.degree > 0) | (plan.circle > 0)
    if not drawn.has_dormant:
        is_shown &= ~is_dormant
    if reachable is not None:
        is_shown &= np.isin(plan.ids, np.fromiter(reachable, np.int64, len(reachable)))
    if drawn.community is not None:
        is_shown &= plan.community == drawn.community
    edges = np.flatnonzero(is_shown[plan.network.first] & is_shown[plan.network.second])
    return People(plan, drawn, points, is_shown, is_dormant, _radii(plan, drawn), edges)


def extent_of(people: People) -> QRectF:
    """The part of the plane that shows everybody, few strays apart."""
    if people.drawn.layout == "circles":
        radius = people.arrangement.circles.radius
        return QRectF(-radius, -radius, 2 * radius, 2 * radius)
    shown = people.points[people.is_shown]
    if not len(shown):
        return QRectF(-200, -200, 400, 400)
    low, high = np.percentile(shown, 0.5, axis=0) - 24, np.percentile(shown, 99.5, axis=0) + 24
    low, high = np.minimum(low, -60), np.maximum(high, 60)
    return QRectF(float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))


def _radii(plan: Arrangement, drawn: Drawn) -> NDArray[np.float64]:
    if drawn.size == "strength":
        return np.asarray(2.8 + plan.strength / 100 * 9.0)
    if drawn.size == "ties":
        return np.asarray(2.8 + np.sqrt(np.minimum(plan.network.degree, 60)) * 1.3)
    return np.array([RADIUS.get(one, RADIUS[0]) for one in plan.circle.tolist()], np.float64)


def shape_of(community: int, theme: Theme) -> str:
    """The shape of a community's people; who is in none is a disc. Where the colours begin again, each comes
    with the next shape.
    """
    if community < 0:
        return "circle"
    shapes = list(dict.fromkeys(one.shape for one in theme.communities))
    own, round_ = shapes.index(theme.community(community).shape), community // len(theme.communities)
    return shapes[(own + round_) % len(shapes)]


def community_colour(community: int, theme: Theme) -> QColor:
    """A community's colour, its own among the first twelve; grey for none."""
    return theme.community(community).colour if community >= 0 else theme.colour("textTertiary")


def person_colour(people: People, row: int, theme: Theme) -> QColor:
    """The colour of a person, by what was chosen."""
    plan = people.arrangement
    if people.drawn.colour == "circle":
        return theme.circle(int(plan.circle[row]) or None).colour
    if people.drawn.colour == "state":
        return theme.tie_state(state_glyph(plan.nodes[row].state or "contact-only"))
    return community_colour(int(plan.community[row]), theme)
