"""Ways to a person over people one knows, as strong as their weakest link [A2]."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from netdesk.advice.structure.tie_network import Floats, TieNetwork

_MOST = 3
STEPS = 3
"""You, two people in between, and the person: longer ways are offered only where there is no other."""


class Way(NamedTuple):
    """`people`: from the first one asked to the person wanted. `links`: the strength of each step, the
    owner's own tie to the first one first.
    """

    people: tuple[int, ...]
    links: tuple[float, ...]

    @property
    def weakest(self) -> float:
        """What the way is worth."""
        return min(self.links)


def ways_to(network: TieNetwork, own: Floats, person: int) -> list[Way]:
    """The best three ways from the owner to a person, strongest weakest link first, without common helpers.

    `own`: the strength of the owner's tie to each person, 0 for none. The direct tie is no way.
    """
    usable = own > 0
    usable[person] = False
    is_free = np.ones(network.count, np.bool_)
    found: list[Way] = []
    while len(found) < _MOST:
        start = np.where(usable & is_free, own, 0.0)
        way = _best(network, start, is_free, person, STEPS) or _best(
            network, start, is_free, person, network.count
        )
        if way is None:
            break
        found.append(way)
        is_free[list(way.people[:-1])] = False
    return sorted(found, key=lambda way: (-way.weakest, len(way.people)))


def _best(network: TieNetwork, start: Floats, is_free: np.ndarray, person: int, steps: int) -> Way | None:
    """The widest way with at most so many links, the shortest of these."""
    source, target, strength = network.source, network.other, network.strength
    passes = is_free[source] & (is_free[target] | (target == person)) & (source != person)
    source, target, strength = source[passes], target[passes], strength[passes]
    reached = [start]
    for _ in range(steps - 1):
        width = reached[-1].copy()
        np.maximum.at(width, target, np.minimum(reached[-1][source], strength))
        reached.append(width)
        if np.array_equal(width, reached[-2]):
            break
    worth = [float(width[person]) for width in reached]
    if max(worth) <= 0:
        return None
    step = worth.index(max(worth))
    return _traced(reached, step, person, worth[step], (source, target, strength))


def _traced(reached: list[Floats], step: int, person: int, worth: float, rows: tuple[np.ndarray, ...]) -> Way:
    source, target, strength = rows
    people, links, here = [person], [], person
    while step > 0:
        if reached[step - 1][here] >= worth and here != person:
            step -= 1
            continue
        into = np.flatnonzero((target == here) & (strength >= worth) & (reached[step - 1][source] >= worth))
        # Of equally strong helpers the better known one is asked.
        pick = into[np.lexsort((source[into], -reached[0][source[into]]))[0]]
        here = int(source[pick])
        people.append(here)
        links.append(float(strength[pick]))
        step -= 1
    links.append(float(reached[0][here]))
    return Way(tuple(reversed(people)), tuple(reversed(links)))
