import pytest
from PySide6.QtGui import QColor

from netdesk.reports.layout import text_style
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.text_style import TextStyle

STYLES = {name: style for name, style in vars(text_style).items() if isinstance(style, TextStyle)}


def luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", sorted(STYLES))
def test_every_text_reads_well_on_paper(name: str) -> None:
    assert contrast(ink(STYLES[name].colour), ink("paper")) >= 4.5


@pytest.mark.parametrize("role", ["chartLine", "text", "accent"])
def test_lines_that_carry_meaning_stand_out(role: str) -> None:
    assert contrast(ink(role), ink("paper")) >= 3


def test_words_on_the_tinted_parts_of_the_curve_read_well() -> None:
    for ground in ("chartFill", "surfaceAlt"):
        assert contrast(ink("textTertiary"), ink(ground)) >= 4.5


@pytest.mark.parametrize("name", sorted(STYLES))
def test_no_text_is_too_small_to_read(name: str) -> None:
    assert STYLES[name].size >= 11  # units of 1/96 inch: 8.25 points
