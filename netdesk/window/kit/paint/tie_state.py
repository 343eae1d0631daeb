"""The glyph of a tie's state: ring, half disc, full disc or crescent; the word always stands beside it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.theme import Theme, TieStateKey

GLYPH = 10
"""The usual side of the glyph in pixels."""

_RING = 1.3


def paint_tie_state(painter: QPainter, rect: QRect | QRectF, state: TieStateKey, theme: Theme) -> None:
    """Paint the glyph centred in the rectangle, at most as large as it."""
    width, height = rect.width(), rect.height()
    side = int(min(width, height))
    pixmap = picture(
        theme,
        ("tie", state),
        (side, side),
        ratio_of(painter),
        lambda inner: _draw(inner, QRectF(0, 0, side, side), state, theme.tie_state(state)),
    )
    draw_pixmap(painter, rect.x() + (width - side) / 2, rect.y() + (height - side) / 2, pixmap)


def _draw(painter: QPainter, box: QRectF, state: TieStateKey, colour: QColor) -> None:
    inset = _RING / 2 + 0.2
    ring = box.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    if state == "strong":
        painter.drawEllipse(box.adjusted(0.2, 0.2, -0.2, -0.2))
    elif state == "dormant":
        painter.drawPath(_crescent(box.adjusted(0.2, 0.2, -0.2, -0.2)))
    else:
        if state == "weak":
            painter.drawChord(ring, 90 * 16, 180 * 16)
        painter.setPen(QPen(colour, _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)


def _crescent(box: QRectF) -> QPainterPath:
    disc, bite = QPainterPath(), QPainterPath()
    disc.addEllipse(box)
    radius = box.width() * 0.40
    bite.addEllipse(QPointF(box.left() + box.width() * 0.74, box.top() + box.height() * 0.32), radius, radius)
    return disc.subtracted(bite)
