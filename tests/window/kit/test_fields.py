"""Qt's own fields in the clothes of the style sheet."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.kit.look import Appearance, Look
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
