"""The same people as a table, for who would rather read than look."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableView, QWidget

from netdesk.window.graph.people import People
from netdesk.window.graph.words import name_of_community, say
from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.table import dress_table
from netdesk.window.tie_text import circle_text, state_text


class PeopleModel(HeadedTableModel):
    """Who is drawn, the strongest tie first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_columns(), parent)
        self._people: People | None = None
        self.rows: list[int] = []

    def show_people(self, people: People) -> None:
        """Show who is drawn."""
        self.beginResetModel()
        self._people = people
        shown = np.flatnonzero(people.is_shown)
        self.rows = shown[np.argsort(-people.arrangement.strength[shown], kind="stable")].tolist()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def text(self, row: int, column: int) -> str:
        if self._people is None:
            return ""
        plan, node = self._people.arrangement, self.rows[row]
        one = plan.nodes[node]
        return (
            one.name, circle_text(one.circle), name_of_community(plan, int(plan.community[node])),
            str(round(one.strength)), state_text(one.state) if one.state else "",
            str(int(plan.network.degree[node])), say("bridge") if plan.is_bridge[node] else "",
        )[column]  # fmt: skip


def _columns() -> tuple[Column, ...]:
    return (
        Column(say("Person"), 190), Column(say("Circle"), 80), Column(say("Community"), 200),
        Column(say("Strength"), 80, is_number=True), Column(say("State"), 110),
        Column(say("Ties"), 60, is_number=True), Column(say("Bridge")),
    )  # fmt: skip


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
        for place, column in enumerate(self.people.columns[:-1]):
            self.setColumnWidth(place, theme().grown(column.width))

    def show_row(self, row: int | None) -> None:
        """Select the line of this person, none for who is not drawn, without telling it."""
        self._is_told = True
        self.clearSelection()
        if row is not None and row in self.people.rows:
            self.selectRow(self.people.rows.index(row))
        self._is_told = False

    def _on_selection(self, *_args: object) -> None:
        lines = self.selectionModel().selectedRows()
        if lines and not self._is_told:
            self.picked.emit(self.people.rows[lines[-1].row()])
