"""Finding equal numbers in two columns."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
Hashes = NDArray[np.uint64]


class Sorted:
    """A column of numbers in which many are looked up at once."""

    def __init__(self, values: NDArray[Any]) -> None:
        self._order: Places = np.argsort(values, kind="stable")
        self._values = values[self._order]

    def places(self, wanted: NDArray[Any], at_most: int | None = None) -> tuple[Places, Places]:
        """All (place in `wanted`, place in the column) of equal numbers; a number that stands in the
        column more than `at_most` times is left out.
        """
        if not len(self._values):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        first = np.searchsorted(self._values, wanted, "left")
        # Most are not there: only for the others it is asked how often they are.
        hits = np.flatnonzero(self._values[np.minimum(first, len(self._values) - 1)] == wanted)
        starts = first[hits]
        counts = np.searchsorted(self._values, wanted[hits], "right") - starts
        if at_most is not None:
            counts[counts > at_most] = 0
        return np.repeat(hits, counts), self._order[ranges(starts, counts)]


def ranges(starts: Places, counts: Places) -> Places:
    """`count` numbers from each start on, one behind the other."""
    total = int(counts.sum())
    before = np.repeat(np.cumsum(counts) - counts, counts)
    result: Places = np.repeat(starts, counts) + np.arange(total) - before
    return result
