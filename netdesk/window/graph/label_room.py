"""Where on the canvas a name still finds room: beside dots, badges and other names."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

_CELL = 48
_FINE = 3
"""Pixels of the grid in which small dots are counted."""


class LabelRoom:
    """The boxes that are taken, found by the cell of a grid they lie in, and the small dots: thousands of
    them, counted once, so that asking costs the same however many there are.
    """

    def __init__(self, size: tuple[float, float], dots: NDArray[np.float64]) -> None:
        """`size` of the canvas and `dots`, the middles of small dots, in pixels."""
        self._cells: dict[tuple[int, int], list[tuple[float, float, float, float]]] = {}
        wide, high = (int(side) // _FINE + 1 for side in size)
        across, down = np.floor(dots.T / _FINE).astype(np.int64)
        on_canvas = (across >= 0) & (across < wide) & (down >= 0) & (down < high)
        self._wide, self._high = wide, high
        # Small numbers in one piece of memory: the pages of a larger one would take most of the time.
        self._dots = np.zeros((high + 1, wide + 1), np.int32)
        np.add.at(self._dots.reshape(-1), ((down + 1) * (wide + 1) + across + 1)[on_canvas], 1)
        for axis in (0, 1):
            self._dots.cumsum(axis, np.int32, self._dots)

    def take(self, left: float, top: float, right: float, bottom: float) -> None:
        """Note a box as taken."""
        for cell in _cells_under(left, top, right, bottom):
            self._cells.setdefault(cell, []).append((left, top, right, bottom))

    def is_free(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a box touches no other and covers no small dot."""
        return not self.dots_in(left, top, right, bottom) and self.is_apart(left, top, right, bottom)

    def is_apart(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a box touches no other; it may cover small dots."""
        return not any(
            left < other[2] and right > other[0] and top < other[3] and bottom > other[1]
            for cell in _cells_under(left, top, right, bottom)
            for other in self._cells.get(cell, ())
        )

    def dots_in(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many small dots a box covers, those just beside it included."""
        first, last = _within(left // _FINE, self._wide), _within(right // _FINE + 1, self._wide)
        upper, lower = _within(top // _FINE, self._high), _within(bottom // _FINE + 1, self._high)
        before = self._dots.item  # indexing by arrays would take ten times as long
        return before(lower, last) - before(lower, first) - before(upper, last) + before(upper, first)


def _within(place: float, most: int) -> int:
    return min(max(int(place), 0), most)


def _cells_under(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[int, int]]:
    for column in range(int(left // _CELL), int(right // _CELL) + 1):
        for line in range(int(top // _CELL), int(bottom // _CELL) + 1):
            yield column, line
