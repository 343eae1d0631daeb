"""The kinds of text on paper: size, weight, line and colour."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from netdesk.reports.layout.fonts import SANS, SERIF, advances, font, metrics

_REGULAR, _SEMIBOLD = 400, 600
_BEYOND = "\u0250"
"""Up to here every letter of Latin stands by itself."""
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
        return not text or (
            max(text) < _BEYOND and sum(map(advances(*self.key).__getitem__, text)) * _KERNING < width
        )

    def baseline(self) -> float:
        """The distance from the top of a line to the baseline of its letters."""
        measured = self.metrics
        return (self.line - measured.ascent() - measured.descent()) / 2 + measured.ascent()


BODY = TextStyle(13, 18)
STRONG = TextStyle(13, 18, weight=_SEMIBOLD)
QUIET = TextStyle(13, 18, "textTertiary")
ROW = TextStyle(13, 20)
ROW_QUIET = TextStyle(13, 20, "textTertiary")
ROW_STRONG = TextStyle(13, 20, weight=_SEMIBOLD)
SMALL = TextStyle(12, 16)
CAPTION = TextStyle(12, 18, "textTertiary")
HEADING = TextStyle(13, 20, weight=_SEMIBOLD)
HEADING_NOTE = TextStyle(12, 20, "textTertiary")
FRAME = TextStyle(11, 16, "textTertiary")
PERSON = TextStyle(26, 32, weight=_SEMIBOLD, family=SERIF)
PERSON_SMALL = TextStyle(19, 25, weight=_SEMIBOLD, family=SERIF)
FIGURE = TextStyle(32, 36, weight=_SEMIBOLD, family=SERIF)
