"""Where to draw people so that who is tied lies near: forces on a mesh, then sharpened by samples.

Repulsion between all is taken from a mesh by Fourier transform (or pair by pair in small networks), as in
Fruchterman and Reingold 1991; the last part pulls at ties and pushes random pairs, as McInnes 2018 does,
which brings out communities. Whole-array steps with a pause between them.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.history import Pause
from netdesk.advice.structure.circle_layout import neighbouring_order
from netdesk.advice.structure.tie_network import Floats, Ints, TieNetwork, summed

SPACING = 25.0
"""About how far apart neighbours are drawn."""
_PAIRWISE_UP_TO = 1_000
_MESH_STEPS, _PAIR_STEPS, _EPOCHS, _NEGATIVES = 40, 90, 60, 4
_GRAVITY = 5.0
_A, _B = 1.2, 0.9
_PUSH, _WIDTH = 4.0, 0.25
"""So much a random pair counts for those that are not drawn."""
_SEED = 1
Push = Callable[[Floats, Pause], Floats]
"""From places (2 × people) to forces of the same shape."""


def force_layout(
    network: TieNetwork,
    community: Ints,
    pause: Pause,
    *,
    centre: int | None = None,
    room: Floats | None = None,
) -> Floats:
    """Positions (people × 2). Person `centre` stays at 0, 0. The same network always looks the same.

    `room`: the radius each person keeps free around them in a small network; about 0.4 SPACING if None.
    """
    if network.count == 0:
        return np.zeros((0, 2))
    random = np.random.default_rng(_SEED)
    points = _start(network, community, random)
    if network.count <= _PAIRWISE_UP_TO:
        points = _forced(network, community, points, _PAIR_STEPS, _pair_push, pause, centre)
    else:
        points = _forced(network, community, points, _MESH_STEPS, _mesh_push, pause, centre)
        points = _sharpened(network, points, random, pause, centre)
    points = _drawn_in(_spread(points))
    if network.count <= _PAIRWISE_UP_TO:
        free = np.full(network.count, 0.4 * SPACING) if room is None else room
        points = _kept_apart(points, free, pause, centre)
    if centre is not None:
        points = points - points[centre]
    return np.asarray(points)


def placed_among(network: TieNetwork, known: Floats, is_known: np.ndarray) -> Floats:
    """Positions with everybody known where they were, and each new person amid those they are tied to.

    `known` has a row for everybody; the rows of new people are ignored. Who is tied to nobody placed is
    put at the edge.
    """
    points = known.copy()
    edge = float(np.abs(points[is_known]).max(initial=SPACING)) + SPACING
    for turn, person in enumerate(np.flatnonzero(~is_known).tolist()):
        around = network.around(person)
        around = around[is_known[around]]
        angle = turn * 2.399963
        away = np.array([math.cos(angle), math.sin(angle)])
        points[person] = points[around].mean(axis=0) + away * SPACING * 0.6 if len(around) else away * edge
    return points


def _start(network: TieNetwork, community: Ints, random: np.random.Generator) -> Floats:
    """Communities around a circle, everybody somewhere in their own."""
    order = neighbouring_order(network, community)
    sizes = np.array([max(int((community == number).sum()), 1) for number in order], np.float64)
    angles = (np.cumsum(np.sqrt(sizes)) - np.sqrt(sizes) / 2) / np.sqrt(sizes).sum() * math.tau - math.pi / 2
    radius = math.sqrt(network.count) * 0.75
    points = random.normal(size=(network.count, 2))
    for number, angle, size in zip(order, angles.tolist(), sizes.tolist(), strict=True):
        own = community == number
        spread = math.sqrt(size) * 0.35 if number >= 0 else radius
        middle = np.array([math.cos(angle), math.sin(angle)]) * (radius if number >= 0 else 0.0)
        points[own] = middle + points[own] * spread
    return points


def _pull(network: TieNetwork, community: Ints) -> Floats:
    """Ties of people with many ties pull less, and those between communities least: groups stay apart."""
    few = np.minimum(network.degree[network.first], network.degree[network.second])
    is_inside = community[network.first] == community[network.second]
    weight = (0.35 + np.minimum(network.weight, 100) / 150) / np.sqrt(np.maximum(few, 1))
    return np.asarray(weight * np.where(is_inside, 0.9, 0.18))


def _forced(
    network: TieNetwork,
    community: Ints,
    points: Floats,
    steps: int,
    push: Push,
    pause: Pause,
    centre: int | None,
) -> Floats:
    # Coordinates side by side: all of x, then all of y.
    place, first, second = points.T.copy(), network.first, network.second
    pull = _pull(network, community)
    heat = math.sqrt(network.count) * 0.12
    for step in range(steps):
        force = push(place, pause)
        apart = _apart(place, second, first)
        drawn = apart * (np.hypot(*apart) * pull)
        force += _added_at(first, drawn, network.count) - _added_at(second, drawn, network.count)
        force -= place * (_GRAVITY * network.count**-0.5)
        length = np.maximum(np.hypot(*force), 1e-9)
        limit = heat * (1 - step / steps) + 0.02
        place += force * (np.minimum(length, limit) / length)
        if centre is not None:
            place[:, centre] = 0.0
        pause()
    return place.T.copy()


# Indices between brackets and sums across two rows take ten times as long.
def _apart(place: Floats, one: Ints, two: Ints) -> Floats:
    """The ways to each of `one` from the same of `two` (2 × any number)."""
    apart = place.take(one, axis=1)
    apart -= place.take(two, axis=1)
    return apart


def _squared(apart: Floats) -> Floats:
    """The squares of their lengths."""
    return np.asarray(apart[0] * apart[0] + apart[1] * apart[1])


def _added_at(people: Ints, moves: Floats, count: int) -> Floats:
    """The sum of the moves (2 × any number) that each person makes."""
    return np.stack([summed(people, along, count) for along in moves])


def _pair_push(place: Floats, _pause: Pause) -> Floats:
    near = 1.0 / np.maximum(_squared_distances(place.T), 0.01)
    return np.asarray(place * near.sum(axis=0) - place @ near)


def _squared_distances(points: Floats) -> Floats:
    length = (points**2).sum(axis=1)
    return np.asarray(np.maximum(length[:, None] + length[None, :] - 2 * (points @ points.T), 0.0))


def _mesh_push(place: Floats, pause: Pause) -> Floats:
    cells = 64 if place.shape[1] < 4_000 else 128
    low, high = place.min(axis=1, keepdims=True), place.max(axis=1, keepdims=True)
    width = max(float((high - low).max()), 1e-6) * 1.02 / cells
    at = (place - low) / width
    corner = np.minimum(at.astype(np.int64), cells - 2)
    part = at - corner
    mass = np.zeros(cells * cells)
    shares = []
    for right in (0, 1):
        for down in (0, 1):
            share = np.abs(1 - right - part[0]) * np.abs(1 - down - part[1])
            index = (corner[0] + right) * cells + corner[1] + down
            mass += np.bincount(index, share, cells * cells)
            shares.append((index, share))
    pause()
    spectrum = np.fft.rfft2(mass.reshape(cells, cells) / width, s=(2 * cells, 2 * cells))
    pause()
    found = np.zeros_like(place)
    for axis, kernel in enumerate(_mesh_kernels(cells)):
        field = np.fft.irfft2(spectrum * kernel, s=(2 * cells, 2 * cells))
        flat = field[:cells, :cells].ravel()
        for index, share in shares:
            found[axis] += flat[index] * share
        pause()
    return found


@cache
def _mesh_kernels(cells: int) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """What one cell does to all others, across and down, as spectra of a mesh with cells of width 1."""
    line = np.concatenate([np.arange(cells), np.arange(-cells, 0)]).astype(np.float64)
    squared = np.maximum(line[:, None] ** 2 + line[None, :] ** 2, 0.5)
    return np.fft.rfft2(line[:, None] / squared), np.fft.rfft2(line[None, :] / squared)


def _sharpened(
    network: TieNetwork, points: Floats, random: np.random.Generator, pause: Pause, centre: int | None
) -> Floats:
    place = points.T.copy() / max(float(points.std()), 1e-9) * math.sqrt(network.count) * _WIDTH
    first, second, count = network.first, network.second, network.count
    share = np.sqrt(np.maximum(network.degree, 1))
    for epoch in range(_EPOCHS):
        apart = _apart(place, first, second)
        squared = _squared(apart) + 1e-4
        power = squared ** (_B - 1)
        moves = np.clip(apart * (-2 * _A * _B * power / (1 + _A * squared * power)), -4, 4)
        step = (_added_at(first, moves, count) - _added_at(second, moves, count)) / share
        pause()
        for _ in range(_NEGATIVES):
            apart = place - place.take(random.permutation(count), axis=1)
            squared = _squared(apart) + 1e-3
            apart *= _PUSH * 2 * _B / ((0.05 + squared) * (1 + _A * squared**_B))
            step += np.clip(apart, -4, 4)
        place += step * ((1.0 - epoch / _EPOCHS) * 0.3)
        if centre is not None:
            place[:, centre] = 0.0
        pause()
    return place.T.copy()


def _spread(points: Floats) -> Floats:
    """The same picture at a scale at which people lie about SPACING apart."""
    area = np.prod(np.maximum(np.percentile(points, 95, axis=0) - np.percentile(points, 5, axis=0), 1e-6))
    return points * (SPACING * math.sqrt(len(points) / float(area)))


def _drawn_in(points: Floats) -> Floats:
    """Who floats far out, tied to hardly anybody, is brought nearer to the rest."""
    length = np.maximum(np.hypot(points[:, 0], points[:, 1]), 1e-9)
    edge = float(np.percentile(length, 92)) * 1.1
    return np.asarray(points * (np.minimum(length, edge + (length - edge) * 0.25) / length)[:, None])


def _kept_apart(points: Floats, room: Floats, pause: Pause, centre: int | None) -> Floats:
    least = room[:, None] + room[None, :]
    for _ in range(40):
        length = np.sqrt(_squared_distances(points))
        np.fill_diagonal(length, np.inf)
        short = np.maximum(least - length, 0.0) / np.maximum(length, 0.5) * 0.5
        if not (short > 0).any():
            break
        points = points + points * short.sum(axis=1)[:, None] - short @ points
        if centre is not None:
            points[centre] = 0.0
        pause()
    return points
