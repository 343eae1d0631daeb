"""The table of planned rows, and what its keys do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from netdesk.window.importing.row_look import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, RowLook
from netdesk.window.importing.row_model import RowModel
from netdesk.window.importing.row_paint import paint_cell
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.row_pictures import RowPictures
from netdesk.window.kit.picture_table import PictureTable, Place
from netdesk.window.kit.plain_key import ENTER, is_plain
from netdesk.window.kit.table import begin_inset, dress_table, select_places, select_several, selected_places

if TYPE_CHECKING:
    from netdesk.window.importing.decisions import Decisions
    from netdesk.window.kit.theme import ColourRole

_FIXED = {OUTCOME: 116, CHANNELS: 72, CERTAIN: 64}
_PERSON_SHARE, _PERSON_LEAST = 0.4, 120
_PERSON_MOST = 0.55
"""Of what the narrow columns leave, where that is little."""
_ALL_COLUMNS = 520
"""From this width on all columns are shown."""
_BOX_ROOM = 40
"""Pixels from the left edge of a row in which a click ticks it."""


class RowTable(PictureTable):
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
        begin_inset(self)
        self._decisions: Decisions | None = None
        self._rows: RowModel | None = None
        self._pictures = RowPictures(self._paint_cells)
        self._columns: tuple[Place, ...] = ()
        self._pressed_box = -1
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("What the import would do"))
        look().changed.connect(self._fit)

    def show_model(self, model: RowModel, decisions: Decisions) -> None:
        """Show the rows of a session."""
        self._decisions, self._rows = decisions, model
        self.setModel(model)
        header = self.horizontalHeader()
        select_several(self)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(24)
        self._fit()

    def end(self) -> None:
        """Show nothing any more."""
        self._decisions = self._rows = None
        self.setModel(None)

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
        wanted = max(grown(_PERSON_LEAST), int(rest * _PERSON_SHARE))
        self.setColumnWidth(PERSON, min(wanted, int(rest * _PERSON_MOST)))

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

    # --- Painting -----------------------------------------------------------------------------------------

    def begin_lines(self, width: int, height: int) -> None:
        self._columns = self.places()
        self._pictures.begin(width, height, self.devicePixelRatioF(), self._columns)

    def paint_line(self, painter: QPainter, left: int, top: int, row: int, ground: ColourRole) -> bool:
        planned = None if self._rows is None else self._rows.row(row)
        if planned is None or self._rows is None:
            return False
        self._pictures.paint(painter, left, top, planned.number, self._rows.look(row), ground)
        return True

    def _paint_cells(self, painter: QPainter, box: QRect, look: RowLook) -> None:
        now = theme()
        for place in self._columns:
            paint_cell(painter, place.box(box), place.column, look, now)

    # --- Pointer ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_box = self._box_at(event)
        if self._pressed_box < 0:
            super().mousePressEvent(event)
        elif self._pressed_box not in self.selected_places():
            # The box of one of several selected rows is meant for all of them: they stay selected.
            self.selectRow(self._pressed_box)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_box = self._pressed_box, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._box_at(event) == pressed:
            self.tick_wanted.emit()

    def _box_at(self, event: QMouseEvent) -> int:
        """The row whose box was hit, -1 for none."""
        index: QModelIndex = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers().value
        left = self.columnViewportPosition(OUTCOME)
        is_hit = is_plain and index.isValid() and event.position().x() - left <= theme().grown(_BOX_ROOM)
        return index.row() if is_hit else -1

    # --- Keys ---------------------------------------------------------------------------------------------

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
        if self._is_undo(event):
            self.undo_wanted.emit()
        elif not is_plain(event) or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.selectRow(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
        elif key == Qt.Key.Key_Space:
            self.tick_wanted.emit()
        elif key in ENTER:
            self.merge_wanted.emit()
        elif key == Qt.Key.Key_K:
            self.apart_wanted.emit()
        else:
            super().keyPressEvent(event)
