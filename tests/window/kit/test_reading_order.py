from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.kit.reading_order import ReadingOrder, follow_all, tab_stops


class Page(QWidget):
    """A field, an area in which parts come and go, and another field."""

    def __init__(self) -> None:
        super().__init__()
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.body)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        self.first = field("before")
        column.addWidget(self.first)
        column.addWidget(area)
        column.addWidget(field("after"))
        ReadingOrder(self.body)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        follow_all(self)
        return super().focusNextPrevChild(is_next)

    def way(self) -> list[str]:
        """Where the Tab key leads, from the first field on."""
        QApplication.processEvents()  # what is new is shown, what is gone goes
        self.first.setFocus()
        names = []
        for _step in tab_stops(self):
            focus = QApplication.focusWidget()
            assert focus is not None
            names.append(focus.objectName())
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        return names


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.column.addWidget(field("b"))
    made.show()
    made.activateWindow()
    with qtbot.waitActive(made):
        pass
    return made


def test_what_is_added_later_is_reached_where_it_stands(page: Page) -> None:
    page.column.insertWidget(0, field("a"))
    page.column.addWidget(field("c"))
    assert page.way() == ["before", "a", "b", "c", "after"]


def test_when_everything_is_made_anew_it_stays_in_its_place(page: Page) -> None:
    for old in page.body.findChildren(QLineEdit):
        page.column.removeWidget(old)
        old.deleteLater()
    for name in ("d", "e"):
        page.column.addWidget(field(name))
    assert page.way() == ["before", "d", "e", "after"]


def test_a_grid_is_read_line_by_line(page: Page) -> None:
    grid = QGridLayout()
    for name, row, column in (("4", 1, 1), ("1", 0, 0), ("3", 1, 0), ("2", 0, 1)):
        grid.addWidget(field(name), row, column)
    page.column.addLayout(grid)
    assert page.way() == ["before", "b", "1", "2", "3", "4", "after"]
