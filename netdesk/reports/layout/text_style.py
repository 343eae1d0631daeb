"""The kinds of text on paper: size, weight, line and colour."""

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from netdesk.reports.layout.fonts import SANS, SERIF, advances, font, metrics

_REGULAR, _SEMIBOLD = 400, 600
_SIMPLE = re.compile("[ -\u024f‐-…€]*")
"""Latin with its dashes and quotation marks: letters that stand by themselves."""
_KERNING = 1.04
"""Kerning widens a text by less than this."""


class TextStyle(NamedTuple):
    """`size` and `line` (height of a line) in units, `colour` a role of the theme."""

    size: int
    line: int
    colour: str = "text"
    weight: int = _REGULAR
    family: str = SANS

    @property
    def key(self) -> tuple[str, int, int]:
        """What the font of the style is known by."""
        return self.family, self.size, self.weight

    @property
    def font(self) -> QFont:
        return font(self.family, self.size, self.weight)

    @property
    def metrics(self) -> QFontMetricsF:
        return metrics(self.family, self.size, self.weight)

    def width(self, text: str) -> float:
        """How wide a text is on one line."""
        return self.metrics.horizontalAdvance(text)

    def surely_fits(self, text: str, width: float) -> bool:
        """Whether a text is narrower than `width` beyond doubt: by its letters, without their kerning.

        Far quicker than `width`, and enough for most texts. Never for letters that Latin does not know.
        """
        is_simple = (text.isascii() and text.isprintable()) or _SIMPLE.fullmatch(text) is not None
        if not is_simple:
            return False
        return sum(map(advances(*self.key).__getitem__, text)) * _KERNING < width or not text

    def baseline(self) -> float:
        """The distance from the top of a line to the baseline of its letters."""
        return _baseline(self)


@cache
def _baseline(style: TextStyle) -> float:
    measured = style.metrics
    return (style.line - measured.ascent() - measured.descent()) / 2 + measured.ascent()


BODY = TextStyle(13, 18)
STRONG = TextStyle(13, 18, weight=_SEMIBOLD)
QUIET = TextStyle(13, 18, "textTertiary")
ROW = TextStyle(13, 20)
ROW_QUIET = TextStyle(13, 20, "textTertiary")
ROW_STRONG = TextStyle(13, 20, weight=_SEMIBOLD)
CAPTION = TextStyle(12, 18, "textTertiary")
HEADING = TextStyle(13, 20, weight=_SEMIBOLD)
HEADING_NOTE = TextStyle(12, 20, "textTertiary")
FRAME = TextStyle(11, 16, "textTertiary")
PERSON = TextStyle(26, 32, weight=_SEMIBOLD, family=SERIF)
PERSON_SMALL = TextStyle(19, 25, weight=_SEMIBOLD, family=SERIF)
FIGURE = TextStyle(32, 36, weight=_SEMIBOLD, family=SERIF)
