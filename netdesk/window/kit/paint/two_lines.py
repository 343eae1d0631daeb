"""Two lines of text in one row: what it is, and below it, smaller and grey, what tells it apart; or one text
that is too long for one line.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme


def paint_two_lines(
    painter: QPainter, box: QRectF, first: str, second: str, theme: Theme, *, is_kept: bool = True
) -> None:
    """Paint both lines, or the first one in the middle where there is no second; `is_kept` as in
    `paint_text`.
    """
    if not second:
        paint_text(painter, box, first, theme, is_kept=is_kept)
        return
    half, grey = box.height() / 2, theme.colour("textSecondary")
    above = QRectF(box.left(), box.top() + 2, box.width(), half - 1)
    paint_text(painter, above, first, theme, is_kept=is_kept)
    below = QRectF(box.left(), box.top() + half, box.width(), half - 2)
    paint_text(painter, below, second, theme, role="caption", colour=grey, is_kept=is_kept)


def paint_broken(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    """Paint a text that does not fit into one line in small letters, broken between words if it has to be;
    into a picture that is kept itself.
    """
    if text_width(text, theme) <= box.width():
        paint_text(painter, box, text, theme, is_kept=False)
        return
    first, rest = broken(text, box.width(), theme)
    if not rest:
        paint_text(painter, box, first, theme, role="small", is_kept=False)
        return
    half = box.height() / 2
    above = QRectF(box.left(), box.top() + 2, box.width(), half - 2)
    paint_text(painter, above, first, theme, role="small", is_kept=False)
    paint_text(painter, above.translated(0, half - 2), rest, theme, role="small", is_kept=False)


def broken(text: str, width: float, theme: Theme) -> tuple[str, str]:
    """As many words of a text as fit into a line of small letters, at least one, and the rest."""
    words = text.split(" ")
    count = 1
    while count < len(words) and text_width(" ".join(words[: count + 1]), theme, "small") <= width:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
