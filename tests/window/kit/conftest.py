"""The light theme at 100 % for every test of the kit, whatever the one before it chose."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.look import Appearance, Look, look
from netdesk.window.kit.theme import Theme
from tests.window.kit.canvas import Canvas


@pytest.fixture
def the_look(qapp: QApplication) -> Iterator[Look]:
    found = look()
    yield found
    found.set_reduced_motion(None)
    found.set_text_scale(1.0)
    found.set_appearance(Appearance.LIGHT)


@pytest.fixture
def light(the_look: Look) -> Theme:
    the_look.set_appearance(Appearance.LIGHT)
    return the_look.theme


@pytest.fixture
def canvas(light: Theme) -> Iterator[Canvas]:
    made = Canvas(200, 100)
    yield made
    made.close()
