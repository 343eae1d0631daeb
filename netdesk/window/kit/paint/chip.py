"""A small rounded label: neutral, one of the meanings, or outlined."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import ColourRole, Theme

ChipTone = Literal["neutral", "accent", "positive", "caution", "danger", "info", "outline"]

_TONES: dict[ChipTone, tuple[ColourRole, ColourRole]] = {
    "neutral": ("sunken", "textSecondary"),
    "accent": ("accentSoft", "accent"),
    "positive": ("positiveSoft", "positive"),
    "caution": ("cautionSoft", "caution"),
    "danger": ("dangerSoft", "danger"),
    "info": ("infoSoft", "info"),
    "outline": ("surface", "textSecondary"),
}
_SIDE = 8


def chip_size(text: str, theme: Theme) -> QSize:
    """Return the size of a chip with this text, 20 pixels high at 100 %."""
    return QSize(text_width(text, theme, "small") + 2 * _SIDE, theme.line("small") + 4)


def paint_chip(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    theme: Theme,
    tone: ChipTone = "neutral",
    *,
    room_right: int = 0,
) -> None:
    """Paint a chip over the whole rectangle, its text centred and shortened where it does not fit.

    ``room_right`` pixels at the right are kept free of text, for a cross.
    """
    background, foreground = _TONES[tone]
    box = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(background))
    painter.setPen(Qt.PenStyle.NoPen)
    words = box.adjusted(_SIDE, 0, -_SIDE - room_right, 0)
    if tone == "outline":
        painter.setPen(QPen(theme.colour("hairlineStrong"), 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    paint_text(painter, words, text, theme, role="small", colour=theme.colour(foreground), align="centre")
    painter.restore()


def chip_text_role(tone: ChipTone) -> ColourRole:
    """Return the colour of a chip's text, for an icon beside it."""
    return _TONES[tone][1]
