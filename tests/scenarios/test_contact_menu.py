"""The keys that stand beside the entries of the Contact menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from netdesk.window.card.tie_dialog import TieDialog
from netdesk.window.shell.main_window import MainWindow


def action(window: MainWindow, text: str) -> QAction:
    menu = window.findChild(QMenu, "contact")
    assert menu is not None
    return next(one for one in menu.actions() if one.text() == text)


@pytest.mark.usefixtures("anna")
def test_delete_and_copy_say_their_keys(window: MainWindow) -> None:
    assert action(window, "Delete").shortcut().toString() == "Del"
    assert action(window, "Copy as vCard").shortcut().toString() == "Ctrl+C"


@pytest.mark.usefixtures("anna")
def test_the_menu_of_a_right_click_says_the_keys_of_the_window(window: MainWindow) -> None:
    entries = {
        one.text(): one.shortcut().toString() for one in window.contacts.view.actions_.menu().actions()
    }
    assert (entries["Edit …"], entries["Log an exchange …"]) == ("F2", "Ctrl+L")


def test_a_tie_is_noted_from_the_menu_for_whoever_is_selected(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([])
    action(window, "&Tie with …").trigger()
    assert window.findChild(TieDialog) is None
    window.desk.selection.select([anna])
    action(window, "&Tie with …").trigger()
    dialog = window.findChild(TieDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Ties of Anna Albers"
    dialog.reject()


def test_what_was_said_of_a_deletion_ends_with_its_undo(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    window.contacts.view.actions_.delete()
    assert window.status.message() == "Anna Albers deleted. Ctrl+Z brings this back."
    window.desk.undo()
    assert window.status.message() == ""


def test_the_keys_act_on_the_list_once_and_nowhere_else(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    window.show()
    window.activateWindow()
    window.desk.selection.select([anna])
    field = window.pages.search_of("contacts")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Al")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == "l"
    assert window.desk.contact(anna) is not None
    field.clear()
    table = window.contacts.view.table
    table.setFocus()
    window.desk.selection.select([anna])
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert window.desk.contact(anna) is None
    window.desk.undo()
    assert window.desk.contact(anna) is not None
