"""The fonts NetDesk ships, and how a type style becomes a QFont."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from netdesk import resource

_TABULAR_FIGURES = QFont.Tag("tnum")
_WEIGHTS = {int(weight.value): weight for weight in QFont.Weight}
_FALLBACKS = {"Inter": QFont.StyleHint.SansSerif, "Source Serif 4": QFont.StyleHint.Serif}
_loaded: set[str] = set()


class TypeStyle(NamedTuple):
    """A role of the type scale: pixels at 100 %, line height in pixels, weight 100 to 900."""

    family: str
    px: int
    line: int
    weight: int


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; needs a QGuiApplication. A second call does nothing."""
    for file in sorted(resource.path("fonts").rglob("*.[to]tf")):
        if str(file) in _loaded:
            continue
        _loaded.add(str(file))
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            import logging

            logging.getLogger(__name__).warning("The font %s could not be read.", file.name)


def build_font(style: TypeStyle, scale: float = 1.0) -> QFont:
    """Return the style as a font with tabular figures, ``scale`` times its size."""
    font = QFont(style.family)
    font.setStyleHint(_FALLBACKS.get(style.family, QFont.StyleHint.AnyStyle))
    font.setPixelSize(round(style.px * scale))
    nearest = min(_WEIGHTS, key=lambda weight: (abs(weight - style.weight), weight))
    font.setWeight(_WEIGHTS[nearest])
    font.setFeature(_TABULAR_FIGURES, 1)
    return font
