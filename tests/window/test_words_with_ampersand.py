"""An "&" in the words of others is shown, and makes no letter of theirs a key."""

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.card.row_button import RowButton
from netdesk.window.graph.menu import person_menu
from netdesk.window.kit.button import Button
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.plain_entry import plain_entry
from tests.window.network import add


def test_on_a_button(qtbot: QtBot) -> None:
    button, bare = Button(plain_entry("Ask R&D")), Button("Ask RD")
    for one in (button, bare):
        qtbot.addWidget(one)
    assert button.shortcut().isEmpty()
    assert button.sizeHint().width() > bare.sizeHint().width()


def test_on_a_line_of_the_card(qtbot: QtBot) -> None:
    row = RowButton("Brandt&Bela")
    qtbot.addWidget(row)
    assert row.text() == "Brandt&Bela"
    assert row.shortcut().isEmpty()


def test_in_a_menu(desk: Desk, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bela = add(desk, "Bela", "R&D")
    menu = person_menu(desk, bela, (bela,), lambda: None, parent)
    assert menu.actions()[0].text() == "Way to Bela R&&D"


def test_in_a_choice(qtbot: QtBot) -> None:
    field = DropDown("Channel", [Choice("own", "Chalk&Cheese")])
    qtbot.addWidget(field)
    (menu,) = field.findChildren(QMenu)
    assert [one.text() for one in menu.actions()] == ["Chalk&&Cheese"]
    assert field.accessibleName() == "Channel Chalk&Cheese"
