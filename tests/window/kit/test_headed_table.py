"""Heads, alignment and words of every table that has nothing but words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.kit.table_dialog import TableDialog


class Numbers(HeadedTableModel):
    def __init__(self) -> None:
        super().__init__((Column("Word", 80), Column("Number", 60, is_number=True)))

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def text(self, row: int, column: int) -> str:
        return str(row) if column else ("none", "one", "two")[row]


def test_a_table_says_its_heads_and_cells_and_puts_numbers_at_the_right(qtbot: QtBot) -> None:
    model = Numbers()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    horizontal, right = Qt.Orientation.Horizontal, Qt.AlignmentFlag.AlignRight
    role = Qt.ItemDataRole.TextAlignmentRole
    assert [model.headerData(place, horizontal) for place in range(model.columnCount())] == ["Word", "Number"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(2, 0).data() == "two"
    assert model.index(2, 1).data(role) & right
    assert model.headerData(1, horizontal, role) & right
    assert model.index(2, 0).data(role) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    tester.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_dialog_names_its_table_and_gives_it_the_keyboard(qtbot: QtBot) -> None:
    dialog = TableDialog("Numbers", "Three of them", Numbers(), 300)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle() == "Numbers"
    assert dialog.table.accessibleName() == "Numbers. Three of them"
    assert dialog.focusWidget() is dialog.table
    assert dialog.table.columnWidth(0) == 80
    dialog.reject()
