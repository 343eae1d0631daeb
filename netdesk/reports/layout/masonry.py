"""Blocks in two columns, each going where there is more room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from netdesk.reports.layout.block import Block, Space
from netdesk.reports.layout.columns import Columns
from netdesk.reports.layout.stack import Stack


class Masonry(Block):
    """Blocks in two columns of one width, kept in their order within each."""

    def __init__(self, blocks: Sequence[Block], gap: float, column_gap: float) -> None:
        self._blocks = tuple(blocks)
        self._gap = gap
        self._column_gap = column_gap
        self._columns: tuple[float, Columns] | None = None

    def measure(self, width: float) -> float:
        return self._laid(width).height(width)

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        self._laid(width).paint(painter, x, y, width)

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        return self._laid(width).split(width, room, must=must)

    def _laid(self, width: float) -> Columns:
        if self._columns is None or self._columns[0] != width:
            self._columns = (width, self._distributed(width))
        return self._columns[1]

    def _distributed(self, width: float) -> Columns:
        own = (width - self._column_gap) / 2
        columns: tuple[list[Block], list[Block]] = ([], [])
        filled = [0.0, 0.0]
        for block in self._blocks:
            shorter = 0 if filled[0] <= filled[1] else 1
            columns[shorter].append(block)
            filled[shorter] += block.height(own) + self._gap
        stacks = [Stack(column, self._gap) if column else Space(0) for column in columns]
        return Columns(stacks, (None, None), self._column_gap)
