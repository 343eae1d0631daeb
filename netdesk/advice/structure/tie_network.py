"""The ties between contacts as arrays: each pair once, and everybody's neighbours side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TieNetwork:
    """`count` people, numbered from 0. `first`, `second`, `weight`: one row per tied pair, first < second.

    `start` (one longer than people), `other`, `strength`: the neighbours of person k and the strengths of
    these ties are `other[start[k]:start[k + 1]]` and `strength[…]`, neighbours ascending.
    """

    count: int
    first: Ints
    second: Ints
    weight: Floats
    start: Ints
    other: Ints
    strength: Floats

    @classmethod
    def of(
        cls, count: int, first: Sequence[int] | Ints, second: Sequence[int] | Ints,
        weight: Sequence[float] | Floats,
    ) -> TieNetwork:  # fmt: skip
        """Several ties of a pair count as their strongest one; ties to oneself are left out."""
        one, two = np.asarray(first, np.int64), np.asarray(second, np.int64)
        strength = np.asarray(weight, np.float64)
        proper = one != two
        low, high = np.minimum(one, two)[proper], np.maximum(one, two)[proper]
        strength = strength[proper]
        pairs, place = np.unique(low * max(count, 1) + high, return_inverse=True)
        strongest = np.zeros(len(pairs))
        np.maximum.at(strongest, place, strength)
        low, high = pairs // max(count, 1), pairs % max(count, 1)
        source, target = np.concatenate([low, high]), np.concatenate([high, low])
        order = np.lexsort((target, source))
        start = np.zeros(count + 1, np.int64)
        np.cumsum(np.bincount(source, minlength=count), out=start[1:])
        both = np.concatenate([strongest, strongest])[order]
        return cls(count, low, high, strongest, start, target[order], both)

    @property
    def source(self) -> Ints:
        """The person of each row of `other`."""
        return np.repeat(np.arange(self.count), np.diff(self.start))

    @property
    def degree(self) -> Ints:
        """How many people each is tied to."""
        return np.diff(self.start)

    def around(self, person: int) -> Ints:
        """Who is tied to a person, ascending."""
        return self.other[self.start[person] : self.start[person + 1]]


def summed(place: Ints, values: Floats, count: int) -> Floats:
    """The sum of the values at each place from 0 to count - 1."""
    return np.bincount(place, values, count).astype(np.float64, copy=False)
