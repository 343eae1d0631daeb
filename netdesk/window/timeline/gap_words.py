"""How long pauses are, in words that stay in the middle of what is seen of each while the chart moves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QColor, QPainter

from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.span import DAY_S, Span

INSET = 3
"""Pixels between an event and the pause beside it."""
_LEAST_FOR_WORDS, _LEAST_BESIDE = 60, 16
_PADDING, _HEIGHT = 6, 16


class GapWords(NamedTuple):
    """The words on a pause from `start` to `end`, around the height `y`."""

    start: int
    end: int
    words: str
    y: int
    is_chosen: bool


def gap_text(days: int, *, is_last: bool) -> str:
    """quiet 11 months for a pause that lasts, 5 mo quiet for one that is over."""

    def say(text: str) -> str:
        return QCoreApplication.translate("Timeline", text)

    if days < 730:
        months = max(round(days / 30.44), 1)
        return say("quiet {count} months" if is_last else "{count} mo quiet").format(count=months)
    return say("quiet {count} years").format(count=int((days + 1) / 365.25))


def gap_words(gap: tuple[int, int], now: float, y: int, *, is_chosen: bool) -> GapWords:
    """Those of a pause that lasts when it reaches up to `now`, in a lane that `is_chosen` or not."""
    start, end = gap
    return GapWords(start, end, gap_text(round((end - start) / DAY_S), is_last=end >= now), y, is_chosen)


def paint_gap_words(
    painter: QPainter, found: Iterable[GapWords], span: Span, width: int, theme: Theme
) -> None:
    """Paint the words of those pauses of which enough is seen."""
    begin, length, ratio = span.start, span.length, ratio_of(painter)
    for one in found:
        left = max((one.start - begin) / length * width + INSET, 0.0)
        right = min((one.end - begin) / length * width - INSET, float(width))
        if right - left < _LEAST_FOR_WORDS:
            continue
        wide = text_width(one.words, theme, "caption") + 2 * _PADDING
        if right - left > wide + _LEAST_BESIDE:
            key, size = ("timeline-gap", one.words, one.is_chosen), (wide, _HEIGHT)
            words = picture(theme, key, size, ratio, partial(_draw, one, size, theme))
            draw_pixmap(painter, round((left + right - wide) / 2), one.y - _HEIGHT // 2, words)


def _draw(one: GapWords, size: tuple[int, int], theme: Theme, painter: QPainter) -> None:
    room = QRect(0, 0, *size)
    painter.fillRect(room, theme.colour("surface"))
    if one.is_chosen:
        painter.fillRect(room, chosen_ground(theme))
    colour = theme.colour("textSecondary")
    paint_text(painter, room, one.words, theme, role="caption", colour=colour, align="centre", is_kept=False)


def chosen_ground(theme: Theme) -> QColor:
    """What lies over the surface where a lane is selected."""
    ground = QColor(theme.colour("selection"))
    ground.setAlphaF(0.45)
    return ground
