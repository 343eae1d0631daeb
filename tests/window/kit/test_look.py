from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.window.kit.icons import icon
from netdesk.window.kit.look import Appearance, Look, look, theme


def test_there_is_one_look_for_the_application(the_look: Look) -> None:
    assert look() is the_look


def test_another_appearance_dresses_the_application_anew(the_look: Look, qtbot: QtBot) -> None:
    the_look.set_appearance(Appearance.LIGHT)
    with qtbot.waitSignal(the_look.changed):
        the_look.set_appearance(Appearance.DARK)
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    assert theme().is_dark
    assert window == theme().colour("window")


def test_the_system_decides_only_when_asked_to(the_look: Look) -> None:
    is_dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    the_look.set_appearance(Appearance.SYSTEM)
    assert theme().is_dark is is_dark


def test_three_steps_lead_through_all_appearances(the_look: Look) -> None:
    the_look.set_appearance(Appearance.SYSTEM)
    was_dark = theme().is_dark
    seen = []
    for _ in range(3):
        the_look.set_appearance(the_look.next_appearance())
        seen.append((the_look.appearance, theme().is_dark))
    opposite, same = (Appearance.LIGHT, Appearance.DARK) if was_dark else (Appearance.DARK, Appearance.LIGHT)
    assert seen == [(opposite, not was_dark), (same, was_dark), (Appearance.SYSTEM, was_dark)]


def test_larger_text_is_the_font_of_the_application(the_look: Look) -> None:
    the_look.set_text_scale(1.5)
    assert QApplication.font().pixelSize() == 20
    assert the_look.text_scale == 1.5


def test_less_motion_can_be_wished_for(the_look: Look) -> None:
    the_look.set_reduced_motion(True)
    assert theme().motion_ms("graphLayout") == 0
    the_look.set_reduced_motion(False)
    assert theme().motion_ms("graphLayout") == 400


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_have_every_pixel_of_the_screen(the_look: Look, ratio: float) -> None:
    pixmap = icon("mail").pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == 16 * ratio
    assert pixmap.devicePixelRatio() == ratio


def test_an_icon_follows_the_theme(the_look: Look) -> None:
    the_look.set_appearance(Appearance.LIGHT)
    star = icon("mail")
    before = star.pixmap(QSize(24, 24)).toImage()
    the_look.set_appearance(Appearance.DARK)
    assert star.pixmap(QSize(24, 24)).toImage() != before


def test_icons_are_grey_when_disabled(the_look: Look) -> None:
    the_look.set_appearance(Appearance.LIGHT)
    mail = icon("mail")
    off = mail.pixmap(QSize(64, 64), mail.Mode.Disabled).toImage()
    colours = {
        off.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if off.pixelColor(x, y).alpha() == 255
    }
    assert colours == {theme().colour("textDisabled").name()}


def test_an_icon_that_is_not_shipped_is_told_and_stood_in_for(
    the_look: Look, expect_log: Callable[[str], AbstractContextManager[None]]
) -> None:
    with expect_log("There is no icon named unicorn-on-fire"):
        pixmap = icon("unicorn-on-fire").pixmap(QSize(16, 16))
    assert not pixmap.isNull()
