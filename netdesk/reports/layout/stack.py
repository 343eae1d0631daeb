"""Blocks below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from netdesk.reports.layout.block import Block


class Stack(Block):
    """Blocks below each other with the same gap between them; breaks between and within them.

    At least `least` blocks stay together on either side of a break between two of them.
    """

    def __init__(self, blocks: Sequence[Block], gap: float = 0.0, least: int = 1) -> None:
        self.blocks = tuple(blocks)
        self.gap = gap
        self._least = least

    def measure(self, width: float) -> float:
        gaps = self.gap * max(len(self.blocks) - 1, 0)
        return sum(block.height(width) for block in self.blocks) + gaps

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        for block in self.blocks:
            block.paint(painter, x, y, width)
            y += block.height(width) + self.gap

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        left = room
        for place, block in enumerate(self.blocks):
            height = block.height(width)
            if height > left:
                return self._break_at(place, width, left, must=must)
            left -= height + self.gap
        return None

    def _break_at(self, place: int, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        """Break within the block at `place`, or before it, or a little earlier."""
        before, block, after = self.blocks[:place], self.blocks[place], self.blocks[place + 1 :]
        parts = block.split(width, room, must=must and not before)
        if parts is not None:
            return self._like((*before, parts[0])), self._like((parts[1], *after))
        earlier = min(place, len(self.blocks) - self._least)
        if earlier >= self._least or (must and earlier > 0):
            return self._like(self.blocks[:earlier]), self._like(self.blocks[earlier:])
        if must and before:
            return self._like(before), self._like((block, *after))
        if must and after:
            return self._like((block,)), self._like(after)
        return None

    def _like(self, blocks: Sequence[Block]) -> Stack:
        return Stack(blocks, self.gap, self._least)
