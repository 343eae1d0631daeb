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
_RESTLESS = 0.05
"""While no more than this share of people would move, their groups may as well be joined."""
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
    before: Ints | None = None,
) -> Ints:
    """The community of each person, numbered from 0 by size; -1 for who is in none.

    `before`: what people were in so far (-1: nothing). That stays, new people joining it, as long as nothing
    clearly better is found. The same network, seed and `before` always give the same answer.
    """
    random = np.random.default_rng(seed)
    weight = np.sqrt(np.maximum(network.strength, 1.0))
    degree = summed(network.source, weight, network.count)
    level = base = _Level(network.source, network.other, weight, degree, np.zeros(network.count))
    labels = np.arange(network.count)
    for _ in range(_LEVELS):
        restless = _RESTLESS if level is base else 0.0
        found = _moved(level, np.arange(len(level.degree)), random, pause, restless)
        groups, compact = np.unique(found, return_inverse=True)
        labels = compact[labels]
        if len(groups) == len(level.degree):
            break
        level = _merged(level, compact, len(groups))
    labels = _moved(base, labels, random, pause)
    if before is not None and (before >= 0).any():
        kept = _moved(base, _each_alone(before), random, pause)
        if _quality(base, kept) >= _quality(base, labels) - _CLEARLY_BETTER:
            labels = kept
    return numbered_by_size(labels, network.degree > 0)


def _each_alone(labels: Ints) -> Ints:
    """People with label -1 get one of their own."""
    alone = np.where(labels < 0, np.arange(len(labels)) + labels.max(initial=0) + 1, labels)
    return np.unique(alone, return_inverse=True)[1]


def numbered_by_size(labels: Ints, is_tied: NDArray[np.bool_]) -> Ints:
    """Labels renumbered from the largest group to the smallest, of equal ones as people stand; -1 below the
    smallest size.
    """
    if not len(labels):
        return labels
    groups, begins, place, sizes = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    order = np.lexsort((begins, -sizes))
    rank = np.empty(len(groups), np.int64)
    rank[order] = np.arange(len(groups))
    return np.where((sizes[place] >= SMALLEST) & is_tied, rank[place], -1)


def _moved(
    level: _Level,
    labels: Ints,
    random: np.random.Generator,
    pause: Pause,
    restless: float = 0.0,
) -> Ints:
    """The best labels found by moving; ends early when no more than the share `restless` would move."""
    best, best_quality, patience = labels, -np.inf, _PATIENCE
    for _ in range(_ROUNDS):
        wish, is_gain, quality = _wishes(level, labels, pause)
        pause()
        if quality > best_quality + 1e-6:
            best, best_quality, patience = labels, quality, _PATIENCE
        else:
            patience -= 1
        if not patience or is_gain.sum() <= restless * len(labels):
            break
        labels = np.where(is_gain & (random.random(len(labels)) < 0.5), wish, labels)
    return best


def _wishes(level: _Level, labels: Ints, pause: Pause) -> tuple[Ints, NDArray[np.bool_], float]:
    """The community around each node that gains most, whether it beats the present one, and the quality."""
    count, room = len(labels), int(labels.max(initial=0)) + 1
    near = labels[level.target]
    order = np.argsort(level.source * room + near)
    pause()
    node, label = level.source[order], near[order]
    begins = np.flatnonzero(_is_first(node) | _is_first(label))
    weight = _added(level.weight[order], begins)
    node, label = node[begins], label[begins]
    held = summed(labels, level.degree, room)
    total = max(float(level.degree.sum()), 1e-9)
    is_own = label == labels[node]
    quality = _quality_of(weight[is_own].sum() + level.inside.sum(), held, total)
    others = held[label] - np.where(is_own, level.degree[node], 0.0)
    gain = weight - level.degree[node] * others / total
    stay = -level.degree * (held[labels] - level.degree) / total
    stay[node[is_own]] = gain[is_own]
    wish, best = labels.copy(), np.full(count, -np.inf)
    if len(node):
        begins = np.flatnonzero(_is_first(node))
        best[node[begins]] = np.maximum.reduceat(gain, begins)
        # Of equal gains the last one is taken.
        is_best = gain == best[node]
        wish[node[is_best]] = label[is_best]
    return wish, best > stay + 1e-9, quality


def _quality(level: _Level, labels: Ints) -> float:
    inside = level.weight[labels[level.source] == labels[level.target]].sum() + level.inside.sum()
    held = summed(labels, level.degree, int(labels.max(initial=-1)) + 1)
    return _quality_of(inside, held, max(float(level.degree.sum()), 1e-9))


def _quality_of(inside: float, held: Floats, total: float) -> float:
    return float(inside / total - ((held / total) ** 2).sum())


def _merged(level: _Level, labels: Ints, count: int) -> _Level:
    source, target = labels[level.source], labels[level.target]
    is_loop = source == target
    inside = summed(source[is_loop], level.weight[is_loop], count)
    inside += summed(labels, level.inside, count)
    keys = source[~is_loop] * count + target[~is_loop]
    order = np.argsort(keys)
    keys = keys[order]
    begins = np.flatnonzero(_is_first(keys))
    weight = _added(level.weight[~is_loop][order], begins)
    pairs = keys[begins]
    degree = summed(labels, level.degree, count)
    return _Level(pairs // count, pairs % count, weight, degree, inside)


def _is_first(values: Ints) -> NDArray[np.bool_]:
    """Whether each value differs from the one before it."""
    found = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def _added(values: Floats, begins: Ints) -> Floats:
    """The sums of the stretches that begin at these places."""
    return np.add.reduceat(values, begins) if len(begins) else np.zeros(0)
