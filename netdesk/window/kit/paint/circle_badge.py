"""The badge of a circle: its dot and its number."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import CircleKey, Theme, TypeRole

_DOT = 8
_GAP = 6


def paint_dot(painter: QPainter, centre: QPointF, colour: QColor, diameter: float = _DOT) -> None:
    """Paint a plain disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, diameter / 2, diameter / 2)
    painter.restore()


def paint_circle_badge(
    painter: QPainter,
    rect: QRect | QRectF,
    circle: CircleKey | str | int | None,
    label: str,
    theme: Theme,
    *,
    role: TypeRole = "body",
) -> None:
    """Paint a circle's dot at the left edge and its label ("15", "wider") after it."""
    x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
    style = theme.circle(circle)
    dot = picture(
        theme,
        ("circle", style.key),
        (_DOT, _DOT),
        ratio_of(painter),
        lambda inner: paint_dot(inner, QPointF(_DOT / 2, _DOT / 2), style.colour),
    )
    draw_pixmap(painter, x, y + (height - _DOT) / 2, dot)
    words = QRect(int(x) + _DOT + _GAP, int(y), int(width) - _DOT - _GAP, int(height))
    paint_text(painter, words, label, theme, role=role, colour=theme.colour("textSecondary"))


def circle_badge_width(label: str, theme: Theme, role: TypeRole = "body") -> int:
    return _DOT + _GAP + text_width(label, theme, role)
