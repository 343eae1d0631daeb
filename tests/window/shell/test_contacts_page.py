"""The page of contacts: suggestions that float and come back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.shell.contacts_page import ContactsPage


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_suggestions_float_and_come_back_and_leave_nothing_behind(desk: Desk, qtbot: QtBot) -> None:
    page = ContactsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.complete()
    assert page.dock is not None
    docked, floating = [], []
    for _ in range(3):
        page.toggle_float()
        assert page.dock.isFloating()
        floating.append(len(page.dock.findChildren(QWidget)))
        page.toggle_float()
        assert not page.dock.isFloating()
        docked.append(len(page.dock.findChildren(QWidget)))
    assert len(set(floating)) == len(set(docked)) == 1
