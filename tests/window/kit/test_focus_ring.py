import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.window.kit import focus_ring
from netdesk.window.kit.button import Button
from netdesk.window.kit.look import Look


class Window(QWidget):
    """A field, a button and a list in a window that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button, self.table = QLineEdit(), Button("Add"), QTableView()
        row = QHBoxLayout(self)
        for widget in (self.field, self.button, self.table):
            row.addWidget(widget)
        self.table.setFocus()


def activate(window: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.fixture
def window(the_look: Look, qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    activate(made, qtbot)
    made.table.setFocus()
    return made


def rings(window: QWidget) -> list[QRect]:
    return [ring.geometry() for ring in window.findChildren(focus_ring._Frame) if not ring.isHidden()]


def around(widget: QWidget) -> QRect:
    return widget.geometry().adjusted(-4, -4, 4, 4)


def test_a_field_with_the_keyboard_has_the_ring_four_pixels_around(window: Window) -> None:
    window.field.setFocus()
    assert rings(window) == [around(window.field)]


def test_the_ring_goes_with_the_keyboard(window: Window) -> None:
    window.field.setFocus()
    window.button.setFocus()
    assert rings(window) == [around(window.button)]


def test_a_list_has_no_ring(window: Window) -> None:
    window.field.setFocus()
    window.table.setFocus()
    assert rings(window) == []


def test_a_large_widget_has_the_ring_only_for_who_came_by_keyboard(window: Window) -> None:
    class Large(QTableView):
        def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
            focus_ring.ring_by_keyboard(self, event)
            super().focusInEvent(event)

    large = Large()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(large)
    large.show()
    large.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == []
    window.table.setFocus()
    large.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1


def test_a_widget_can_do_without_or_ask_for_it(window: Window) -> None:
    window.field.setProperty(focus_ring.WANTS_RING, False)
    window.table.setProperty(focus_ring.WANTS_RING, True)
    window.button.setFocus()
    window.field.setFocus()
    assert rings(window) == []
    window.table.setFocus()
    assert rings(window) == [around(window.table)]


def test_the_ring_follows_its_widget(window: Window) -> None:
    window.field.setFocus()
    window.resize(window.width() + 120, window.height() + 40)
    QApplication.processEvents()
    assert rings(window) == [around(window.field)]
    place = around(window.field)
    window.field.hide()
    assert place not in rings(window)


def test_a_ring_that_died_with_its_window_does_not_hinder_the_next(the_look: Look, qtbot: QtBot) -> None:
    gone = Window()
    activate(gone, qtbot)
    gone.field.setFocus()
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    window = Window()
    qtbot.addWidget(window)
    activate(window, qtbot)
    window.button.setFocus()
    assert rings(window) == [around(window.button)]


def test_the_ring_is_never_taken_for_a_pane(the_look: Look, qtbot: QtBot) -> None:
    splitter, field = QSplitter(), QLineEdit()
    qtbot.addWidget(splitter)
    splitter.addWidget(field)
    splitter.addWidget(QWidget())
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(splitter)
    activate(window, qtbot)
    field.clearFocus()
    field.setFocus()
    assert splitter.count() == 2
    assert len(rings(window)) == 1


def test_the_ring_scrolls_with_what_it_surrounds(the_look: Look, qtbot: QtBot) -> None:
    area, body, field = QScrollArea(), QWidget(), QLineEdit()
    QVBoxLayout(body).addWidget(field)
    body.setMinimumHeight(2000)
    area.setWidget(body)
    qtbot.addWidget(area)
    activate(area, qtbot)
    area.setFocus()
    field.setFocus()
    before = rings(area)
    area.verticalScrollBar().setValue(40)
    assert rings(area) == before  # in the body's own coordinates, which is what moves
    shown = [frame for frame in area.findChildren(focus_ring._Frame) if not frame.isHidden()]
    assert [frame.parentWidget() for frame in shown] == [body]


def test_a_widget_that_dies_with_the_keyboard_leaves_no_ring(window: Window) -> None:
    window.field.setFocus()
    window.field.setParent(None)
    window.field.deleteLater()
    window.button.setFocus()
    assert rings(window) == [around(window.button)]
