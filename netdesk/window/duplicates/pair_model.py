"""The pairs as a table, the most certain first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from netdesk.window.duplicates.words import reason_text, say
from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.kit.plain_tip import plain_tip

if TYPE_CHECKING:
    from netdesk.desk.duplicates import DuplicatePair

COLUMNS = ("Stays", "Becomes part of it", "Reason", "Certain")
FIRST, SECOND, REASON, CERTAIN = range(4)
PAIR_ROLE = Qt.ItemDataRole.UserRole + 1


class PairModel(HeadedTableModel):
    """Two contacts in each row, why they could be one, and how certain it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column(say(head), is_number=head == COLUMNS[CERTAIN]) for head in COLUMNS], parent)
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._place_of: dict[DuplicatePair, int] = {}

    def show_pairs(self, pairs: Sequence[DuplicatePair]) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._pairs = tuple(pairs)
        self._place_of = {pair: place for place, pair in enumerate(self._pairs)}
        self.endResetModel()

    def pair(self, place: int) -> DuplicatePair | None:
        """The pair in a row."""
        return self._pairs[place] if 0 <= place < len(self._pairs) else None

    def place_of(self, pair: DuplicatePair) -> int:
        """The row of a pair, -1 when it is not shown."""
        return self._place_of.get(pair, -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pair = self.pair(index.row())
        if pair is None:
            return None
        if role == PAIR_ROLE:
            return pair
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(pair, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = _text(pair, index.column()), detail_of(pair, index.column())
            return plain_tip("\n".join(filter(None, said)))
        return None


def detail_of(pair: DuplicatePair, column: int) -> str:
    """The second line of a cell."""
    return {FIRST: pair.first.detail, SECOND: pair.second.detail}.get(column, "")


def _text(pair: DuplicatePair, column: int) -> str:
    if column == REASON:
        return reason_text(pair.reason)
    if column == CERTAIN:
        return f"{pair.certainty} %" if pair.certainty else "–"
    return pair.first.name if column == FIRST else pair.second.name
