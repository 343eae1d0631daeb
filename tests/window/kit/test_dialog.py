import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import Look
from tests.window.shown_windows import shown_windows


@pytest.fixture
def dialog(the_look: Look, qtbot: QtBot) -> Dialog:
    made = Dialog("Add a contact", "The name is enough.")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def test_nothing_but_the_dialog_itself_is_shown_as_a_window(
    the_look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    with shown_windows(qapp) as names:
        dialog = Dialog("Add a contact", "The name is enough.")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
    assert names == ["Dialog"]
    assert [one.text() for one in dialog.findChildren(Label) if one.isVisible()] == [
        "Add a contact", "The name is enough.",
    ]  # fmt: skip


def test_enter_in_a_field_presses_the_primary_button(dialog: Dialog, qtbot: QtBot) -> None:
    field = QLineEdit()
    dialog.set_body(field)
    dialog.add_button("Cancel")
    add = dialog.add_button("Add", ButtonKind.PRIMARY)
    dialog.open()
    with qtbot.waitSignal(add.clicked):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_does_nothing_while_the_primary_button_is_off(dialog: Dialog, qtbot: QtBot) -> None:
    field = QLineEdit()
    dialog.set_body(field)
    add = dialog.add_button("Add", ButtonKind.PRIMARY)
    add.setEnabled(False)
    dialog.open()
    with qtbot.assertNotEmitted(add.clicked), qtbot.assertNotEmitted(dialog.finished):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_on_a_button_presses_that_one(dialog: Dialog, qtbot: QtBot) -> None:
    cancel = dialog.add_button("Cancel")
    delete = dialog.add_button("Delete", ButtonKind.DANGER)
    dialog.open()
    with qtbot.waitSignal(cancel.clicked), qtbot.assertNotEmitted(delete.clicked):
        QTest.keyClick(cancel, Qt.Key.Key_Return)


def test_enter_in_a_text_makes_a_line(dialog: Dialog, qtbot: QtBot) -> None:
    note = QPlainTextEdit()
    dialog.set_body(note)
    add = dialog.add_button("Add", ButtonKind.PRIMARY)
    dialog.open()
    with qtbot.assertNotEmitted(add.clicked):
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert note.toPlainText() == "\n"


def test_escape_rejects(dialog: Dialog, qtbot: QtBot) -> None:
    dialog.add_button("Add", ButtonKind.PRIMARY)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected.value


def test_a_tall_body_scrolls_instead_of_leaving_the_screen(dialog: Dialog) -> None:
    body = QWidget()
    column = QVBoxLayout(body)
    for number in range(200):
        column.addWidget(Label(f"line {number}"))
    dialog.set_body(body)
    dialog.add_button("Close")
    dialog.open()
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert body.height() > dialog.height()


def test_a_small_dialog_shows_its_whole_body(dialog: Dialog) -> None:
    body = QWidget()
    column = QVBoxLayout(body)
    for number in range(6):
        column.addWidget(Label(f"line {number}"))
    dialog.set_body(body)
    dialog.add_aside(Label("One step, can be undone."))
    dialog.add_button("Close")
    dialog.set_sentence("")
    dialog.open()
    assert body.visibleRegion().boundingRect().height() == body.height()


def test_a_closed_dialog_is_gone(the_look: Look, qtbot: QtBot) -> None:
    dialog = Dialog("Delete 3 contacts")
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_what_is_broader_than_the_screen_can_be_scrolled_to(dialog: Dialog, qtbot: QtBot) -> None:
    body = QWidget()
    dialog.set_body(body)
    dialog.open()
    bar = dialog.findChildren(QScrollArea)[0].horizontalScrollBar()
    qtbot.waitUntil(dialog.isVisible)
    assert not bar.isVisible()
    body.setMinimumWidth(3_000)
    qtbot.waitUntil(bar.isVisible)
    assert bar.maximum() > 0
