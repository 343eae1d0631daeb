"""The strip of small pages beside the sheets, to go to one of them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.reports.painter import Pages
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.table import dress_list
from netdesk.window.printing.page_images import page_image

WIDTH = 112
_PAGE_WIDTH = 72
_MARGIN = 8
Index = QModelIndex | QPersistentModelIndex


class PageStrip(QListView):
    """All pages, small, with their numbers; `page_chosen` tells the one that was clicked or moved to."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._small = _SmallPages(self)
        self.setModel(self._small)
        self.setItemDelegate(_PageDelegate(self))
        dress_list(self)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Page overview"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_pages(self, pages: Pages | None, *, has_colour: bool = True) -> None:
        """Show these pages; the current one stays where it was."""
        row = self.currentIndex().row()
        self._small.show(pages, has_colour=has_colour)
        self.set_current(max(row, 0))

    def set_current(self, number: int) -> None:
        """Mark a page without telling it."""
        index = self._small.index(number, 0)
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.page_chosen.emit(current.row())


class _SmallPages(QAbstractListModel):
    """A picture per page, painted when it comes into sight."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._pages: Pages | None = None
        self._has_colour = True
        self._painted: dict[int, QPixmap] = {}

    def show(self, pages: Pages | None, *, has_colour: bool) -> None:
        self.beginResetModel()
        self._pages, self._has_colour = pages, has_colour
        self._painted.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._pages is None else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._pages is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {number} of {count}").format(number=index.row() + 1, count=len(self._pages))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row(), self._pages)
        if role == Qt.ItemDataRole.SizeHintRole:
            height = round(_PAGE_WIDTH * self._pages.sheet.height / self._pages.sheet.width)
            return QSize(WIDTH, height + theme().line("caption") + 2 * _MARGIN)
        return None

    def _picture(self, number: int, pages: Pages) -> QPixmap:
        found = self._painted.get(number)
        if found is None:
            ratio = self._view.devicePixelRatioF()
            scale = _PAGE_WIDTH * ratio / pages.sheet.width
            found = QPixmap.fromImage(page_image(pages, number, scale, has_colour=self._has_colour))
            found.setDevicePixelRatio(ratio)
            self._painted[number] = found
        return found


class _PageDelegate(QStyledItemDelegate):
    """A page with a frame, which is of the accent colour for the current one, and its number below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = theme()
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        assert isinstance(picture, QPixmap)
        rect = option.rect
        size = picture.deviceIndependentSize().toSize()
        box = QRect(
            rect.left() + (rect.width() - size.width()) // 2,
            rect.top() + _MARGIN,
            size.width(),
            size.height(),
        )
        painter.drawPixmap(box, picture)
        view = self.parent()
        is_current = isinstance(view, QListView) and view.currentIndex() == index
        edge = 2 if is_current else 1
        painter.setPen(QPen(now.colour("accent" if is_current else "hairlineStrong"), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-edge, -edge, edge - 1, edge - 1))
        below = QRect(rect.left(), box.bottom() + 3, rect.width(), now.line("caption"))
        colour = now.colour("text" if is_current else "textSecondary")
        words = index.data(Qt.ItemDataRole.DisplayRole)
        paint_text(painter, below, words, now, role="caption", colour=colour, align="centre")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = index.data(Qt.ItemDataRole.SizeHintRole)
        assert isinstance(size, QSize)
        return size
