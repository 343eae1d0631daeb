"""Making one of two contacts, from the list and from the menu, as a person would."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netdesk.window.duplicates.view import DuplicatesView
from netdesk.window.shell.main_window import MainWindow
from tests.window.network import add


def action(window: MainWindow, text: str) -> QAction:
    return next(one for one in window.findChildren(QAction) if one.text().replace("&", "") == text)


def test_two_selected_contacts_are_shown_side_by_side_merged_and_parted_again(
    qtbot: QtBot, window: MainWindow, anna: int
) -> None:
    other = add(window.desk, "Ann", "Alberts", emails=())
    merge = action(window, "Merge these two …")
    window.desk.selection.select([anna])
    assert not merge.isEnabled()
    window.desk.selection.select([other, anna])
    assert merge.isEnabled()
    merge.trigger()
    assert window.current == "duplicates"
    view = cast(DuplicatesView, window.surface("duplicates"))
    qtbot.waitUntil(lambda: not view.duplicates.is_looking, timeout=60_000)
    pair = view.pair()
    assert pair is not None
    assert {pair.first.id, pair.second.id} == {anna, other}
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert window.desk.contact(other) is None
    window.desk.undo()
    assert window.desk.contact(other) is not None


def test_the_menu_leads_to_the_duplicates(qtbot: QtBot, window: MainWindow, anna: int) -> None:
    action(window, "Find duplicates").trigger()
    assert window.current == "duplicates"
    assert window.rail.views.current() == "contacts"
    view = cast(DuplicatesView, window.surface("duplicates"))
    qtbot.waitUntil(lambda: not view.duplicates.is_looking, timeout=60_000)
    assert view.pair() is None
