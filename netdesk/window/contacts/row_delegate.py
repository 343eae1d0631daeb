"""Paints the cells of the contact list: the ground of the row, then the column's own painter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from netdesk.window.contacts.cell_paint import Cell
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.row import RowState, paint_row

if TYPE_CHECKING:
    from netdesk.window.contacts.contact_table import ContactTable

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Asks the model for whole rows instead of roles, so that a page is painted in a few milliseconds."""

    def __init__(self, table: ContactTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table, place, column = self._table, index.row(), index.column()
        row = table.contacts.row_at(place)
        # An attribute of the option is a call into Qt each time: take what is needed once.
        rect = option.rect  # type: ignore[attr-defined]
        state = RowState(
            is_hovered=place == table.hovered_row,
            is_selected=table.is_row_selected(place),
            is_active=table.has_keyboard,
        )
        now = theme()
        paint_row(painter, rect, state, now, has_edge=column == PERSON)
        if row is None:
            return
        cell = Cell(now, table.today)
        if column == PERSON and row.has_photo:
            cell.photo = table.photos.pixmap(row.id)
        COLUMNS[column].paint(painter, rect, row, cell)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(COLUMNS[index.column()].width, theme().size("row"))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and not index.isValid():
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)
