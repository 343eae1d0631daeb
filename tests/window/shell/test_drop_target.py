"""The window while something is dragged over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.drop_frame import DropFrame
from netdesk.window.shell.arrivals import Arrivals
from netdesk.window.shell.drop_target import DropTarget
from netdesk.window.shell.notices import Notices
from netdesk.window.shell.status_line import StatusLine


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    middle = QWidget(window)
    window.setCentralWidget(middle)
    status = StatusLine(window)
    window.setStatusBar(status)
    arrivals = Arrivals(desk, Notices(Banner(middle), desk.undo), status, lambda: ImportView(desk))
    DropTarget(window, arrivals)
    window.resize(400, 300)
    window.show()
    return window


def drag(window: QMainWindow, *paths: str) -> bool:
    """Drag files over a window; whether it would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_frame_around_the_middle_says_that_files_are_welcome(window: QMainWindow, tmp_path: Path) -> None:
    middle = window.centralWidget()
    assert middle is not None
    (frame,) = window.findChildren(DropFrame)
    assert drag(window, str(tmp_path / "people.vcf"))
    assert frame.isVisible()
    assert frame.rect() == middle.rect()
    assert frame.mapTo(middle, QPoint(0, 0)) == QPoint(0, 0)
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert frame.isHidden()


def test_what_nobody_could_import_gets_no_frame(window: QMainWindow) -> None:
    (frame,) = window.findChildren(DropFrame)
    assert not drag(window)
    assert frame.isHidden()
