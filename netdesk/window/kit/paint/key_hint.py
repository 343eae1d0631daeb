"""The small frame around a shortcut: Ctrl K."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme

_SIDE = 5


def key_hint_width(keys: str, theme: Theme) -> int:
    return text_width(keys, theme, "caption") + 2 * _SIDE


def paint_key_hint(painter: QPainter, left_centre: QPointF, keys: str, theme: Theme) -> None:
    """Paint the keys in their frame, starting at a point in the middle of their left edge."""
    height = theme.line("caption") + 2
    box = QRectF(left_centre.x(), round(left_centre.y() - height / 2), key_hint_width(keys, theme), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.setBrush(theme.colour("surfaceAlt"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    paint_text(
        painter, box, keys, theme, role="caption", colour=theme.colour("textSecondary"), align="centre"
    )
    painter.restore()
