"""Where the labels of quick log stand."""

from PySide6.QtWidgets import QFormLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look
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


def test_tiles_and_fields_are_as_large_as_their_words(desk: Desk, qtbot: QtBot) -> None:
    look().set_text_scale(1.5)
    try:
        dialog = LogDialog(desk, [])
        qtbot.addWidget(dialog)
        tiles = dialog.channel.findChildren(QPushButton)
        assert {tile.sizeHint().width() for tile in tiles} == {round(29 * 1.5)}
        assert dialog.duration.width() == 198
        assert dialog.duration.fontMetrics().horizontalAdvance("not noted") < dialog.duration.width()
    finally:
        look().set_text_scale(1.0)
