"""Marks of everything an import has seen: hundreds of thousands of them, in eight bytes each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST_FRESH = 8_192
"""So many are kept as they come; a small import needs no NumPy."""


class SeenMarks:
    """Whole numbers of 64 bits. A block of them is asked about at once, before its marks are added."""

    def __init__(self) -> None:
        self._fresh: set[int] = set()
        self._sorted: NDArray[np.int64] | None = None
        self._of_block: set[int] = set()

    def begin_block(self, marks: Sequence[int]) -> None:
        """The next questions are about these marks."""
        if len(self._fresh) > _MOST_FRESH:
            self._sort_in()
        self._of_block = self._sorted_among(marks)

    def __contains__(self, mark: int) -> bool:
        """Whether a mark of this block was added before."""
        return mark in self._fresh or mark in self._of_block

    def add(self, mark: int) -> None:
        """Note one more."""
        self._fresh.add(mark)

    def _sort_in(self) -> None:
        import numpy as np

        fresh = np.fromiter(self._fresh, np.int64, len(self._fresh))
        self._sorted = np.sort(fresh if self._sorted is None else np.concatenate([self._sorted, fresh]))
        self._fresh = set()

    def _sorted_among(self, marks: Sequence[int]) -> set[int]:
        if self._sorted is None or not marks:
            return set()
        places = self._sorted.searchsorted(marks)
        found = self._sorted[places.clip(max=len(self._sorted) - 1)].tolist()
        return {mark for mark, near in zip(marks, found, strict=True) if mark == near}
