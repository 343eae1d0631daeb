"""The sign of a tie's state: ring, half disc, full disc, crescent."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from netdesk.domain.reading import TieState
from netdesk.reports.layout.ink import light_theme

_COLOURS = {"contact-only": "contact", "weak": "weak", "strong": "strong", "dormant": "dormant"}
_RING = 1.2


def paint_tie_sign(painter: QPainter, box: QRectF, state: TieState) -> None:
    """Paint the sign into a square."""
    colour = QColor(light_theme()["tieStates"][_COLOURS[state]])
    if state == "dormant":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(_crescent(box))
        return
    inset = _RING / 2
    ring = box.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(colour, _RING))
    painter.setBrush(colour if state == "strong" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if state == "weak":
        painter.setBrush(colour)
        # From twelve o'clock to the left; Qt counts in 1/16 of a degree.
        painter.drawPie(ring, 90 * 16, 180 * 16)


def _crescent(box: QRectF) -> QPainterPath:
    disc, bite = QPainterPath(), QPainterPath()
    disc.addEllipse(box)
    bite.addEllipse(box.translated(box.width() * 0.36, -box.height() * 0.12))
    return disc.subtracted(bite)
