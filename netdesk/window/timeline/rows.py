"""Where the lanes lie one below the other; one of them may be opened into its channels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_SUB_HEIGHT, _SUB_PADDING = 20, 4


class Place(NamedTuple):
    """A lane and, where it is opened, which of its channels; -1 for the lane itself."""

    row: int
    sub: int = -1


class Rows:
    """Heights and places of `keys`, in pixels from the top of the first lane. Nothing is kept per lane."""

    def __init__(self, keys: Sequence[int], height: int) -> None:
        self.keys = keys
        self.height = height
        self.sub_height = _SUB_HEIGHT
        self.open_row = -1
        self.open_count = 0

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def extra(self) -> int:
        """How much the opened lane is higher than the others."""
        if self.open_row < 0 or not self.open_count:
            return 0
        return self.open_count * self.sub_height + _SUB_PADDING

    @property
    def total(self) -> int:
        """The height of all lanes."""
        return len(self.keys) * self.height + self.extra

    def top(self, row: int) -> int:
        """Where a lane begins."""
        return row * self.height + (self.extra if 0 <= self.open_row < row else 0)

    def bottom(self, row: int) -> int:
        """Where a lane ends, its channels included."""
        return self.top(row) + self.height + (self.extra if row == self.open_row else 0)

    def at(self, y: float) -> Place | None:
        """What lies at a height, None below the last lane."""
        if y < 0 or y >= self.total or not len(self.keys):
            return None
        row = int(y // self.height)
        if self.open_row < 0 or row <= self.open_row:
            return Place(row)
        inside = y - self.top(self.open_row) - self.height
        if inside < self.extra:
            return Place(self.open_row, min(int(inside // self.sub_height), self.open_count - 1))
        return Place(int((y - self.extra) // self.height))

    def visible(self, offset: float, height: float) -> range:
        """The lanes that touch a window of the given height."""
        first, last = self.at(max(offset, 0)), self.at(min(offset + height, self.total) - 1)
        if first is None or last is None:
            return range(0)
        return range(first.row, last.row + 1)
