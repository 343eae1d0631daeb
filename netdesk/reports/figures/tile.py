"""The tile of a channel on paper: filled when it answers, outlined when silent, dashed when it comes next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netdesk.reports.figures.channel_look import ChannelLook, channel_look
from netdesk.reports.figures.icon import paint_icon
from netdesk.reports.layout.drawn import Drawn
from netdesk.reports.layout.fonts import SANS, font, metrics
from netdesk.reports.layout.ink import ink

TILE_SIDE = 14.0
_RADIUS = 3.0
_SMALLEST = 5


def tile(channel: str, name: str, line: float, state: str = "active") -> Drawn:
    """A tile to stand in a line of text. `state`: active, silent, next or none."""
    look = channel_look(channel, name)
    return Drawn(lambda painter, box: paint_tile(painter, box, look, state), TILE_SIDE, line)


def paint_tile(painter: QPainter, box: QRectF, look: ChannelLook, state: str) -> None:
    """Paint a tile into a square; it tells its state and its channel without colour, too."""
    if state == "none":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("controlBorder"))
        painter.drawEllipse(box.center(), 1.5, 1.5)
    elif state == "active":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tile)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        _paint_glyph(painter, box, look, look.on_tile)
    else:
        pen = QPen(look.tile, 1.0)
        if state == "next":
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5, _RADIUS - 0.5)
        if state == "next":
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "plus", look.tile, stroke=2.6)
        else:
            _paint_glyph(painter, box, look, look.tile)


def _paint_glyph(painter: QPainter, box: QRectF, look: ChannelLook, colour: QColor) -> None:
    if look.is_icon:
        edge = box.width() * 0.17
        paint_icon(painter, box.adjusted(edge, edge, -edge, -edge), look.glyph, colour, stroke=2.4)
        return
    size = round(box.width() * 0.6)
    while size > _SMALLEST and metrics(SANS, size, 600).horizontalAdvance(look.glyph) > box.width() * 0.86:
        size -= 1
    measured = metrics(SANS, size, 600)
    painter.setFont(font(SANS, size, 600))
    painter.setPen(colour)
    start = box.center().x() - measured.horizontalAdvance(look.glyph) / 2
    painter.drawText(QPointF(start, box.center().y() + measured.capHeight() / 2), look.glyph)
