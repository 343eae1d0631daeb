"""Finding equal numbers in two columns."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
Hashes = NDArray[np.uint64]


_ROOM = 16
"""Places of the table for each number, so that all but one in so many of the wanted ones are sorted out."""
_LARGEST_TABLE = 1 << 22


class Sorted:
    """A column of whole numbers in which many are looked up at once."""

    def __init__(self, values: NDArray[Any]) -> None:
        self._order: Places = np.argsort(values, kind="stable")
        self._values = values[self._order]
        size = min(1 << (_ROOM * len(values)).bit_length(), _LARGEST_TABLE)
        self._mask = size - 1
        self._has_ending = np.zeros(size, np.bool_)
        self._has_ending[self._endings(values)] = True

    def _endings(self, values: NDArray[Any]) -> Places:
        """The last bits of the numbers. A table of them says at once of most numbers that they are not here,
        where a search would go all over the memory.
        """
        endings: Places = (values & values.dtype.type(self._mask)).astype(np.int64)
        return endings

    def places(self, wanted: NDArray[Any], at_most: int | None = None) -> tuple[Places, Places]:
        """All (place in `wanted`, place in the column) of equal numbers; a number that stands in the
        column more than `at_most` times is left out.
        """
        if not len(self._values):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        hits = np.flatnonzero(self._has_ending[self._endings(wanted)])
        starts = np.searchsorted(self._values, wanted[hits], "left")
        is_there = self._values[np.minimum(starts, len(self._values) - 1)] == wanted[hits]
        hits, starts = hits[is_there], starts[is_there]
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
