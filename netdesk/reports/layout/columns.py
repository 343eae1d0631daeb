"""Blocks beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from netdesk.reports.layout.block import Block, Space


class Columns(Block):
    """Blocks beside each other, their tops in line. A width of None shares what the others leave."""

    def __init__(self, blocks: Sequence[Block], widths: Sequence[float | None], gap: float = 0.0) -> None:
        self._blocks = tuple(blocks)
        self._widths = tuple(widths)
        self._gap = gap
        self._shared: tuple[float, list[float]] | None = None

    def measure(self, width: float) -> float:
        return max(block.height(own) for block, own in zip(self._blocks, self._shares(width), strict=True))

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        for block, own in zip(self._blocks, self._shares(width), strict=True):
            block.paint(painter, x, y, own)
            x += own + self._gap

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        firsts: list[Block] = []
        rests: list[Block] = []
        for block, own in zip(self._blocks, self._shares(width), strict=True):
            first, rest = _divided(block, own, room, must=must)
            firsts.append(first)
            rests.append(rest)
        if all(isinstance(block, Space) for block in firsts):
            return None
        return Columns(firsts, self._widths, self._gap), Columns(rests, self._widths, self._gap)

    def _shares(self, width: float) -> list[float]:
        if self._shared is None or self._shared[0] != width:
            self._shared = (width, self._share(width))
        return self._shared[1]

    def _share(self, width: float) -> list[float]:
        fixed = sum(own for own in self._widths if own is not None)
        free = width - fixed - self._gap * (len(self._blocks) - 1)
        open_count = max(sum(own is None for own in self._widths), 1)
        return [free / open_count if own is None else own for own in self._widths]


class Row(Columns):
    """Columns that belong together, such as a box and its text: broken only where each breaks well."""

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        for block, own in zip(self._blocks, self._shares(width), strict=True):
            if block.height(own) > room and block.split(own, room, must=must) is None:
                return None
        return super().split(width, room, must=must)


def _divided(block: Block, width: float, room: float, *, must: bool) -> tuple[Block, Block]:
    """A column above and below the break; a column that cannot be broken goes below as a whole."""
    if block.height(width) <= room:
        return block, Space(0)
    return block.split(width, room, must=must) or (Space(0), block)
