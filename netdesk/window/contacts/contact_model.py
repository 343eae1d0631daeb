"""The contact list as a model: ids in order, rows fetched one window at a time and kept while they last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from netdesk.window.contacts.columns import COLUMNS

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.rows import ContactRow

WINDOW = 32
_KEPT = 1_500
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ContactModel(QAbstractTableModel):
    """Rows are contacts, columns those of `columns.py`. The delegates read whole rows by `row_at`."""

    def __init__(self, desk: Desk, parent: Any = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._rows: OrderedDict[int, ContactRow] = OrderedDict()

    # --- Order --------------------------------------------------------------------------------------------

    @property
    def ids(self) -> Sequence[int]:
        """The contacts in the order shown."""
        return self._ids

    def set_order(self, ids: Sequence[int]) -> None:
        """Show these contacts in this order; what was read of them stays."""
        self.beginResetModel()
        self._ids, self._places = ids, None
        self.endResetModel()

    def id_at(self, row: int) -> int:
        """The contact in a row."""
        return int(self._ids[row])

    def ids_in(self, first: int, last: int) -> list[int]:
        """The contacts from one row to another, both included."""
        return [int(one) for one in self._ids[first : last + 1]]

    def row_of(self, contact_id: int) -> int:
        """Where a contact stands, -1 when it is not shown."""
        if self._places is None:
            self._places = {int(one): place for place, one in enumerate(self._ids)}
        return self._places.get(contact_id, -1)

    # --- Rows ---------------------------------------------------------------------------------------------

    def row_at(self, row: int) -> ContactRow | None:
        """What stands in a row; None when that contact has just gone."""
        contact_id = int(self._ids[row])
        found = self._rows.get(contact_id)
        if found is None:
            self._fetch(row)
            found = self._rows.get(contact_id)
        return found

    def _fetch(self, row: int) -> None:
        first = row // WINDOW * WINDOW
        wanted = [one for one in self.ids_in(first, first + WINDOW - 1) if one not in self._rows]
        for one in self._desk.people.rows(wanted):
            self._rows[one.id] = one
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)

    def refresh(self, contact_ids: Collection[int] | None = None) -> None:
        """Read contacts anew when they are next shown, None for all of them."""
        if contact_ids is None:
            self._rows.clear()
        else:
            for one in contact_ids:
                self._rows.pop(one, None)
        if len(self._ids):
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- Qt -----------------------------------------------------------------------------------------------

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
            return column.tip(row, self._desk.today) or None
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
