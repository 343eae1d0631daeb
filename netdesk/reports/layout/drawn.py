"""A small drawing that stands in a line of text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.reports.layout.block import Block


class Drawn(Block):
    """A square of `side`, in the middle of a line of height `line`, at the left of the width it is given."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None], side: float, line: float) -> None:
        self._draw = draw
        self._side = side
        self._line = line

    def measure(self, width: float) -> float:
        return self._line

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        self._draw(painter, QRectF(x, y + (self._line - self._side) / 2, self._side, self._side))
