"""The table of planned rows, and what its keys do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from netdesk.window.importing.row_delegate import BOX_ROOM, RowDelegate
from netdesk.window.importing.row_model import (
    CERTAIN,
    CHANNELS,
    OUTCOME,
    PERSON,
    REASON,
    RowModel,
)  # fmt: skip
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.table import dress_table, select_places, select_several, selected_places

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.window.importing.decisions import Decisions

_FIXED = {OUTCOME: 116, CHANNELS: 72, CERTAIN: 64}
_PERSON_SHARE, _PERSON_LEAST = 0.4, 120
_ALL_COLUMNS = 520
"""From this width on all columns are shown."""


class RowTable(QTableView):
    """Space ticks the selected rows, Enter merges them, K keeps them apart, Ctrl+Z takes the last of it back;
    Shift and Ctrl+A select several, arrows move as everywhere.
    """

    merge_wanted = Signal()
    apart_wanted = Signal()
    tick_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self._decisions: Decisions | None = None
        self._is_box_pressed = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("What the import would do"))
        look().changed.connect(self._fit)

    def show_model(self, session: ImportSession, model: RowModel, decisions: Decisions) -> None:
        """Show the rows of a session."""
        self._decisions = decisions
        self.setModel(model)
        self.setItemDelegate(RowDelegate(session, model))
        header = self.horizontalHeader()
        select_several(self)
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
        grown, rest = theme().grown, self.viewport().width()
        self.setColumnHidden(CHANNELS, rest < grown(_ALL_COLUMNS))
        for column, fixed in _FIXED.items():
            self.setColumnWidth(column, grown(fixed))
            rest -= 0 if self.isColumnHidden(column) else grown(fixed)
        self.setColumnWidth(PERSON, max(grown(_PERSON_LEAST), int(rest * _PERSON_SHARE)))

    def step(self, by: int = 1) -> None:
        """Go on to the next row."""
        place = self.currentIndex().row() + by
        if 0 <= place < (self.model().rowCount() if self.model() is not None else 0):
            self.selectRow(place)

    def selected_places(self) -> list[int]:
        """Which rows are selected, from above."""
        return [] if self.model() is None else selected_places(self)

    def select_places(self, places: Sequence[int]) -> None:
        """Select these rows and no others; the first of them has the keyboard."""
        select_places(self, places)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_box_pressed = self._is_on_box_of_several(event)
        if not self._is_box_pressed:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, self._is_box_pressed = self._is_box_pressed, False
        if not was_pressed:
            super().mouseReleaseEvent(event)
        elif self._is_on_box_of_several(event):
            self.tick_wanted.emit()

    def _is_on_box_of_several(self, event: QMouseEvent) -> bool:
        """Whether a click is on the box of one of several selected rows: it is meant for all of them."""
        index = self.indexAt(event.position().toPoint())
        return (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and index.isValid()
            and event.position().x() - self.visualRect(index.siblingAtColumn(OUTCOME)).left() <= BOX_ROOM
            and self.selectionModel().isSelected(index)
            and len(self.selected_places()) > 1
        )

    def event(self, event: QEvent) -> bool:
        # Once something was said here, Ctrl+Z is about that; Undo of the whole window waits meanwhile.
        if event.type() is QEvent.Type.ShortcutOverride and self._is_undo(event):
            event.accept()
            return True
        return super().event(event)

    def _is_undo(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._decisions is not None
            and self._decisions.has_begun
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        if self._is_undo(event):
            self.undo_wanted.emit()
        elif not is_plain or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.selectRow(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif key == Qt.Key.Key_Space:
            self.tick_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.merge_wanted.emit()
        elif key == Qt.Key.Key_K:
            self.apart_wanted.emit()
        else:
            super().keyPressEvent(event)
