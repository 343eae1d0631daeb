"""Tags on the card."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.window.contacts.tag_filter import TagFilter
from netdesk.window.kit.chip import ChipButton
from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import names, settle
from tests.window.network import add


def test_a_press_on_a_tag_shows_who_has_it(qtbot: QtBot, window: MainWindow) -> None:
    tagged = add(window.desk, "Anna", "Albers", tags=("R&D circle",))
    add(window.desk, "Bela", "Brandt", organisation="R&D circle")
    add(window.desk, "Cora", "Claasen", tags=("R&D circle", "sailing"))
    settle(qtbot, window.desk)
    window.contacts.complete()
    field = window.pages.search_of("contacts")
    assert field is not None
    field.setText("Anna")
    window.desk.selection.select([tagged])
    card = window.contacts.card
    assert card is not None
    qtbot.waitUntil(lambda: bool(card.findChildren(ChipButton)))
    (chip,) = card.findChildren(ChipButton)
    assert chip.accessibleName() == "R&D circle"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert sorted(names(window)) == ["Anna Albers", "Cora Claasen"]
    assert field.text() == ""
    assert window.desk.selection.current == tagged
    (chosen,) = window.contacts.view.filters.findChildren(TagFilter)
    assert chosen.current() == "R&D circle"
