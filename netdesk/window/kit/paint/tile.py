"""The channel tile: filled when shared and answering, outlined when silent, dashed when next, else a dot."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from netdesk.window.kit.channel_style import ChannelStyle
from netdesk.window.kit.paint.icon import icon_pixmap
from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.theme import Theme

_ICON_SHARE = 0.66
_LETTER_SHARE = 0.6
_LETTERS_WIDTH = 0.84
_SMALLEST = 6
_ICON_STROKE = 2.4
_DOT = 3.0


class TileState(StrEnum):
    """How a channel is shared with somebody."""

    ACTIVE = "active"
    SILENT = "silent"
    NEXT = "next"
    NONE = "none"


def paint_tile(
    painter: QPainter,
    rect: QRect | QRectF,
    channel: str,
    theme: Theme,
    state: TileState = TileState.ACTIVE,
) -> None:
    """Paint a channel's tile, square and centred in the rectangle; meant for sides of 12 to 24 pixels."""
    width, height = rect.width(), rect.height()
    side = int(min(width, height))
    pixmap = tile_pixmap(channel, theme, state, side, ratio_of(painter))
    draw_pixmap(painter, rect.x() + (width - side) / 2, rect.y() + (height - side) / 2, pixmap)


def tile_pixmap(channel: str, theme: Theme, state: TileState, side: int, ratio: float) -> QPixmap:
    """Return a channel's tile as a picture."""
    style = theme.channel(channel)
    known = style.key if state is not TileState.NONE else ""
    return picture(
        theme,
        ("tile", known, state),
        (side, side),
        ratio,
        lambda inner: _draw_tile(inner, QRectF(0, 0, side, side), style, theme, state),
    )


def _draw_tile(painter: QPainter, box: QRectF, style: ChannelStyle, theme: Theme, state: TileState) -> None:
    radius = max(float(theme.radius("tile")), round(box.width() * 0.19))
    if state is TileState.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hairlineStrong"))
        painter.drawEllipse(box.center(), _DOT / 2, _DOT / 2)
    elif state is TileState.ACTIVE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.tile)
        painter.drawRoundedRect(box, radius, radius)
        _draw_glyph(painter, box, style, style.on_tile)
    else:
        _draw_outline(painter, box, style.tile, radius, is_dashed=state is TileState.NEXT)
        if state is TileState.NEXT:
            _draw_plus(painter, box, style.tile)
        else:
            _draw_glyph(painter, box, style, style.tile)


def _draw_outline(painter: QPainter, box: QRectF, colour: QColor, radius: float, *, is_dashed: bool) -> None:
    pen = QPen(colour, 1.0)
    if is_dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def _draw_plus(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    centre, arm = box.center(), max(box.width() * 0.19, 2.5)
    painter.drawLine(QPointF(centre.x() - arm, centre.y()), QPointF(centre.x() + arm, centre.y()))
    painter.drawLine(QPointF(centre.x(), centre.y() - arm), QPointF(centre.x(), centre.y() + arm))


def _draw_glyph(painter: QPainter, box: QRectF, style: ChannelStyle, colour: QColor) -> None:
    if style.glyph.is_icon:
        # Of the tile's parity, so that it stands on whole pixels in the middle.
        side = round(box.width() * _ICON_SHARE / 2) * 2 + int(box.width()) % 2
        pixmap = icon_pixmap(style.glyph.value, colour, side, ratio_of(painter), stroke=_ICON_STROKE)
        inset = (box.width() - side) / 2
        draw_pixmap(painter, box.left() + inset, box.top() + inset, pixmap)
        return
    letters = style.glyph.value
    font = QFont("Inter")
    font.setWeight(QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(box.width() * _LETTER_SHARE))
    room = box.width() * _LETTERS_WIDTH
    while font.pixelSize() > _SMALLEST and QFontMetricsF(font).horizontalAdvance(letters) > room:
        font.setPixelSize(font.pixelSize() - 1)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
