"""Which community of before a community is: so that it keeps its number, and with it its colour and shape."""

from __future__ import annotations

import numpy as np

from netdesk.advice.structure.tie_network import Ints


def carried_over(ids: Ints, labels: Ints, known_ids: Ints) -> Ints:
    """The labels of `ids` (ascending) for `known_ids`; -1 for who was not there."""
    if not len(ids):
        return np.full(len(known_ids), -1, np.int64)
    place = np.minimum(np.searchsorted(ids, known_ids), len(ids) - 1)
    return np.where(ids[place] == known_ids, labels[place], -1)


def renumbered(labels: Ints, before: Ints) -> Ints:
    """`labels` with the number of the community of `before` with which each shares most people.

    Those that share nobody get the smallest numbers left; so a number between others may be in use by nobody.
    Both are row by row, -1 for none.
    """
    names: dict[int, int] = {}
    both = (labels >= 0) & (before >= 0)
    pairs, shared = np.unique(np.stack([labels[both], before[both]]), axis=1, return_counts=True)
    taken: set[int] = set()
    for place in np.argsort(-shared, kind="stable").tolist():
        now, old = int(pairs[0, place]), int(pairs[1, place])
        if now not in names and old not in taken:
            names[now] = old
            taken.add(old)
    free = (number for number in range(len(labels)) if number not in taken)
    for number in np.unique(labels[labels >= 0]).tolist():
        if number not in names:
            names[number] = next(free)
    lookup = np.array([*(names.get(number, -1) for number in range(int(labels.max(initial=-1)) + 1)), -1])
    return np.asarray(lookup[labels], np.int64)
