"""The table of pairs, how its rows look, and what its keys do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netdesk.window.duplicates.pair_model import (
    CERTAIN,
    FIRST,
    PAIR_ROLE,
    REASON,
    SECOND,
    PairModel,
    detail_of,
)
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.row import RowState, paint_row
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.two_lines import paint_two_lines
from netdesk.window.kit.plain_key import ENTER, is_plain
from netdesk.window.kit.table import INSET, begin_inset, dress_table, select_several

_CERTAIN_WIDTH = 76
_PERSON_SHARE = 0.3


class PairTable(QTableView):
    """Enter merges the selected pairs, K keeps them apart; Shift, Ctrl and Ctrl+A select several."""

    merge_wanted = Signal()
    apart_wanted = Signal()

    def __init__(self, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        begin_inset(self)
        self.setModel(model)
        self.setItemDelegate(_PairDelegate(self))
        select_several(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Contacts that could be one person"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        look().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = theme().grown(_CERTAIN_WIDTH)
        rest = self.viewport().width() - narrow
        self.setColumnWidth(CERTAIN, narrow)
        for column in (FIRST, SECOND):
            self.setColumnWidth(column, max(100, int(rest * _PERSON_SHARE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_plain(event) and event.key() in ENTER:
            self.merge_wanted.emit()
        elif is_plain(event) and event.key() == Qt.Key.Key_K:
            self.apart_wanted.emit()
        else:
            super().keyPressEvent(event)


class _PairDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, column = theme(), index.column()
        paint_row(painter, option.rect, RowState.of(option), now, has_edge=column == FIRST)
        box = QRectF(option.rect).adjusted(INSET if column == FIRST else 8, 0, -8, -1)
        text = str(index.data())
        if column == CERTAIN:
            colour = now.colour("textSecondary")
            paint_text(painter, box, text, now, colour=colour, align="right")
        else:
            paint_two_lines(painter, box, text, detail_of(index.data(PAIR_ROLE), column), now)
