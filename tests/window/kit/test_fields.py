"""Qt's own fields in the clothes of the style sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import Appearance, Look
from netdesk.window.kit.spin_box import SpinBox, TimeEdit
from tests.window.kit.contrast import contrast


class EditableBox(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, EditableBox])
def test_the_hint_in_an_empty_field_reads_as_well_as_other_text(
    the_look: Look, qtbot: QtBot, kind: type[QWidget], appearance: Appearance
) -> None:
    the_look.set_appearance(appearance)
    field = kind()
    qtbot.addWidget(field)
    field.show()
    inner = field.lineEdit() if isinstance(field, QComboBox) else field
    assert inner is not None
    hint = inner.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint, the_look.theme.colour("surface")) >= 4.5


def in_box(*, is_editable: bool) -> QComboBox:
    box = QComboBox()
    box.addItem("H")
    box.setEditable(is_editable)
    return box


def in_number() -> SpinBox:
    field = SpinBox()
    field.setSpecialValueText("H")
    return field


def in_time(field: QDateTimeEdit) -> QDateTimeEdit:
    field.setDisplayFormat("'H'")
    field.setCalendarPopup(isinstance(field, QDateEdit))
    return field


def ink_begins(field: QWidget) -> int:
    """So many pixels from the left edge, past the border."""
    field.resize(200, field.sizeHint().height())
    picture = field.grab().toImage()
    rows = range(6, 22)
    return next(x for x in range(4, 100) if any(picture.pixelColor(x, y).lightness() < 120 for y in rows))


def test_the_text_of_every_field_begins_as_far_from_its_edge(the_look: Look, qtbot: QtBot) -> None:
    fields = [
        QLineEdit("H"), QPlainTextEdit("H"), in_box(is_editable=False), in_box(is_editable=True), in_number(),
        in_time(TimeEdit()), in_time(QDateEdit()),
    ]  # fmt: skip
    for field in fields:
        qtbot.addWidget(field)
        field.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nothing is marked
        field.show()
    begin = [ink_begins(field) for field in fields]
    assert max(begin) - min(begin) <= 1, begin
