import re
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from netdesk import resource
from netdesk.window.kit.stylesheet import build_stylesheet
from netdesk.window.kit.theme import Theme, ThemeName, load_theme

# Which colour of the theme each picture of a style sheet must have.
PICTURES = {
    "check": "onAccent", "minus": "onAccent", "dot": "onAccent", "check-accent": "accent",
    "chevron-down": "textSecondary", "chevron-up": "textSecondary", "chevron-right": "textSecondary",
}  # fmt: skip


@pytest.fixture(params=get_args(ThemeName))
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


def test_every_name_in_the_sheet_is_filled_in(theme: Theme) -> None:
    sheet = build_stylesheet(theme)
    assert "@" not in sheet
    assert theme.colour("accent").name() in sheet


def test_every_picture_the_sheet_speaks_of_exists(theme: Theme) -> None:
    files = re.findall(r"url\((.*?)\)", build_stylesheet(theme))
    assert files
    for file in files:
        assert resource.path("themes", theme.name, file.rpartition("/")[2]).is_file()


def test_the_pictures_have_the_colours_of_their_theme(theme: Theme) -> None:
    values = theme.colour_values()
    for picture, role in PICTURES.items():
        svg = resource.path("themes", theme.name, f"{picture}.svg").read_text(encoding="utf-8")
        assert values[role].upper() in svg, picture


def test_larger_text_makes_higher_fields(qapp: QApplication) -> None:
    plain = build_stylesheet(load_theme("light"))
    large = build_stylesheet(load_theme("light", text_scale=2.0))
    assert "min-height: 26px" in plain
    assert "min-height: 54px" in large
