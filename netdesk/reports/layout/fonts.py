"""The shipped fonts on paper."""

import logging
import threading

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from netdesk import resource

SANS, SERIF = "Inter", "Source Serif 4"
_FILES = (
    "inter/Inter-Regular.ttf",
    "inter/Inter-SemiBold.ttf",
    "source-serif-4/SourceSerif4-Semibold.ttf",
)
_LIGATURES = QFont.Tag("liga")
_log = logging.getLogger(__name__)


class Advances(dict[str, float]):
    """The width of each letter of a font, measured when it is asked for first."""

    def __init__(self, measured: QFontMetricsF) -> None:
        super().__init__()
        self._measured = measured

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._measured.horizontalAdvance(letter)
        return width


class _Made(threading.local):
    """Fonts and their measures, per thread: a QFont is not safe to share between threads."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[str, int, int], QFont] = {}
        self.metrics: dict[tuple[str, int, int], QFontMetricsF] = {}
        self.advances: dict[tuple[str, int, int], Advances] = {}


_made = _Made()


def load_fonts() -> None:
    """Make the fonts of paper known to Qt unless the application did; needs a QGuiApplication."""
    if {SANS, SERIF} <= _families_of_the_application():
        return
    for file in _FILES:
        if QFontDatabase.addApplicationFont(str(resource.path("fonts", file))) < 0:
            _log.warning("The font %s could not be read.", file)


def _families_of_the_application() -> set[str]:
    # The ids of application fonts count up from 0.
    known: set[str] = set()
    number = 0
    while families := QFontDatabase.applicationFontFamilies(number):
        known.update(families)
        number += 1
    return known


def font(family: str, size: int, weight: int) -> QFont:
    """A shipped font, `size` units high. It is shared within a thread: copy it before changing it."""
    key = (family, size, weight)
    found = _made.fonts.get(key)
    if found is None:
        found = QFont(family)
        found.setPixelSize(size)
        found.setWeight(QFont.Weight(weight))
        found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # A ligature is one letter in a PDF, which cannot be searched for.
        found.setFeature(_LIGATURES, 0)
        _made.fonts[key] = found
    return found


def metrics(family: str, size: int, weight: int) -> QFontMetricsF:
    """The measures of `font`."""
    key = (family, size, weight)
    found = _made.metrics.get(key)
    if found is None:
        found = _made.metrics[key] = QFontMetricsF(font(*key))
    return found


def advances(family: str, size: int, weight: int) -> Advances:
    """The widths of the letters of `font`, each by itself."""
    key = (family, size, weight)
    found = _made.advances.get(key)
    if found is None:
        found = _made.advances[key] = Advances(metrics(*key))
    return found
