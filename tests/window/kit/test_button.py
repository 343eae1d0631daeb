import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.look import Look, theme
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.theme import ColourRole

GROUNDS: dict[ButtonKind, ColourRole] = {
    ButtonKind.PRIMARY: "accent",
    ButtonKind.SECONDARY: "surface",
    ButtonKind.SOFT: "accentSoft",
    ButtonKind.DANGER: "danger",
}


def shown(button: Button, qtbot: QtBot) -> Button:
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    return button


@pytest.mark.parametrize("kind", GROUNDS)
def test_each_kind_has_its_ground(the_look: Look, qtbot: QtBot, kind: ButtonKind) -> None:
    button = shown(Button("", kind), qtbot)
    picture = button.grab().toImage()
    assert picture.pixelColor(4, picture.height() // 2) == theme().colour(GROUNDS[kind])


def test_a_disabled_button_looks_alike_whatever_its_kind(the_look: Look, qtbot: QtBot) -> None:
    one, other = (shown(Button("Merge", kind), qtbot) for kind in (ButtonKind.PRIMARY, ButtonKind.DANGER))
    one.setEnabled(False)
    other.setEnabled(False)
    assert one.grab().toImage() == other.grab().toImage()


def test_buttons_are_28_high_and_small_ones_24(the_look: Look, qtbot: QtBot) -> None:
    assert shown(Button("Do it"), qtbot).height() == 28
    assert shown(Button("Do it", is_small=True), qtbot).height() == 24
    assert shown(IconButton("printer", "Print"), qtbot).width() == 28


def test_icon_and_shortcut_need_room(the_look: Look, qtbot: QtBot) -> None:
    plain = shown(Button("Paste"), qtbot).width()
    with_icon = shown(Button("Paste", icon_name="clipboard-paste"), qtbot).width()
    with_both = shown(Button("Paste", icon_name="clipboard-paste", key_hint="Ctrl V"), qtbot).width()
    assert plain < with_icon < with_both


def test_the_mark_of_a_mnemonic_is_not_shown(the_look: Look, qtbot: QtBot) -> None:
    assert shown(Button("&Paste"), qtbot).width() == shown(Button("Paste"), qtbot).width()
    assert shown(Button("A && B"), qtbot).width() > shown(Button("A B"), qtbot).width()


def test_an_icon_says_its_name(the_look: Look, qtbot: QtBot) -> None:
    button = shown(IconButton("printer", "Print"), qtbot)
    assert button.accessibleName() == button.toolTip() == "Print"


def test_another_kind_shows_at_once(the_look: Look, qtbot: QtBot) -> None:
    button = shown(Button("Do it", ButtonKind.SOFT), qtbot)
    before = button.grab().toImage()
    button.set_kind(ButtonKind.PRIMARY)
    assert button.kind is ButtonKind.PRIMARY
    assert button.grab().toImage() != before


def test_the_space_bar_presses_it(the_look: Look, qtbot: QtBot) -> None:
    button = shown(Button("Do it"), qtbot)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_flush_link_is_as_wide_as_its_words_and_answers_the_pointer(the_look: Look, qtbot: QtBot) -> None:
    link = shown(Button("Open graph", ButtonKind.LINK, is_small=True, is_flush=True), qtbot)
    assert link.width() == text_width("Open graph", theme(), "smallStrong")
    assert shown(Button("Go", ButtonKind.LINK, is_small=True, is_flush=True), qtbot).size() == QSize(24, 24)
    at_rest = link.grab().toImage()
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    pointed_at = link.grab().toImage()
    assert pointed_at != at_rest
    assert pointed_at.pixelColor(1, 1) == at_rest.pixelColor(1, 1), "no ground"
