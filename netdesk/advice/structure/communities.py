"""Who belongs together: the communities of a network by modularity, all people moving at once.

The method of Louvain (Blondel et al. 2008) in whole-array steps: in each, everybody learns which community
around them gains most, and a random half of those who would gain moves.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.history import Pause
from netdesk.advice.structure.tie_network import Floats, Ints, TieNetwork, summed

SMALLEST = 3
"""Fewer people than this are no community."""
_ROUNDS, _PATIENCE, _LEVELS = 40, 6, 8
_CLEARLY_BETTER = 0.02
"""Of modularity. Partitions closer than this differ by chance."""


class _Level(NamedTuple):
    """A network whose nodes are groups: directed rows without loops, and the degrees with loops."""

    source: Ints
    target: Ints
    weight: Floats
    degree: Floats
    inside: Floats


def communities(
    network: TieNetwork,
    pause: Pause,
    *,
    seed: int = 1,
    resolution: float = 1.0,
    before: Ints | None = None,
) -> Ints:
    """The community of each person, numbered from 0 by size; -1 for who is in none.

    `before`: what people were in so far (-1: nothing). That stays, new people joining it, as long as nothing
    clearly better is found. The same network, seed and `before` always give the same answer.
    """
    random = np.random.default_rng(seed)
    weight = np.sqrt(np.maximum(network.strength, 1.0))
    degree = summed(network.source, weight, network.count)
    base = _Level(network.source, network.other, weight, degree, np.zeros(network.count))
    labels = np.arange(network.count)
    level = base
    for _ in range(_LEVELS):
        found = _moved(level, np.arange(len(level.degree)), random, pause, resolution)
        groups, compact = np.unique(found, return_inverse=True)
        labels = compact[labels]
        if len(groups) == len(level.degree):
            break
        level = _merged(level, compact, len(groups))
    labels = _moved(base, labels, random, pause, resolution)
    if before is not None and (before >= 0).any():
        kept = _moved(base, _each_alone(before), random, pause, resolution)
        if _quality(base, kept, resolution) >= _quality(base, labels, resolution) - _CLEARLY_BETTER:
            labels = kept
    return numbered_by_size(labels, network.degree > 0)


def modularity(network: TieNetwork, labels: Ints, *, resolution: float = 1.0) -> float:
    """How much tighter ties are inside than chance would have it; people with label -1 stand alone."""
    weight = np.sqrt(np.maximum(network.strength, 1.0))
    degree = summed(network.source, weight, network.count)
    level = _Level(network.source, network.other, weight, degree, np.zeros(network.count))
    return _quality(level, _each_alone(labels), resolution)


def _each_alone(labels: Ints) -> Ints:
    """People with label -1 get one of their own."""
    alone = np.where(labels < 0, np.arange(len(labels)) + labels.max(initial=0) + 1, labels)
    return np.unique(alone, return_inverse=True)[1]


def numbered_by_size(labels: Ints, is_tied: NDArray[np.bool_]) -> Ints:
    """Labels renumbered from the largest group to the smallest; -1 below the smallest size."""
    if not len(labels):
        return labels
    groups, place, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    order = np.lexsort((groups, -sizes))
    rank = np.empty(len(groups), np.int64)
    rank[order] = np.arange(len(groups))
    return np.where((sizes[place] >= SMALLEST) & is_tied, rank[place], -1)


def _moved(level: _Level, labels: Ints, random: np.random.Generator, pause: Pause, resolution: float) -> Ints:
    best, best_quality, patience = labels, _quality(level, labels, resolution), _PATIENCE
    for _ in range(_ROUNDS):
        wish, is_gain = _wishes(level, labels, resolution)
        pause()
        movers = is_gain & (random.random(len(labels)) < 0.5)
        if not is_gain.any():
            break
        labels = np.where(movers, wish, labels)
        quality = _quality(level, labels, resolution)
        if quality > best_quality + 1e-6:
            best, best_quality, patience = labels, quality, _PATIENCE
        else:
            patience -= 1
            if not patience:
                break
    return best


def _wishes(level: _Level, labels: Ints, resolution: float) -> tuple[Ints, NDArray[np.bool_]]:
    """The community around each node that gains most, and whether it beats the present one."""
    count = len(labels)
    room = int(labels.max(initial=0)) + 1
    pairs, place = np.unique(level.source * room + labels[level.target], return_inverse=True)
    weight = summed(place, level.weight, len(pairs))
    node, label = pairs // room, pairs % room
    held = summed(labels, level.degree, room)
    total = max(float(level.degree.sum()), 1e-9)
    is_own = label == labels[node]
    others = held[label] - np.where(is_own, level.degree[node], 0.0)
    gain = weight - resolution * level.degree[node] * others / total
    stay = -resolution * level.degree * (held[labels] - level.degree) / total
    stay[node[is_own]] = gain[is_own]
    # The last row of a node after sorting by gain is its best one.
    order = np.lexsort((label, gain, node))
    last = np.flatnonzero(np.append(np.diff(node[order]) > 0, True)) if len(order) else np.zeros(0, np.int64)
    rows = order[last]
    wish, best = labels.copy(), np.full(count, -np.inf)
    wish[node[rows]], best[node[rows]] = label[rows], gain[rows]
    return wish, best > stay + 1e-9


def _quality(level: _Level, labels: Ints, resolution: float) -> float:
    total = max(float(level.degree.sum()), 1e-9)
    inside = level.weight[labels[level.source] == labels[level.target]].sum() + level.inside.sum()
    held = summed(labels, level.degree, int(labels.max(initial=-1)) + 1)
    return float(inside / total - resolution * ((held / total) ** 2).sum())


def _merged(level: _Level, labels: Ints, count: int) -> _Level:
    source, target = labels[level.source], labels[level.target]
    is_loop = source == target
    inside = summed(source[is_loop], level.weight[is_loop], count)
    inside += summed(labels, level.inside, count)
    pairs, place = np.unique(source[~is_loop] * count + target[~is_loop], return_inverse=True)
    weight = summed(place, level.weight[~is_loop], len(pairs))
    degree = summed(labels, level.degree, count)
    return _Level(pairs // count, pairs % count, weight, degree, inside)
