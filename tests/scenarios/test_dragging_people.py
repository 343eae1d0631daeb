"""People dragged inside the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme
from netdesk.window.people_drag import note_people
from netdesk.window.shell.circle_entry import CircleEntry
from netdesk.window.shell.main_window import MainWindow
from tests.scenarios.windows import drop
from tests.window.network import add

KEYS, BUTTON, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


def circle_entry(window: MainWindow, words: str) -> CircleEntry:
    (found,) = [one for one in window.rail.findChildren(CircleEntry) if one.text() == words]
    return found


def enter(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(20, 10), COPY, data, BUTTON, KEYS)
    event.ignore()
    QCoreApplication.sendEvent(widget, event)
    return event.isAccepted()


def let_go(widget: QWidget, data: QMimeData) -> None:
    """Drag into it and let go; Qt hands over no drop without the drag before it."""
    assert enter(widget, data)
    QCoreApplication.sendEvent(
        widget, QDropEvent(QPointF(20, 10), COPY, data, BUTTON, KEYS, QEvent.Type.Drop)
    )


def upper_edge(widget: QWidget) -> QColor:
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.width() // 2, 0)


def circles(window: MainWindow, *contact_ids: int) -> list[int | None]:
    found = [window.desk.contact(one) for one in contact_ids]
    return [one.circle for one in found if one is not None]


def test_the_selected_people_are_put_into_the_circle_they_are_dropped_on_as_one_step(
    window: MainWindow, anna: int
) -> None:
    cora = add(window.desk, "Cora", "Claasen")
    window.desk.selection.select([anna, cora])
    data = window.contacts.view.table.dragged()
    let_go(circle_entry(window, "Familiar"), data)
    assert circles(window, anna, cora) == [50, 50]
    assert window.status.message() == "2 people moved to Familiar."
    window.desk.undo()
    assert circles(window, anna, cora) == [15, None]


def test_dropped_on_wider_they_leave_their_circle(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    let_go(circle_entry(window, "Wider"), window.contacts.view.table.dragged())
    assert circles(window, anna) == [None]
    assert window.status.message() == "Anna Albers moved to Wider."


def test_the_pointer_shows_who_is_dragged_and_how_many(window: MainWindow, anna: int) -> None:
    table = window.contacts.view.table
    window.desk.selection.select([anna])
    alone = table.drag().pixmap()
    window.desk.selection.select([anna, add(window.desk, "Cora", "Claasen")])
    together = table.drag().pixmap()
    assert alone.height() == together.height() > 0
    assert alone.width() < together.width()
    middle = QPoint(alone.width() - 4, alone.height() // 2)
    assert alone.toImage().pixelColor(middle) == theme().colour("raised")


def test_the_circle_under_the_hand_is_framed_until_it_leaves(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    target = circle_entry(window, "Close")
    assert enter(target, window.contacts.view.table.dragged())
    assert upper_edge(target) == theme().colour("accent")
    QCoreApplication.sendEvent(target, QDragLeaveEvent())
    assert upper_edge(target) != theme().colour("accent")


def test_people_of_another_network_are_not_taken(window: MainWindow, anna: int) -> None:
    class Elsewhere:
        path = "elsewhere.netdesk"

    data = QMimeData()
    note_people(data, Elsewhere(), [anna])  # type: ignore[arg-type]
    let_go(circle_entry(window, "Inner"), data)
    assert circles(window, anna) == [15]


def test_a_circle_takes_no_words_and_the_window_does_not_import_its_own_people(
    window: MainWindow, anna: int
) -> None:
    words = QMimeData()
    words.setText("Dear Anna")
    assert not enter(circle_entry(window, "Inner"), words)
    window.desk.selection.select([anna])
    data = window.contacts.view.table.dragged()
    data.setData("text/vcard", b"BEGIN:VCARD\r\nEND:VCARD\r\n")
    assert not drop(window, data)
    assert window.current == "contacts"
