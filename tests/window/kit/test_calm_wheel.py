"""A form is scrolled past its fields: none of them changes, none takes the focus."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.kit.calm_combo_box import CalmComboBox
from netdesk.window.kit.look import Look
from netdesk.window.kit.spin_box import SpinBox


def turn(widget: QWidget) -> bool:
    """Turn the wheel over a widget by one notch; whether the widget kept the event to itself."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return bool(event.isAccepted())


def form(qtbot: QtBot, *fields: QWidget) -> QWidget:
    """A page with a line that is typed in, and the fields below it."""
    page, typing = QWidget(), QLineEdit()
    column = QVBoxLayout(page)
    for field in (typing, *fields):
        column.addWidget(field)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    typing.setFocus()
    qtbot.waitUntil(typing.hasFocus)
    return page


def test_a_number_changes_by_the_wheel_only_with_the_focus(the_look: Look, qtbot: QtBot) -> None:
    number = SpinBox(0, 9)
    number.setValue(5)
    page = form(qtbot, number)
    assert not turn(number)
    assert (number.value(), isinstance(page.focusWidget(), QLineEdit)) == (5, True)
    number.setFocus()
    assert turn(number)
    assert number.value() == 4


def test_a_choice_leaves_wheel_and_focus_alone(the_look: Look, qtbot: QtBot) -> None:
    choice = CalmComboBox()
    choice.addItems(["one", "two"])
    page = form(qtbot, choice)
    turn(choice)
    assert (choice.currentIndex(), isinstance(page.focusWidget(), QLineEdit)) == (0, True)
    assert choice.focusPolicy() == Qt.FocusPolicy.StrongFocus
