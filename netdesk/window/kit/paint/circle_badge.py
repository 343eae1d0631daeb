"""The badge of a circle: its dot and its number."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

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
    colour: QColor | None = None,
) -> None:
    """Paint a circle's dot at the left edge and its label ("15", "wider") after it."""
    box = QRectF(rect)
    paint_dot(painter, QPointF(box.left() + _DOT / 2, box.center().y()), theme.circle(circle).colour)
    words = box.adjusted(_DOT + _GAP, 0, 0, 0)
    paint_text(painter, words, label, theme, role=role, colour=colour or theme.colour("textSecondary"))


def circle_badge_width(label: str, theme: Theme, role: TypeRole = "body") -> int:
    return _DOT + _GAP + text_width(label, theme, role)
