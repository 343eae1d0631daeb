"""The planned rows as a table: conflicts first, ticked when they will be written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal

from netdesk.domain.draft import Problem
from netdesk.domain.importing import PlannedRow
from netdesk.window.importing.expected_rows import is_expected, together
from netdesk.window.importing.row_look import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, RowLook
from netdesk.window.importing.words import (
    OUTCOMES,
    adds_text,
    of_them_text,
    outcome_text,
    reason_of,
    say,
    short_reason_of,
    shown_outcome,
    subtitle_of,
    title_of,
)
from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.tie_text import channel_name

if TYPE_CHECKING:
    from netdesk.desk.import_session import ImportSession
    from netdesk.window.importing.decisions import Decisions

# Made once: the view asks for every cell it paints.
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_TICKED = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable
_RANK = {outcome: place for place, outcome in enumerate(OUTCOMES)}
_AT_ONCE = 200
"""Rows that stream in are shown up to so many, and as many more whenever somebody comes to their end."""
_SORTED_AT_ONCE = 600
_EXPECTED = len(_RANK)
"""What nobody expects to be read comes last."""
_PART, _PAGE = 7, 28
"""To paint a row for the first time takes about a millisecond: so many at a time, until a page is full."""
_NUMBER = itemgetter(PlannedRow._fields.index("number"))


class RowModel(HeadedTableModel):
    """Rows stream in while reading goes on; unchanged ones are counted, not listed."""

    settled = Signal()
    """Reading has ended, and all rows stand in their order."""

    def __init__(self, session: ImportSession, decisions: Decisions) -> None:
        super().__init__(_columns(), session)
        self._session, self._decisions = session, decisions
        self._rows: list[PlannedRow] = []
        self._behind: list[PlannedRow] = []
        self._sorting: Iterator[tuple[int, PlannedRow]] | None = None
        self._ranks: defaultdict[int, list[PlannedRow]] = defaultdict(list)
        self._unrolled: list[PlannedRow] = []
        self._is_filling = False
        self._asked: defaultdict[str, list[int]] = defaultdict(list)
        self._outcome = ""
        self._file = ""
        session.rows_added.connect(self._on_added)
        session.finished.connect(self._settle)
        self.refresh()

    def set_filter(self, outcome: str, file: str) -> None:
        """Show only this outcome and this file ("" for all)."""
        self._outcome, self._file = outcome, file
        self.refresh()

    def refresh(self) -> None:
        """Sort anew: conflicts first, then merges, new people, what is skipped."""
        was_settling = self._sorting is not None or bool(self._unrolled)
        self._sorting, self._unrolled = None, []
        self._show(_in_order(self._wanted()))
        if was_settling:
            self.settled.emit()

    def forget(self) -> None:
        """Show nothing any more."""
        self._sorting, self._unrolled = None, []
        self._show([])

    def _settle(self) -> None:
        """Sort at the end of reading, in short steps, and many rows in turns of their own."""
        self._sorting = self._wanted()
        self._ranks.clear()
        if len(self._session.preview.rows) > _SORTED_AT_ONCE:
            QTimer.singleShot(0, self, self._sort_on)
        else:
            self._sort_on()

    def _sort_on(self) -> None:
        if self._sorting is None:
            return
        count = 0
        for rank, row in islice(self._sorting, _SORTED_AT_ONCE):
            self._ranks[rank].append(row)
            count += 1
        if count == _SORTED_AT_ONCE:
            QTimer.singleShot(0, self, self._sort_on)
            return
        self._sorting = None
        rows = _joined(self._ranks)
        self._ranks.clear()
        self._show(rows[:_PART])
        self._unrolled = rows
        self._unroll()

    def _unroll(self) -> None:
        """Show the rest of what was sorted: a page by and by, then all of it."""
        if not self._unrolled:
            return
        first = len(self._rows)
        more = self._unrolled[first : first + _PART] if first < _PAGE else self._unrolled[first:]
        if more:
            self._append(more)
            QTimer.singleShot(0, self, self._unroll)
            return
        self._unrolled = []
        self.settled.emit()

    def _wanted(self) -> Iterator[tuple[int, PlannedRow]]:
        """What is shown, with its rank."""
        for row in islice(self._session.preview.rows, len(self._session.preview.rows)):
            outcome = self.shown(row)
            if self._is_shown(row, outcome):
                yield _EXPECTED if is_expected(row) else _RANK[outcome], row

    def _show(self, rows: list[PlannedRow]) -> None:
        self.beginResetModel()
        self._rows, self._behind = rows, []
        self._asked.clear()
        self.endResetModel()

    def _append(self, rows: Sequence[PlannedRow]) -> None:
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self._asked.clear()
        self.endInsertRows()

    def shown(self, row: PlannedRow) -> str:
        """What becomes of a row by the choices so far, or that it is a remark."""
        return shown_outcome(row, self._session.preview.outcome_of(row))

    def _is_shown(self, row: PlannedRow, outcome: str) -> bool:
        if self._file and row.file != self._file:
            return False
        return outcome == self._outcome if self._outcome else outcome != "unchanged"

    def _on_added(self, rows: Sequence[PlannedRow]) -> None:
        """New rows go to the end while one may be looking; they are sorted in when reading has ended. Beyond
        a few pages they wait until somebody comes there, since the table is painted anew for each of them.
        """
        self._behind += [row for row in rows if self._is_shown(row, self.shown(row)) and not is_expected(row)]
        if not self._is_filling:
            self._fill()

    def _fill(self) -> None:
        """Show what waits, as far as the first pages reach."""
        shown = len(self._rows)
        self._is_filling = bool(self._behind) and shown < _AT_ONCE
        if self._is_filling:
            self._show_more(_PART if shown < _PAGE else _AT_ONCE - shown)
            QTimer.singleShot(0, self, self._fill)

    def _show_more(self, count: int) -> None:
        fresh, self._behind = self._behind[:count], self._behind[count:]
        if fresh:
            self._append(fresh)

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return not parent.isValid() and bool(self._behind)

    def fetchMore(self, parent: Index = ROOT) -> None:
        if not parent.isValid():
            self._show_more(_AT_ONCE)

    def row(self, place: int) -> PlannedRow | None:
        """The planned row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def look(self, place: int) -> RowLook:
        """What is seen of the row at a place."""
        row = self._rows[place]
        return RowLook(
            outcome=self.shown(row),
            # What the reader left out cannot be ticked on.
            is_ticked=None if row.outcome == "skipped" else self._session.preview.choice_of(row).is_wanted,
            title=title_of(row),
            subtitle=subtitle_of(row),
            channels=row.channels,
            reason=short_reason_of(row),
            detail=self.detail(row),
            certainty=self._certainty(row),
        )

    def rows_at(self, places: Iterable[int]) -> list[PlannedRow]:
        """The planned rows at these places."""
        return [self._rows[place] for place in places if place < len(self._rows)]

    def count_asked(self, row: PlannedRow) -> int:
        """How many questions are asked for the same reason as this one, answered or not; 0 when it is none
        that waits for an answer.
        """
        is_open = self._session.preview.outcome_of(row) == "conflict"
        return len(self._questions()[row.reason.template]) if is_open else 0

    def questions_like(self, row: PlannedRow) -> list[int]:
        """The places of the questions nobody has answered that are asked for the same reason as this one."""
        asked = self._questions()[row.reason.template]
        return [place for place in asked if self._session.preview.outcome_of(self._rows[place]) == "conflict"]

    def _questions(self) -> defaultdict[str, list[int]]:
        """The places of all questions, answered or not, by reason."""
        if not self._asked:
            for place, row in enumerate(self._rows):
                if row.outcome == "conflict":
                    self._asked[row.reason.template].append(place)
        return self._asked

    @property
    def outcome(self) -> str:
        """The outcome that alone is shown, "" for all."""
        return self._outcome

    def touch_all(self) -> None:
        """Something was decided."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _TICKED if index.column() == OUTCOME else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == OUTCOME and row.outcome != "skipped":
            is_on = self._session.preview.choice_of(row).is_wanted
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole and index.column() == REASON:
            return short_reason_of(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (PERSON, REASON):
            more = subtitle_of(row) if index.column() == PERSON else self.detail(row)
            text = self.text(index.row(), index.column())
            return plain_tip("\n".join(part for part in (text, more) if part))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CHANNELS and row.channels:
            return self.text(index.row(), CHANNELS)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or row is None or row.outcome == "skipped":
            return False
        return self._decisions.want([row], is_wanted=Qt.CheckState(value) is Qt.CheckState.Checked) > 0

    def text(self, row: int, column: int) -> str:
        planned = self._rows[row]
        if column == OUTCOME:
            return outcome_text(self.shown(planned))
        if column == PERSON:
            return title_of(planned)
        if column == REASON:
            return reason_of(planned)
        if column == CERTAIN:
            return self._certainty(planned)
        return ", ".join(map(channel_name, planned.channels))

    def _certainty(self, row: PlannedRow) -> str:
        outcome = self._session.preview.outcome_of(row)
        if outcome == "conflict":
            return say("choose")
        if self._session.preview.choice_of(row).contact_id is not None and outcome != "skipped":
            return say("chosen" if self._session.preview.leader_of(row) is None else "follows")
        return f"{row.certainty} %" if outcome == "merge" else "–"

    def detail(self, row: PlannedRow) -> str:
        """What a row adds, or for how many it stands."""
        if isinstance(row.draft, Problem):
            return of_them_text(row.draft)
        return adds_text(row, dict(self._session.preview.exchanges_of(row)))


def _columns() -> tuple[Column, ...]:
    names = (say("Outcome"), say("Person"), say("Channels"), say("Reason"))
    return (*map(Column, names), Column(say("Certain"), is_number=True))


def _in_order(ranked: Iterable[tuple[int, PlannedRow]]) -> list[PlannedRow]:
    ranks: defaultdict[int, list[PlannedRow]] = defaultdict(list)
    for rank, row in ranked:
        ranks[rank].append(row)
    return _joined(ranks)


def _joined(ranks: Mapping[int, Sequence[PlannedRow]]) -> list[PlannedRow]:
    rows: list[PlannedRow] = []
    for rank in sorted(ranks):
        some = sorted(ranks[rank], key=_NUMBER)
        rows += [together(some)] if rank == _EXPECTED else some
    return rows
