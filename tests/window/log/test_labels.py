"""Where the labels of quick log stand."""

from PySide6.QtWidgets import QFormLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.kit.label import Label
from netdesk.window.log.log_dialog import LogDialog

_ROLE = QFormLayout.ItemRole


def test_each_label_is_level_with_the_first_line_of_its_field(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = LogDialog(desk, [], window)
    dialog.open()
    form = next(iter(dialog.findChildren(QFormLayout)))
    seen = {}
    for row in range(form.rowCount()):
        beside, inside = form.itemAt(row, _ROLE.LabelRole), form.itemAt(row, _ROLE.FieldRole)
        assert beside is not None
        assert inside is not None
        label, field = beside.widget(), inside.geometry()
        if isinstance(label, Label) and label.isVisible():
            first_line = field.y() + min(field.height(), 28) / 2
            seen[label.text()] = abs(label.geometry().center().y() - first_line)
    assert {"With", "Direction", "When", "About", "Text"} <= set(seen)
    assert max(seen.values()) <= 1
    dialog.reject()
