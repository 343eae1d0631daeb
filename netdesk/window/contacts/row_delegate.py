"""Paints the cells of the contact list: the ground of the row, then the column's own painter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from netdesk.window.contacts.cell_paint import Cell
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.row import RowState, paint_row

if TYPE_CHECKING:
    from netdesk.window.contacts.contact_model import ContactModel
    from netdesk.window.contacts.photos import Photos

_Index = QModelIndex | QPersistentModelIndex


class Rows(Protocol):
    """What the delegate asks its table."""

    contacts: ContactModel
    photos: Photos
    hovered_row: int
    has_keyboard: bool
    today: date

    def is_row_selected(self, row: int) -> bool:
        """Whether a row is selected."""
        ...


class RowDelegate(QStyledItemDelegate):
    """Asks the model for whole rows instead of roles, so that a page is painted in a few milliseconds."""

    def __init__(self, table: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table, place, column = self._table, index.row(), index.column()
        row = table.contacts.row_at(place)
        rect = option.rect  # a call into Qt each time: taken once
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
