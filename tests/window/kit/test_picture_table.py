"""A table that paints whole rows: what it asks of its model, and what is seen of selection and pointer."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.look import theme
from netdesk.window.kit.picture_table import PictureTable
from netdesk.window.kit.table import dress_table, select_several
from netdesk.window.kit.theme import ColourRole


class Asked(QStandardItemModel):
    """Notes how often it was asked what stands in a cell."""

    count = 0

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.count += 1
        return super().data(index, role)


class Grounds(PictureTable):
    """Paints nothing but the ground, and notes it."""

    def __init__(self) -> None:
        super().__init__()
        self.model_ = Asked(50, 3, self)
        for row in range(50):
            self.model_.setItem(row, 0, QStandardItem(f"Row {row}"))
        dress_table(self)
        self.setModel(self.model_)
        select_several(self)
        self.painted: dict[int, ColourRole] = {}

    def paint_line(self, painter: QPainter, left: int, top: int, row: int, ground: ColourRole) -> bool:
        self.painted[row] = ground
        painter.fillRect(left, top, 400, self.row_height() - 1, theme().colour(ground))
        return True


@pytest.fixture
def table(qapp: QApplication, qtbot: Any) -> Grounds:
    """Fifty rows, about seven of them seen."""
    made = Grounds()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_painting_asks_the_model_for_no_cell(table: Grounds) -> None:
    table.model_.count = 0
    table.viewport().repaint()
    assert 5 <= len(table.painted) <= 9
    assert table.model_.count == 0


def test_only_the_rows_that_are_seen_are_painted(table: Grounds) -> None:
    table.verticalScrollBar().setValue(20 * table.row_height())
    table.painted.clear()
    table.viewport().repaint()
    assert min(table.painted) == 20
    assert max(table.painted) < 30


def test_the_row_under_the_pointer_stands_out_until_it_leaves(table: Grounds, qtbot: Any) -> None:
    QTest.mouseMove(table.viewport(), QPoint(20, 2 * table.row_height() + 5))
    qtbot.waitUntil(lambda: table.hovered_row == 2)
    table.viewport().repaint()
    assert [row for row, ground in table.painted.items() if ground == "hover"] == [2]
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert table.hovered_row == -1


def test_selected_rows_show_whether_the_list_has_the_keyboard(table: Grounds) -> None:
    table.has_keyboard = True
    for row in (1, 3):
        table.selectionModel().select(
            table.model().index(row, 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )
    table.viewport().repaint()
    assert [row for row, ground in table.painted.items() if ground == "selection"] == [1, 3]
    table.has_keyboard = False
    table.viewport().repaint()
    assert [row for row, ground in table.painted.items() if ground == "hover"] == [1, 3]
    edge = table.viewport().grab().toImage().pixelColor(1, table.row_height() + 5)
    assert edge == QColor(theme().colour("accent"))


def test_without_a_model_nothing_is_painted(table: Grounds) -> None:
    table.painted.clear()
    table.setModel(None)
    table.viewport().repaint()
    assert table.painted == {}
