"""Lines to write on by hand."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter, QPen

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.ink import ink

_PITCH = 26.0
_MOST = 40


class NoteLines(Block):
    """Empty lines, `least` of them, or as many as the rest of the page takes."""

    def __init__(self, least: int = 3) -> None:
        self._count = least

    def measure(self, width: float) -> float:
        return self._count * _PITCH

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        painter.setPen(QPen(ink("hairlineStrong"), 1.0))
        painter.drawLines(
            [
                QLineF(x, y + number * _PITCH, x + width, y + number * _PITCH)
                for number in range(1, self._count + 1)
            ]
        )

    def filling(self, width: float, room: float) -> Block:
        return NoteLines(max(self._count, min(int(room // _PITCH), _MOST)))
