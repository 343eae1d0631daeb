"""The contact list as a model: ids in order, rows fetched one window at a time and kept while they last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from netdesk.window.contacts.columns import COLUMNS
from netdesk.window.kit.plain_tip import plain_tip

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.list_rows import ContactRow

WINDOW = 32
_KEPT = 3_000
_FEW = 8
_AT_ONCE = 6
"""Rows read in full before the next event is looked at: about as many as a turn of the wheel brings."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ContactModel(QAbstractTableModel):
    """Rows are contacts, columns those of `columns.py`. The table paints whole rows, read by `row_at`."""

    completed = Signal(list)
    """These contacts were read in full."""

    def __init__(self, desk: Desk, parent: Any = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._rows: OrderedDict[int, ContactRow] = OrderedDict()
        self._plain: dict[int, ContactRow] = {}
        self._waiting: list[int] = []
        self._is_new_page = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._complete)

    # --- Order --------------------------------------------------------------------------------------------

    @property
    def ids(self) -> Sequence[int]:
        """The contacts in the order shown."""
        return self._ids

    def set_order(self, ids: Sequence[int], *, is_new_page: bool = False) -> None:
        """Show these contacts in this order; what was read of them stays. On a new page, as each letter of a
        search brings one, the names come first.
        """
        self.beginResetModel()
        self._ids, self._places, self._is_new_page = ids, None, is_new_page
        self.endResetModel()

    def id_at(self, row: int) -> int:
        """The contact in a row."""
        return self._ids[row]

    def ids_in(self, first: int, last: int) -> list[int]:
        """The contacts from one row to another, both included."""
        return list(self._ids[first : last + 1])

    def row_of(self, contact_id: int) -> int:
        """Where a contact stands, -1 when it is not shown."""
        return next(iter(self.rows_of((contact_id,))), -1)

    def rows_of(self, contact_ids: Collection[int]) -> list[int]:
        """Where those of these contacts stand that are shown."""
        if self._places is None and len(contact_ids) > _FEW:
            self._places = {one: place for place, one in enumerate(self._ids)}
        if self._places is not None:
            return [self._places[one] for one in contact_ids if one in self._places]
        # A look-up for everybody would take longer than the rest of a keystroke.
        places = (self._place_of(one) for one in contact_ids)
        return [place for place in places if place >= 0]

    def among(self, contact_ids: Collection[int]) -> list[int]:
        """Those of these contacts that are shown."""
        return [self._ids[row] for row in self.rows_of(contact_ids)]

    def beside(self, contact_ids: Collection[int]) -> int | None:
        """Who stands below the last of these, else above the first; None for nobody."""
        rows = self.rows_of(contact_ids)
        if not rows:
            return None
        below, above = max(rows) + 1, min(rows) - 1
        if below < len(self._ids):
            return self._ids[below]
        return self._ids[above] if above >= 0 else None

    def _place_of(self, contact_id: int) -> int:
        try:
            return self._ids.index(contact_id)
        except ValueError:
            return -1

    # --- Rows ---------------------------------------------------------------------------------------------

    def row_at(self, row: int) -> ContactRow | None:
        """What stands in a row; None when that contact has just gone."""
        contact_id = self._ids[row]
        found = self._rows.get(contact_id) or self._plain.get(contact_id)
        if found is None:
            self._read([one for one in self.ids_in(row, row + WINDOW - 1) if one not in self._rows])
            found = self._rows.get(contact_id)
        return found

    def show(self, first: int, last: int) -> None:
        """Have the rows from one to another at hand. Many new ones, and those of a new page, are there with
        their names at first, so that no letter typed waits for more; `completed` follows as the rest is
        read, a few at a time.
        """
        wanted = [one for one in self.ids_in(first, last) if one not in self._rows]
        # Who waits goes on waiting, for only what was read in its turn is painted again.
        is_at_once = len(wanted) <= _AT_ONCE and not self._is_new_page and not self._waiting
        self._is_new_page = False
        if is_at_once or not wanted or self._desk.directory is None:
            self._waiting = []
            self._read(wanted)
            return
        missing = [one for one in wanted if one not in self._plain]
        self._plain.update((row.id, row) for row in self._desk.people.plain_rows(missing))
        self._waiting = wanted
        self._timer.start()

    @property
    def is_completing(self) -> bool:
        """Whether rows that are shown have only their names so far."""
        return bool(self._waiting)

    def is_complete(self, contact_id: int) -> bool:
        """Whether more than the name was read of a contact."""
        return contact_id in self._rows

    def _read(self, wanted: Sequence[int]) -> None:
        if not wanted:
            return
        for one in self._desk.people.rows(wanted):
            self._rows[one.id] = one
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)

    def _complete(self) -> None:
        some, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        self._read(some)
        if self._waiting:
            self._timer.start()
        else:
            self._plain.clear()
        self.completed.emit(some)

    def refresh(self, contact_ids: Collection[int] | None = None) -> None:
        """Read contacts anew when they are next shown, None for all of them."""
        if contact_ids is None:
            self._rows.clear()
            self._plain.clear()
        for one in contact_ids or ():
            self._rows.pop(one, None)
            self._plain.pop(one, None)
        if len(self._ids):
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- Qt -----------------------------------------------------------------------------------------------

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """People can be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _TEXT_ROLES:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.tip(row, self._desk.today)) or None
        return column.text(row, self._desk.today)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].words()
        return None


_TEXT_ROLES = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
)
