"""Two lines of text in one row: what it is, and below it, smaller and grey, what tells it apart."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.theme import Theme


def paint_two_lines(painter: QPainter, box: QRectF, first: str, second: str, theme: Theme) -> None:
    """Paint both lines, or the first one in the middle where there is no second."""
    if not second:
        paint_text(painter, box, first, theme)
        return
    half = box.height() / 2
    paint_text(painter, QRectF(box.left(), box.top() + 2, box.width(), half - 1), first, theme)
    below = QRectF(box.left(), box.top() + half, box.width(), half - 2)
    paint_text(painter, below, second, theme, role="caption", colour=theme.colour("textSecondary"))
