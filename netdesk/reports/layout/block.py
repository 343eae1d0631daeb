"""What a page is built from."""

from __future__ import annotations

from abc import ABC, abstractmethod

from PySide6.QtGui import QPainter


class Block(ABC):
    """A piece of a page. Its height follows from the width it is given; then it can be painted there."""

    _measured: tuple[float, float] | None = None

    def height(self, width: float) -> float:
        """How high the block is at this width."""
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, self.measure(width))
        return self._measured[1]

    @abstractmethod
    def measure(self, width: float) -> float:
        """Work out the height for `height`, which keeps it: a block never changes."""

    @abstractmethod
    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        """Paint the block with its top left corner at (x, y)."""

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        """Break a block that is higher than `room`: what fits into it, and the rest; None keeps it whole.

        With `must`, a poor break is better than none: the block stands on an empty page already.
        """
        return None

    def filling(self, width: float, room: float) -> Block:
        """The block to place where `room` of this width is left on the page; most do not care."""
        return self


class Space(Block):
    """White space of a height."""

    def __init__(self, height: float) -> None:
        self._height = height

    def measure(self, width: float) -> float:
        return self._height

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        pass
