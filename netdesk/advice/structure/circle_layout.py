"""Where to draw people in circles: the owner in the middle, rings by circle, sectors by community.

Lengths are in units of which a small network needs about 310 from the middle to its edge.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from netdesk.advice.structure.tie_network import Floats, Ints, TieNetwork

CIRCLES = (5, 15, 50, 150, 0)
"""From the inside out; 0 is the wider network."""
_FIRST_RADIUS = 44.0
_SPACING = (34.0, 30.0, 24.0, 17.0, 11.0)
_LEAST_WIDTH = (48.0, 54.0, 60.0, 62.0, 42.0)
_LARGE = 420.0
_NARROWEST = 0.16
_SECTOR_GAP = 0.5
"""Of the spacing, on both sides of a sector."""
_JITTER = 0.16


class Ring(NamedTuple):
    """The band of a circle, from radius `inner` to `outer`, with so many rows of people."""

    circle: int
    inner: float
    outer: float
    rows: int


class Sector(NamedTuple):
    """The part of the rings that belongs to a community; angles in radians, clockwise from the right."""

    community: int
    begin: float
    end: float

    @property
    def middle(self) -> float:
        """The angle in its middle."""
        return (self.begin + self.end) / 2


class CirclePlan(NamedTuple):
    """Positions (people × 2, the owner at 0, 0) with the rings and sectors they lie in."""

    positions: Floats
    rings: tuple[Ring, ...]
    sectors: tuple[Sector, ...]

    @property
    def radius(self) -> float:
        """How far the outermost ring reaches."""
        return self.rings[-1].outer


def circle_layout(network: TieNetwork, circle: Ints, community: Ints, ids: Ints) -> CirclePlan:
    """`circle`: 5, 15, 50, 150 or 0 for each person. People keep their order by `ids` within their ring
    and sector, so that somebody new moves only those beside them.
    """
    ring_of = np.array([CIRCLES.index(one) if one in CIRCLES else 4 for one in circle.tolist()], np.int64)
    order = neighbouring_order(network, community)
    counts = np.zeros((len(order), len(CIRCLES)), np.int64)
    for row, number in enumerate(order):
        counts[row] = np.bincount(ring_of[community == number], minlength=len(CIRCLES))
    sectors = _sectors(order, counts)
    rings = _rings(sectors, counts, 1.0)
    if rings[-1].outer > _LARGE:
        # In a crowd the inner circles grow too, else they would be drawn as a single spot.
        rings = _rings(sectors, counts, rings[-1].outer / _LARGE)
    positions = np.zeros((network.count, 2))
    for sector in sectors:
        for place, ring in enumerate(rings):
            people = np.flatnonzero((community == sector.community) & (ring_of == place))
            people = people[np.argsort(ids[people], kind="stable")]
            positions[people] = _in_cell(ring, sector, _SPACING[place], ids[people])
    return CirclePlan(positions, rings, tuple(sectors))


def neighbouring_order(network: TieNetwork, community: Ints) -> list[int]:
    """The communities so that those with many ties between them lie side by side, the largest first. Who has
    no tie does not count, so that nobody moves far when they come.
    """
    count = int(community.max(initial=-1)) + 1
    numbers = np.unique(community[community >= 0])
    sizes = np.bincount(community[(community >= 0) & (network.degree > 0)], minlength=count)[numbers]
    between = np.zeros((count, count))
    one, two = community[network.first], community[network.second]
    joined = (one >= 0) & (two >= 0) & (one != two)
    np.add.at(between, (one[joined], two[joined]), network.weight[joined])
    between += between.T
    order: list[int] = [int(numbers[sizes.argmax()])] if len(numbers) else []
    while len(order) < len(numbers):
        rest = [number for number in numbers.tolist() if number not in order]
        order.append(max(rest, key=lambda number: (between[order[-1], number], -number)))
    return [*order, -1] if (community < 0).any() else order


def _sectors(order: list[int], counts: Ints) -> list[Sector]:
    middle = np.array([70.0, 120.0, 178.0, 240.0, 310.0])
    need = (counts * np.array(_SPACING) / middle).sum(axis=1) ** 0.8
    share = need / max(float(need.sum()), 1e-9) * math.tau
    narrow = min(_NARROWEST, math.tau / max(len(order), 1) / 2)
    share = np.maximum(share, narrow)
    share *= math.tau / max(float(share.sum()), 1e-9)
    ends = np.cumsum(share) - math.pi / 2 - share[:1].sum() / 2
    return [
        Sector(number, end - width, end)
        for number, end, width in zip(order, ends.tolist(), share.tolist(), strict=True)
    ]


def _rings(sectors: list[Sector], counts: Ints, growth: float) -> tuple[Ring, ...]:
    rings, inner = [], _FIRST_RADIUS * growth
    for place, circle in enumerate(CIRCLES):
        spacing = _SPACING[place]
        rows = 1
        while any(
            count > _room(sector, inner, spacing, rows)
            for sector, count in zip(sectors, counts[:, place].tolist(), strict=True)
        ):
            rows += 1
        outer = inner + max(_LEAST_WIDTH[place] * (growth if circle else 1.0), rows * spacing + 6)
        rings.append(Ring(circle, inner, outer, rows))
        inner = outer
    return tuple(rings)


def _room(sector: Sector, inner: float, spacing: float, rows: int) -> int:
    """How many people fit into a cell with so many rows."""
    return sum(
        max(_fitting(sector, inner + (row + 0.5) * spacing, spacing), 1 if row == 0 else 0)
        for row in range(rows)
    )


def _fitting(sector: Sector, radius: float, spacing: float) -> int:
    arc = (sector.end - sector.begin) * radius - 2 * _SECTOR_GAP * spacing
    return max(int(arc / spacing), 0)


def _in_cell(ring: Ring, sector: Sector, spacing: float, ids: Ints) -> Floats:
    count = len(ids)
    if not count:
        return np.zeros((0, 2))
    step = (ring.outer - ring.inner) / (ring.rows + 0.3)
    radii = [ring.inner + (row + 0.65) * step for row in range(ring.rows)]
    rooms = np.array([max(_fitting(sector, radius, spacing), 1) for radius in radii], np.float64)
    shared = np.floor(np.cumsum(rooms) / rooms.sum() * count + 0.5).astype(np.int64)
    sizes = np.diff(np.concatenate([[0], shared]))
    # A fixed number per person scatters them a little, so that rows do not look like a parade.
    noise = ((ids * 2654435761) % 4096) / 4096 - 0.5
    noise2 = ((ids * 40503 + 977) % 4096) / 4096 - 0.5
    points, done = np.zeros((count, 2)), 0
    for radius, size in zip(radii, sizes.tolist(), strict=True):
        part = slice(done, done + size)
        margin = min(_SECTOR_GAP * spacing / radius, (sector.end - sector.begin) / 4)
        width = sector.end - sector.begin - 2 * margin
        angle = sector.begin + margin + (np.arange(size) + 0.5) / max(size, 1) * width
        slack = min(spacing * 1.5, width * radius / max(size, 1) - spacing * 0.6) / radius
        angle = angle + noise[part] * max(slack, 0.0) * 0.8
        far = radius + noise2[part] * step * _JITTER * 2
        points[part] = np.column_stack([np.cos(angle) * far, np.sin(angle) * far])
        done += size
    return points
