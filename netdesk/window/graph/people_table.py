"""The same people as a table, for who would rather read than look."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from netdesk.window.graph.people import People
from netdesk.window.graph.words import name_of_community, say
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.table import dress_table
from netdesk.window.tie_text import circle_text, state_text

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBERS = (3, 5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDTHS = (190, 80, 200, 80, 110, 60)


class PeopleModel(QAbstractTableModel):
    """Who is drawn, the strongest tie first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._people: People | None = None
        self.rows: list[int] = []

    def show_people(self, people: People) -> None:
        """Show who is drawn."""
        self.beginResetModel()
        self._people = people
        shown = np.flatnonzero(people.is_shown)
        self.rows = shown[np.argsort(-people.arrangement.strength[shown], kind="stable")].tolist()
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 7

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                say("Person"), say("Circle"), say("Community"), say("Strength"), say("State"), say("Ties"),
                say("Bridge"),
            )[section]  # fmt: skip
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        if self._people is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        plan, row = self._people.arrangement, self.rows[index.row()]
        one = plan.nodes[row]
        return (
            one.name, circle_text(one.circle), name_of_community(plan, int(plan.community[row])),
            str(round(one.strength)), state_text(one.state) if one.state else "",
            str(int(plan.network.degree[row])), say("bridge") if plan.is_bridge[row] else "",
        )[index.column()]  # fmt: skip


class PeopleTable(QTableView):
    """Enter or a double click opens the card."""

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self._is_told = False
        self.setModel(self.people)
        dress_table(self, "rowCompact")
        self.setAccessibleName(say("People of the graph"))
        self.horizontalHeader().setStretchLastSection(True)
        self.activated.connect(lambda index: self.opened.emit(self.people.rows[index.row()]))
        self._fit()
        look().changed.connect(self._fit)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def _fit(self) -> None:
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, theme().grown(width))

    def show_row(self, row: int | None) -> None:
        """Select the line of this person without telling it."""
        self._is_told = True
        if row is not None and row in self.people.rows:
            self.selectRow(self.people.rows.index(row))
        self._is_told = False

    def _on_selection(self, *_args: object) -> None:
        lines = self.selectionModel().selectedRows()
        if lines and not self._is_told:
            self.picked.emit(self.people.rows[lines[-1].row()])
