"""A frame round a block."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.ink import ink

_ACROSS, _DOWN = 15.0, 10.0
_RADIUS = 6.0


class Box(Block):
    """A block in a thin frame with round corners; broken over pages, each part has its own frame."""

    def __init__(self, body: Block) -> None:
        self._body = body

    def measure(self, width: float) -> float:
        return self._body.height(width - 2 * _ACROSS) + 2 * _DOWN

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        painter.setPen(QPen(ink("hairlineStrong"), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, y, width, self.height(width)), _RADIUS, _RADIUS)
        self._body.paint(painter, x + _ACROSS, y + _DOWN, width - 2 * _ACROSS)

    def split(self, width: float, room: float, *, must: bool = False) -> tuple[Block, Block] | None:
        parts = self._body.split(width - 2 * _ACROSS, room - 2 * _DOWN, must=must)
        return None if parts is None else (Box(parts[0]), Box(parts[1]))
