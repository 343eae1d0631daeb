"""The rows of a preview: what would become of each, one of them in full, and what is said to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from netdesk.window.importing.decisions import Decisions
from netdesk.window.importing.detail_panel import DetailPanel
from netdesk.window.importing.row_model import RowModel
from netdesk.window.importing.row_table import RowTable
from netdesk.window.importing.tiles import OutcomeTiles
from netdesk.window.importing.words import apart_text, left_out_text, merged_text, nothing_text, taken_in_text
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.splitter import Splitter

if TYPE_CHECKING:
    from collections.abc import Callable

    from netdesk.desk.import_numbers import ImportNumbers
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.importing import PlannedRow

_BESIDE = (600, 348)
_BELOW = (200, 220)


class Review(Splitter):
    """What is said to the selected rows is said to all of them. `decided`: the numbers are others now;
    `answered(sentence)`: several rows were decided at once, "" when what was told so no longer holds.
    """

    decided = Signal()
    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._session: ImportSession | None = None
        self._decisions: Decisions | None = None
        self._model: RowModel | None = None
        self.tiles = OutcomeTiles()
        self.tiles.chosen.connect(self._on_tile)
        self.table = RowTable()
        self.table.merge_wanted.connect(lambda: self._answer_by_key(self.merge))
        self.table.apart_wanted.connect(lambda: self._answer_by_key(self.keep_apart))
        self.table.tick_wanted.connect(self.tick)
        self.table.undo_wanted.connect(self.take_back)
        self.detail = DetailPanel()
        self.detail.merge_wanted.connect(self.merge)
        self.detail.apart_wanted.connect(self.keep_apart)
        self.detail.tick_wanted.connect(self.tick)
        self.detail.alike_wanted.connect(self._select_alike)
        self._no_rows = EmptyState("")
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._no_rows)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tiles)
        column.addWidget(self._rows, 1)
        self.addWidget(left)
        self.addWidget(self.detail)
        self.setStretchFactor(0, 1)
        self._take_sizes(is_beside=True)

    def set_beside(self, *, is_beside: bool) -> bool:
        """Show the row in full beside the table, or below it; whether that is new."""
        wanted = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        is_new = self.orientation() != wanted
        if is_new:
            self.setOrientation(wanted)
            self._take_sizes(is_beside=is_beside)
        return is_new

    def _take_sizes(self, *, is_beside: bool) -> None:
        if is_beside:
            self.begin_with(_BESIDE, "import-row-beside")
        else:
            self.begin_with(_BELOW, "import-row-below")

    # --- One preview --------------------------------------------------------------------------------------

    def begin(self, session: ImportSession) -> None:
        """Show the rows of a session as they come."""
        self._session = session
        decisions = self._decisions = Decisions(session)
        decisions.said.connect(self._on_said)
        model = self._model = RowModel(session, decisions)
        model.settled.connect(self._on_settled)
        self.table.show_model(model, decisions)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)

    def end(self) -> None:
        """Part from the session; nothing of it is shown any more."""
        model, self._model = self._model, None
        self._session = self._decisions = None
        self.detail.show_rows(None, None, [])
        self.table.end()
        if model is not None:
            model.forget()
        self.tiles.clear()

    def show_numbers(self, numbers: ImportNumbers) -> None:
        """What the import would change, by what was said so far."""
        self.tiles.show_numbers(numbers)

    def show_state(self) -> None:
        """The table, or why it is empty."""
        has_rows = self._model is not None and self._model.rowCount() > 0
        self._rows.setCurrentIndex(int(not has_rows))
        self._no_rows.set_text(self._why_empty())

    def empty_words(self) -> str:
        """What stands in place of the table, "" while there are rows."""
        return self._why_empty() if self._rows.currentIndex() else ""

    def _why_empty(self) -> str:
        state = "" if self._session is None else self._session.state
        if state == "reading":
            return self.tr("Reading …")
        if state == "asking":
            return self.tr("Waiting for your answer.")
        if self._model is not None and self._model.outcome:
            return self.tr("None of these.")
        files = [] if self._session is None else self._session.files
        if not any(file.format for file in files):
            return self.tr("NetDesk found nothing it can read here. The reasons stand beside the files.")
        return nothing_text()

    # --- What is selected ---------------------------------------------------------------------------------

    def selected(self) -> list[PlannedRow]:
        """The selected rows, in the order of the table."""
        return [] if self._model is None else self._model.rows_at(self.table.selected_places())

    def select_first(self) -> None:
        """Show the first row in full."""
        has_rows = self._model is not None and self._model.rowCount() > 0
        if has_rows and self.table.selected_places() != [0]:
            self.table.selectRow(0)  # which shows it
        else:
            self._show_selected()

    def _on_settled(self) -> None:
        if self.sender() is self._model:
            self.select_first()

    def _on_tile(self, outcome: str) -> None:
        if self._model is not None:
            self._model.set_filter(outcome, "")
            self.show_state()
            self.select_first()

    def _select_alike(self) -> None:
        """Select every question of the reason of the one that is shown."""
        rows = self.selected()
        if self._model is not None and len(rows) == 1:
            self.table.select_places(self._model.questions_like(rows[0]))
            self.table.setFocus()

    def _show_selected(self) -> None:
        had_focus = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        rows = self.selected()
        alike = self._model.count_asked(rows[0]) if self._model is not None and len(rows) == 1 else 0
        self.detail.show_rows(self._session, self._decisions, rows, has_alike=alike > 1)
        if had_focus:
            self.table.setFocus()

    # --- What is said -------------------------------------------------------------------------------------

    def merge(self) -> int:
        """The selected rows are about those they could be about; to how many that was said."""
        return self._say(lambda decisions, rows: decisions.merge(rows), merged_text)

    def keep_apart(self) -> int:
        """The selected rows are about somebody new; to how many that was said."""
        return self._say(lambda decisions, rows: decisions.keep_apart(rows), apart_text)

    def tick(self) -> int:
        """Leave the selected rows out, or take them in when all of them are left out."""
        session = self._session
        rows = (row for row in self.selected() if row.outcome != "skipped")
        if session is not None and any(session.preview.choice_of(row).is_wanted for row in rows):
            return self._say(lambda decisions, some: decisions.want(some, is_wanted=False), left_out_text)
        return self._say(lambda decisions, some: decisions.want(some, is_wanted=True), taken_in_text)

    def take_back(self) -> None:
        """Take back what was said last."""
        if self._decisions is not None:
            self._decisions.take_back()

    def _say(self, said: Callable[[Decisions, list[PlannedRow]], int], words: Callable[[int], str]) -> int:
        rows = self.selected()
        if self._decisions is None or not self._decisions.is_open:
            return 0
        count = said(self._decisions, rows)
        if len(rows) > 1:
            self.answered.emit(words(count))
        return count

    def _answer_by_key(self, answer: Callable[[], int]) -> None:
        is_one = len(self.selected()) == 1
        if answer() and is_one:
            self.table.step()

    def _on_said(self) -> None:
        if self._model is not None:
            self._model.touch_all()
        self.answered.emit("")
        self.decided.emit()
        # A radio button stays where it is; a button of the panel may not go while it is being pressed.
        QTimer.singleShot(0, self, self._show_if_outdated)

    def _show_if_outdated(self) -> None:
        if self.detail.is_outdated():
            self._show_selected()
