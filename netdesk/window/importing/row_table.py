"""The table of planned rows, and what its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.window.importing.row_delegate import RowDelegate, toggle
from netdesk.window.importing.row_model import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, RowModel
from netdesk.window.kit.table import dress_table

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession

_FIXED = {OUTCOME: 116, CHANNELS: 72, CERTAIN: 64}
_PERSON_SHARE = 0.4
_ALL_COLUMNS = 520
"""From this width on all columns are shown."""


class RowTable(QTableView):
    """Space ticks the row, Enter merges it, K keeps it apart; arrows move as everywhere."""

    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("What the import would do"))

    def show_model(self, session: ImportSession, model: RowModel) -> None:
        """Show the rows of a session."""
        self.setModel(model)
        self.setItemDelegate(RowDelegate(session, model))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(24)
        self._fit()

    def _fit(self) -> None:
        """Person and reason share what the narrow columns leave; where that is little, the channels give
        way.
        """
        if self.model() is None:
            return
        width = self.viewport().width()
        self.setColumnHidden(CHANNELS, width < _ALL_COLUMNS)
        for column, fixed in _FIXED.items():
            self.setColumnWidth(column, fixed)
        rest = width - sum(fixed for column, fixed in _FIXED.items() if not self.isColumnHidden(column))
        self.setColumnWidth(PERSON, max(120, int(rest * _PERSON_SHARE)))

    def step(self, by: int = 1) -> None:
        """Go on to the next row."""
        place = self.currentIndex().row() + by
        if 0 <= place < (self.model().rowCount() if self.model() is not None else 0):
            self.selectRow(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        if not is_plain or not self.currentIndex().isValid() or not isinstance(model, RowModel):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            toggle(model, self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.merge_wanted.emit()
        elif event.key() == Qt.Key.Key_K:
            self.apart_wanted.emit()
        else:
            super().keyPressEvent(event)
