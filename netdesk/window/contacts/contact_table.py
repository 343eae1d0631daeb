"""The table of contacts: whole rows painted, keys, and the selection it shares with other surfaces."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QRect,
    Qt,
    QTemporaryDir,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QTableView, QWidget

from netdesk.window.contacts.cell_paint import Cell
from netdesk.window.contacts.columns import COLUMNS, PERSON
from netdesk.window.contacts.contact_model import ContactModel
from netdesk.window.contacts.list_head import ListHead
from netdesk.window.contacts.name_jump import NameJump
from netdesk.window.contacts.photos import Photos
from netdesk.window.contacts.row_height import row_height
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.row_pictures import RowPictures
from netdesk.window.kit.picture_table import PictureTable, Place
from netdesk.window.kit.plain_key import ENTER, is_plain
from netdesk.window.kit.table import dress_table

if TYPE_CHECKING:
    from PySide6.QtGui import QDrag

    from netdesk.desk.desk import Desk
    from netdesk.desk.list_rows import ContactRow
    from netdesk.window.kit.theme import ColourRole

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


class ContactTable(PictureTable):
    """Tells what the person wants by signals; the view carries it out."""

    edit_wanted = Signal()
    log_wanted = Signal()
    delete_wanted = Signal()
    copy_wanted = Signal()
    sort_wanted = Signal(str)
    pointer_left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.contacts = ContactModel(desk, self)
        self.photos = Photos(desk, self)
        self.contacts.completed.connect(self._repaint)
        self.photos.loaded.connect(self._on_photo)
        self._pictures = RowPictures(self._paint_cells)
        self.head = ListHead(self)
        self.today: date = desk.today
        self._cell = Cell(theme(), self.today)
        self._columns: tuple[Place, ...] = ()
        self._selected: frozenset[int] | None = frozenset()
        self._is_following = False
        self._folders: list[QTemporaryDir] = []
        self._jump = NameJump(desk)
        self._build()

    def _build(self) -> None:
        self.setHorizontalHeader(self.head)
        self.setModel(self.contacts)
        dress_table(self)
        self._fitted = self.row_height()
        look().changed.connect(self._fit_rows)
        self.head.setStretchLastSection(False)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QTableView.DragDropMode.DragOnly)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Contacts"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.head.restore()
        self.head.sectionClicked.connect(self._on_head_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_selection_changed)
        self._desk.selection.changed.connect(self.follow_selection)

    # --- Order --------------------------------------------------------------------------------------------

    def set_order(self, ids: Sequence[int], *, keeps_place: bool) -> None:
        """Show these contacts; the selection stays. Where `keeps_place`, so does the scroll position, but the
        current row goes on being seen if it was.
        """
        bar = self.verticalScrollBar()
        place = bar.value()
        was_seen = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self.today = self._desk.today
        self._is_following = True
        self.contacts.set_order(ids, is_new_page=not keeps_place)
        self._is_following = False
        self.follow_selection(shows=False)
        bar.setValue(place if keeps_place else 0)
        if self.currentIndex().isValid() and (was_seen or not keeps_place):
            self.scrollTo(self.currentIndex())

    # --- Selection ----------------------------------------------------------------------------------------

    def is_row_selected(self, row: int) -> bool:
        """Whether a row is selected; answered from a set, for the delegates."""
        if self._selected is None:
            self._selected = frozenset(
                place for top, bottom in self._spans() for place in range(top, bottom + 1)
            )
        return row in self._selected

    def selected_ids(self) -> list[int]:
        """The selected contacts, in the order shown."""
        return [one for top, bottom in self._spans() for one in self.contacts.ids_in(top, bottom)]

    def _spans(self) -> list[tuple[int, int]]:
        ranges = self.selectionModel().selection().toList()
        return sorted({(one.top(), one.bottom()) for one in ranges})

    def _on_selection_changed(self, *_changed: object) -> None:
        self._selected = None
        if self._is_following:
            return
        ids = self.selected_ids()
        current = self.currentIndex().row()
        chosen = self.contacts.id_at(current) if 0 <= current < len(self.contacts.ids) else None
        self._is_following = True
        self._desk.selection.select(ids, chosen if chosen in ids or not ids else None)
        self._is_following = False

    def follow_selection(self, *, shows: bool = True) -> None:
        """Select here what is selected elsewhere, as far as it is in the list."""
        if self._is_following:
            return
        selection = self._desk.selection
        places = self.contacts.rows_of(selection.ids)
        current = -1 if selection.current is None else self.contacts.row_of(selection.current)
        self._is_following = True
        model = self.selectionModel()
        model.select(self._as_selection(places), _SELECT)
        index = self.contacts.index(current, PERSON) if current >= 0 else QModelIndex()
        model.setCurrentIndex(index, _KEEP)
        self._is_following = False
        self._selected = None
        if shows and current >= 0:
            self.scrollTo(index)
        self.viewport().update()

    def _as_selection(self, places: list[int]) -> QItemSelection:
        chosen = QItemSelection()
        last = len(COLUMNS) - 1
        start = previous = -2
        for place in [*sorted(places), -1]:
            if place == previous + 1:
                previous = place
                continue
            if start >= 0:
                chosen.select(self.contacts.index(start, 0), self.contacts.index(previous, last))
            start = previous = place
        return chosen

    # --- Dragging -----------------------------------------------------------------------------------------

    def dragged(self) -> QMimeData:
        """What is dragged: the selected people, for this window and as cards for other programs."""
        from netdesk.window.people_cards import PeopleCards

        return PeopleCards(self._desk, self.selected_ids(), self._folders.append)

    def drag(self) -> QDrag:
        """The selected people on their way, with a picture of who it is at the pointer."""
        from PySide6.QtGui import QDrag

        from netdesk.window.contacts.drag_picture import drag_picture

        people = [(one, self._desk.name_of(one)) for one in self.selected_ids()]
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        drag.setPixmap(drag_picture(people, theme(), self.devicePixelRatioF()))
        return drag

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.drag().exec(Qt.DropAction.CopyAction)

    # --- Painting -----------------------------------------------------------------------------------------

    def line_count(self) -> int:
        return len(self.contacts.ids)

    def begin_lines(self, width: int, height: int) -> None:
        self._cell = Cell(theme(), self.today)
        self._columns = self.places()
        self._pictures.begin(width, height, self.devicePixelRatioF(), self._columns, self.today)
        # All that is seen, whatever part of it is painted: the rest would not be read to its end.
        offset = self.verticalScrollBar().value()
        self.contacts.show(offset // height, (offset + self.viewport().height() - 1) // height)

    def paint_line(self, painter: QPainter, left: int, top: int, row: int, ground: ColourRole) -> bool:
        contact = self.contacts.row_at(row)
        if contact is not None:
            is_kept = self.contacts.is_complete(contact.id)
            self._pictures.paint(painter, left, top, contact.id, contact, ground, is_kept=is_kept)
        return contact is not None

    def _paint_cells(self, painter: QPainter, box: QRect, row: ContactRow) -> None:
        cell = self._cell
        cell.photo = self.photos.pixmap(row.id) if row.has_photo else None
        for place in self._columns:
            COLUMNS[place.column].paint(painter, place.box(box), row, cell)

    def selected_among(self, first: int, last: int) -> set[int]:
        """Answered from a set: after a selection elsewhere it may be in many pieces."""
        return {row for row in range(first, last + 1) if self.is_row_selected(row)}

    def _on_photo(self, contact_id: int) -> None:
        self._pictures.forget(contact_id)
        self._repaint([contact_id])

    def _repaint(self, contact_ids: Sequence[int]) -> None:
        """Paint the rows of a few contacts anew, as far as they are seen."""
        for row in self.contacts.rows_of(contact_ids):
            box = self.visualRect(self.contacts.index(row, PERSON))
            self.viewport().update(0, box.top(), self.viewport().width(), box.height())

    # --- Keys ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = is_plain(event)
        if event.key() in ENTER and plain:
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.log_wanted.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain and len(self.contacts.ids):
            is_home = event.key() == Qt.Key.Key_Home
            self._go_to(0 if is_home else len(self.contacts.ids) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to the next name with a word that begins with what was typed."""
        row = self._jump.typed(search, self.contacts, self.currentIndex().row())
        if row >= 0:
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        index = self.contacts.index(row, PERSON)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)

    # --- Pointer and focus --------------------------------------------------------------------------------

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.edit_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointer_left.emit()

    def is_pointer_inside(self) -> bool:
        """Whether the pointer is over the rows."""
        return self.viewport().underMouse()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first row the current one where there is none; nobody chose that person.
        self._is_following = True
        super().focusInEvent(event)
        if self._desk.selection.current is None:
            self.selectionModel().setCurrentIndex(QModelIndex(), _KEEP)
        self._is_following = False

    # --- Columns ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With or without the scroll bar: the columns do not move when it comes or goes.
        self.head.fit(self.width() - self.verticalScrollBar().sizeHint().width())
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give the rows their height; the one at the top stays there."""
        bar, height = self.verticalScrollBar(), row_height(self.viewport().height(), theme())
        if height != self.row_height():
            self.verticalHeader().setDefaultSectionSize(height)
            self.updateGeometries()
        if height != self._fitted:
            bar.setValue(round(bar.value() / self._fitted * height))
            self._fitted = height

    def _on_head_clicked(self, section: int) -> None:
        if COLUMNS[section].sort:
            self.sort_wanted.emit(COLUMNS[section].sort)
