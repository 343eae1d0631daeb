"""The round picture of a person: the photo, or the initials on a tint that stays the person's own."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from netdesk.window.kit.paint.pixmap import cached_pixmap, draw_pixmap, picture, ratio_of
from netdesk.window.kit.theme import Theme

_TEXT_SHARE = 0.39
_EDGE = 0.22
"""How opaque the line around the tint is, without which some tints would not be seen on a selected row."""


def paint_avatar(
    painter: QPainter,
    rect: QRect | QRectF,
    initials: str,
    seed: str,
    theme: Theme,
    *,
    photo: QPixmap | None = None,
) -> None:
    """Paint a round avatar centred in the rectangle.

    ``seed`` decides the tint: that of a person in the network is the id as text, so that they have one tint
    everywhere. Decode a photo to about the size shown before, never at paint time, and hand in the same
    pixmap each time: what is drawn of it is kept by its cache key.
    """
    width, height = rect.width(), rect.height()
    side, ratio = int(min(width, height)), ratio_of(painter)
    if photo is None or photo.isNull():
        pixmap = picture(
            theme,
            ("avatar", initials, theme.avatar_tint_index(seed)),
            (side, side),
            ratio,
            lambda inner: _draw_initials(inner, QRectF(0, 0, side, side), initials, seed, theme),
        )
    else:
        pixmap = cached_pixmap(
            f"photo|{photo.cacheKey()}",
            QSize(side, side),
            ratio,
            lambda inner: _draw_photo(inner, QRectF(0, 0, side, side), photo),
        )
    draw_pixmap(painter, rect.x() + (width - side) / 2, rect.y() + (height - side) / 2, pixmap)


def _draw_initials(painter: QPainter, box: QRectF, initials: str, seed: str, theme: Theme) -> None:
    tint = theme.avatar_tint(seed)
    edge = QColor(tint.text)
    edge.setAlphaF(_EDGE)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(tint.background)
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setFont(_font(theme, max(round(box.width() * _TEXT_SHARE), 7)))
    painter.setPen(tint.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


def _font(theme: Theme, pixels: int) -> QFont:
    """The letters of an avatar; Qt looks for the font file of each font that is made anew."""
    font: QFont | None = theme.memo.get(("avatar", pixels))
    if font is None:
        font = QFont(theme.font("section"))
        font.setPixelSize(pixels)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        theme.memo["avatar", pixels] = font
    return font


def _draw_photo(painter: QPainter, box: QRectF, photo: QPixmap) -> None:
    clip = QPainterPath()
    clip.addEllipse(box)
    painter.setClipPath(clip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    side = min(photo.width(), photo.height())
    source = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
    painter.drawPixmap(box, photo, source)
