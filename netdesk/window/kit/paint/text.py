"""Text in a role of the type scale: laid out once per theme, shortened at the end where it does not fit."""

from math import floor
from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from netdesk.window.kit.theme import Theme, TypeRole

Align = Literal["left", "centre", "right"]

_LIMIT = 4_000
_MORE = "…"
_BETWEEN = " ·,–("
"""What joins two parts of a text, and says nothing once the second is cut off."""
_Laid = tuple[QStaticText, int, bool]


def paint_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    theme: Theme,
    *,
    role: TypeRole = "body",
    colour: QColor | None = None,
    align: Align = "left",
    is_kept: bool = True,
) -> bool:
    """Paint one line, vertically centred; return whether it had to be shortened.

    ``colour`` is the theme's text colour unless given. The layout is kept for the next time unless the
    picture it is painted into is kept itself.
    """
    room = int(rect.width())
    laid: QStaticText | None = None
    shown = text
    if is_kept:
        laid, width, is_shortened = _laid_out(text, theme, role, room)
    else:
        shown, width = _shortened(text, theme, role, room)
        is_shortened = shown is not text
    x = int(rect.x())
    if align == "right":
        x += room - width
    elif align == "centre":
        x += (room - width) // 2
    y = floor(rect.y() + (rect.height() - theme.metrics(role).height() + 1) / 2)
    painter.setFont(theme.font(role))
    painter.setPen(colour if colour is not None else theme.colour("text"))
    if laid is not None:
        painter.drawStaticText(x, y, laid)
    else:
        painter.drawText(x, y + theme.metrics(role).ascent(), shown)
    return is_shortened


def text_width(text: str, theme: Theme, role: TypeRole = "body") -> int:
    """Return the width of one line in pixels."""
    key = ("width", role, text)
    found = theme.memo.get(key)
    if found is None:
        found = theme.metrics(role).horizontalAdvance(text)
        _keep(theme, key, found)
    assert isinstance(found, int)
    return found


def _laid_out(text: str, theme: Theme, role: TypeRole, width: int) -> _Laid:
    key = ("text", role, text, width)
    found: _Laid | None = theme.memo.get(key)
    if found is None:
        shown, full = _shortened(text, theme, role, width)
        static = QStaticText(shown)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=theme.font(role))
        found = (static, full, shown is not text)
        _keep(theme, key, found)
    return found


def _shortened(text: str, theme: Theme, role: TypeRole, width: int) -> tuple[str, int]:
    """As much of the text as fits, the very text where all does, and its width."""
    metrics = theme.metrics(role)
    full = metrics.horizontalAdvance(text)
    if full <= width:
        return text, full
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 0))
    if kept := shown.removesuffix(_MORE).rstrip(_BETWEEN):
        shown = kept + _MORE
    return shown, metrics.horizontalAdvance(shown)


def _keep(theme: Theme, key: tuple[object, ...], value: object) -> None:
    if len(theme.memo) > _LIMIT:
        theme.memo.clear()
    theme.memo[key] = value
