"""The head of the contact list: titles in line with the cells, and which column sorts."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from netdesk.window.contacts.cell_paint import INSET
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.viewport import own_viewport

_MARGIN = 16


class ListHead(QHeaderView):
    """Painted by the kit, so that the first paint needs no style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        own_viewport(self)
        self._sort = ""
        self._is_descending = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)

    def show_sort(self, sort: str, *, is_descending: bool) -> None:
        """Mark the column the list is sorted by."""
        self._sort, self._is_descending = sort, is_descending
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        now, column = theme(), COLUMNS[logicalIndex]
        painter.fillRect(rect, now.colour("surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.colour("hairline"))
        left = rect.left() + (_MARGIN if logicalIndex == PERSON else INSET)
        is_sorting = bool(column.sort) and column.sort == self._sort
        colour = now.colour("text" if is_sorting else "textSecondary")
        room = QRect(left, rect.top(), rect.right() - left, rect.height() - 1)
        paint_text(painter, room, column.words(), now, role="small", colour=colour)
        if is_sorting:
            side = now.size("iconSmall") - 2
            left += text_width(column.words(), now, "small") + 2
            arrow = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
            name = "chevron-up" if self._is_descending else "chevron-down"
            if arrow.right() <= rect.right():
                paint_icon(painter, arrow, name, colour)
