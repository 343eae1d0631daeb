"""A table that paints whole rows itself, as pictures: one call a row and none a cell.

A table of Qt's calls model and delegate dozens of times for each row. Beside a background thread each of
these calls may wait for the interpreter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.viewport import own_viewport

if TYPE_CHECKING:
    from netdesk.window.kit.theme import ColourRole

_EDGE = 3


class Place(NamedTuple):
    """Where a column stands: its number, left edge and width in pixels."""

    column: int
    left: int
    width: int

    def box(self, row: QRect) -> QRect:
        """Its cell in a row."""
        return QRect(row.left() + self.left, row.top(), self.width, row.height())


class PictureTable(QTableView):
    """Rows of one height. A subclass paints one in `paint_line`; ground, selection, the row under the pointer
    and the frame of the current one are painted here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.hovered_row = -1
        self.has_keyboard = False

    # --- What a subclass says -----------------------------------------------------------------------------

    def line_count(self) -> int:
        """How many rows there are."""
        return 0 if self.model() is None else self.model().rowCount()

    def begin_lines(self, width: int, height: int) -> None:
        """Rows of this size are about to be painted."""

    def paint_line(self, painter: QPainter, left: int, top: int, row: int, ground: ColourRole) -> bool:
        """Paint one row; whether there was one to paint."""
        raise NotImplementedError

    def selected_among(self, first: int, last: int) -> set[int]:
        """Which rows between these two, both included, are selected."""
        if self.selectionModel() is None:
            return set()
        parts = self.selectionModel().selection().toList()
        return {row for one in parts for row in range(max(one.top(), first), min(one.bottom(), last) + 1)}

    # --- Painting -----------------------------------------------------------------------------------------

    def places(self) -> tuple[Place, ...]:
        """Where the columns stand that are shown."""
        head = self.horizontalHeader()
        return tuple(
            Place(column, head.sectionPosition(column), head.sectionSize(column))
            for column in range(head.count())
            if not head.isSectionHidden(column)
        )

    def row_height(self) -> int:
        """The height of every row in pixels."""
        return self.verticalHeader().defaultSectionSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        count = self.line_count()
        if not count:
            return
        height, area, offset = self.row_height(), event.rect(), self.verticalScrollBar().value()
        first = (offset + area.top()) // height
        last = min((offset + area.bottom()) // height, count - 1)
        head = self.horizontalHeader()
        self.begin_lines(max(head.length(), self.viewport().width()), height)
        selected = self.selected_among(first, last)
        painter = QPainter(self.viewport())
        left = -head.offset()
        for row in range(first, last + 1):
            top = row * height - offset
            is_selected = row in selected
            if self.paint_line(painter, left, top, row, self._ground(row, is_selected=is_selected)):
                box = QRect(0, top, self.viewport().width(), height - 1)
                self._paint_edges(painter, row, box, is_selected=is_selected)
        painter.end()

    def _ground(self, row: int, *, is_selected: bool) -> ColourRole:
        if is_selected:
            return "selection" if self.has_keyboard else "hover"
        return "hover" if row == self.hovered_row else "surface"

    def _paint_edges(self, painter: QPainter, row: int, box: QRect, *, is_selected: bool) -> None:
        """The edge of what is selected in a list without the keyboard; the frame of the current row."""
        if is_selected:
            if not self.has_keyboard:
                painter.fillRect(box.left(), box.top(), _EDGE, box.height(), theme().colour("accent"))
        elif self.has_keyboard and row == self.currentIndex().row():
            painter.setPen(theme().colour("focus"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    # --- Pointer and focus --------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.has_keyboard = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu over the list does not take the list's place.
        self.has_keyboard = event.reason() == Qt.FocusReason.PopupFocusReason
        self.viewport().update()
