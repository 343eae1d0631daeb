"""A whole NetDesk in a test: the window on a network file, what is dropped on it, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.suggestion import Suggestion
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.look import look
from netdesk.window.shell.main_window import MainWindow
from tests.new_network import lay_new_network
from tests.window.network import TODAY

CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Quandt;Ottilie;;;\r\nFN:Ottilie Quandt\r\nORG:Kranbau Nord\r\n"
    "EMAIL;TYPE=WORK:ottilie.quandt@example.org\r\nUID:quandt-1\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Räder;Jörg;;;\r\nFN:Jörg Räder\r\nRELATED;TYPE=friend:quandt-1\r\n"
    "NOTE:Knows the lighthouse keeper\r\nEND:VCARD\r\n"
)
WAIT_MS = 60_000


@contextmanager
def running(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    """A window on the network at `path` that has read everything once."""
    look().set_reduced_motion(True)
    desk = Desk(lay_new_network(path), TODAY)
    window = MainWindow(desk)
    window.resize(1440, 900)  # the screen of tests has no room for it
    window.painted.connect(desk.start)
    try:
        with qtbot.waitSignal(desk.advised, timeout=WAIT_MS):
            window.show()
        window.complete()
        settle(qtbot, desk)
        yield window
    finally:
        window.close()
        window.deleteLater()
        desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        look().set_reduced_motion(None)


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Wait until nothing works in the background and the suggestions are those of the newest edit."""
    qtbot.waitUntil(
        lambda: not desk.jobs.is_busy and desk.advice is not None and desk.advice.is_fresh, timeout=WAIT_MS
    )
    QCoreApplication.processEvents()  # who waits to be told of them is told


def names(window: MainWindow) -> list[str]:
    """Who stands in the contact list, in order."""
    people = window.desk.people
    return [row.name for row in people.rows(list(window.contacts.view.table.contacts.ids))]


def wait_for_names(qtbot: QtBot, window: MainWindow, *expected: str) -> None:
    """Wait until exactly these people stand in the list."""

    wanted = sorted(expected)
    try:
        qtbot.waitUntil(lambda: sorted(names(window)) == wanted, timeout=WAIT_MS // 3)
    except qtbot.TimeoutError:
        assert sorted(names(window)) == wanted, names(window)


def suggestions(desk: Desk) -> Sequence[Suggestion]:
    """All suggestions as of the last reading."""
    return [] if desk.advice is None else desk.advice.suggestions


def kinds_about(desk: Desk, contact_id: int) -> set[str]:
    """What is suggested about one person."""
    return {one.kind for one in suggestions(desk) if one.contact_id == contact_id}


def files(*paths: Path) -> QMimeData:
    """What a file manager drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def cards(text: str) -> QMimeData:
    """What an address book drags."""
    data = QMimeData()
    data.setData("text/vcard", text.encode())
    return data


def drop(window: QWidget, data: QMimeData) -> bool:
    """Drag over the window and let go; whether it was welcome."""
    where, keys, button = QPointF(500, 400), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, button, keys)
    entering.ignore()
    QCoreApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    dropped = QDropEvent(where, Qt.DropAction.CopyAction, data, button, keys)
    QCoreApplication.sendEvent(window, dropped)
    return dropped.isAccepted()


def read_preview(qtbot: QtBot, window: MainWindow) -> ImportView:
    """Wait until the preview of what was dropped is complete."""
    qtbot.waitUntil(lambda: window.current == "importing", timeout=WAIT_MS)
    view = window.surface("importing")
    assert isinstance(view, ImportView)
    qtbot.waitUntil(lambda: view.session is not None and view.session.state == "ready", timeout=WAIT_MS)
    return view


def import_all(qtbot: QtBot, window: MainWindow) -> None:
    """Press Import and wait until the suggestions know of it."""
    view = read_preview(qtbot, window)
    with qtbot.waitSignal(window.desk.changed, timeout=WAIT_MS):
        view.bottom.import_button.click()
    settle(qtbot, window.desk)


def menus(window: MainWindow) -> dict[str, QMenu]:
    """The menus of the bar by their words."""
    found = {}
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        found[action.text().replace("&", "")] = menu
    return found


def action_of(window: MainWindow, keys: str) -> QAction:
    """The action of the menu bar with this shortcut."""
    (found,) = [
        action
        for menu in menus(window).values()
        for action in menu.actions()
        if any(one.toString() == keys for one in action.shortcuts())
    ]
    return found
