"""What happened is said over the foot of the window, where it moves nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import look
from netdesk.window.shell.foot_banner import FootBanner
from netdesk.window.shell.notices import Notices
from netdesk.window.shell.status_line import StatusLine

LONG = "The file was left as it is, since it may be another program's. " * 6


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    page = QLabel("page")
    page.setObjectName("page")
    window.setCentralWidget(page)
    window.setStatusBar(StatusLine(window))
    window.resize(900, 600)
    window.show()
    return window


def foot(window: QMainWindow, banner: FootBanner) -> tuple[int, int]:
    """Its width, and how far its lower edge is above that of the window."""
    return banner.width(), window.height() - banner.geometry().bottom() - 1


def test_it_lies_over_the_status_bar_and_moves_nothing(window: QMainWindow) -> None:
    banner, page = FootBanner(window), window.findChild(QLabel, "page")
    assert page is not None
    before = page.geometry()
    banner.tell("Imported 12 people.", "positive", verb="Undo")
    assert banner.isVisible()
    assert page.geometry() == before
    assert foot(window, banner) == (900, 0)
    assert window.statusBar().rect().bottom() >= 0
    covered = window.statusBar().mapTo(window, QPoint(0, 0)).y() - banner.y()
    assert 0 <= covered <= 8


def test_it_keeps_to_the_foot_when_the_window_or_the_text_grows(window: QMainWindow) -> None:
    banner = FootBanner(window)
    banner.tell(LONG)
    window.resize(1000, 700)
    assert foot(window, banner) == (1000, 0)
    tall = banner.height()
    assert tall > window.statusBar().height() + 8
    look().set_text_scale(2.0)
    try:
        assert banner.height() > tall
        assert foot(window, banner) == (1000, 0)
    finally:
        look().set_text_scale(1.0)


def test_what_was_done_gives_way_to_what_is_newer_and_a_failure_stays(window: QMainWindow) -> None:
    banner = FootBanner(window)
    notices = Notices(banner, lambda: None)
    notices.tell_undoable("Imported 12 people.")
    notices.make_room()
    assert banner.isHidden()
    notices.tell_failure("The file is locked by another NetDesk.")
    notices.make_room()
    assert banner.isVisible()
