"""The import preview: the files, what would happen to each person, one of them in full; then Import."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.window.importing.column_questions import ColumnQuestions
from netdesk.window.importing.detail_panel import DetailPanel
from netdesk.window.importing.earlier_choices import EarlierChoices
from netdesk.window.importing.empty_page import EmptyPage
from netdesk.window.importing.file_column import FileColumn
from netdesk.window.importing.history_dialog import HistoryDialog
from netdesk.window.importing.owner_question import OwnerQuestion
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.row_model import RowModel
from netdesk.window.importing.row_table import RowTable
from netdesk.window.importing.tiles import OutcomeTiles
from netdesk.window.importing.words import import_text, nothing_text, written_text
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.label import Label
from netdesk.window.kit.progress_strip import ProgressStrip
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.switch import Switch

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.change import Change
    from netdesk.domain.importing import FileCount, PlannedRow

_BESIDE = 960
"""From this width on one row in full stands beside the table, below it under the table."""


class ImportView(QWidget):
    """Nothing is written before Import is pressed; Cancel and Discard leave the network as it is."""

    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.session: ImportSession | None = None
        self._paths: list[Path] = []
        self._waiting: list[Path] = []
        self._pasted: list[QTemporaryDir] = []
        self._earlier = EarlierChoices()
        self.questions = ColumnQuestions(self)
        self.owner_question = OwnerQuestion(self)
        self._numbers = ImportNumbers()
        self._started = 0.0
        self._model: RowModel | None = None
        self.files = FileColumn(desk)
        self.files.add_wanted.connect(lambda: desk.intents.import_wanted.emit([]))
        self.files.problems_wanted.connect(self._show_problems)
        self.files.history_wanted.connect(self._show_history)
        self.tiles = OutcomeTiles()
        self.tiles.chosen.connect(self._on_tile)
        self.table = RowTable()
        self.table.merge_wanted.connect(lambda: self._answer(is_merge=True))
        self.table.apart_wanted.connect(lambda: self._answer(is_merge=False))
        self.detail = DetailPanel()
        self.detail.decided.connect(self._on_decided)
        self.strip = ProgressStrip()
        self.strip.cancelled.connect(self._on_cancel)
        self.banner = Banner()
        self._build()
        self._show_state()

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = EmptyPage()
        self._empty.choose_wanted.connect(lambda: self._desk.intents.import_wanted.emit([]))
        self._empty.paste_wanted.connect(self._desk.intents.paste_wanted)
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
        self._inner = Splitter()
        self._inner.addWidget(left)
        self._inner.addWidget(self.detail)
        self._inner.setStretchFactor(0, 1)
        self._inner.setSizes([600, 348])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._inner)
        splitter = self._outer = Splitter()
        splitter.addWidget(self.files)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([264, 960])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addWidget(splitter, 1)
        outer.addWidget(self.strip)
        outer.addWidget(self._bottom())

    def _bottom(self) -> QWidget:
        bottom = self._bottom_bar = Surface("surface", ("top",))
        row = QHBoxLayout(bottom)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._discard = Button(self.tr("Discard"))
        self._discard.clicked.connect(self.discard)
        self.import_button = Button(self.tr("Import"), ButtonKind.PRIMARY, icon_name="check")
        self.import_button.clicked.connect(self._on_import)
        self.no_texts = Switch(self.tr("Leave out message texts"))
        self.no_texts.setToolTip(self.tr("Of each message only when, which way and how long is kept."))
        row.addWidget(self.no_texts)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Nothing is written before you import."), "body", "textSecondary"))
        row.addSpacing(8)
        row.addWidget(self._discard)
        row.addWidget(self.import_button)
        return bottom

    # --- What the shell calls -----------------------------------------------------------------------------

    def subtitle(self) -> str:
        """7 of 8 files recognised."""
        files = [] if self.session is None else self.session.files
        if not files:
            return self.tr("nothing dropped yet")
        known = sum(bool(file.format) for file in files)
        if len(files) == 1:
            return self.tr("1 file recognised") if known else self.tr("1 file, not recognised")
        return self.tr("{known} of {count} files recognised").format(known=known, count=len(files))

    def add_paths(self, paths: list[Path]) -> None:
        """Read these files, together with those of a preview that was not imported yet. What is dropped
        while an import is being written is read afterwards.
        """
        state = "" if self.session is None else self.session.state
        if state == "writing":
            self._waiting += paths
            self._desk.intents.message.emit(self.tr("These files are read once the others are written."))
            return
        earlier = self._paths if state in ("reading", "asking", "ready") else []
        self._begin(list(dict.fromkeys([*earlier, *paths])))

    def add_cards(self, data: bytes) -> None:
        """Read what was dragged or pasted: kept as a file until the preview is closed."""
        folder = QTemporaryDir()
        ending = "vcf" if b"BEGIN:VCARD" in data[:1024].upper() else "txt"
        path = Path(folder.filePath(f"{self.tr('Pasted contacts')}.{ending}"))
        path.write_bytes(data)
        self._pasted.append(folder)
        self.add_paths([path])

    def focus_first(self) -> None:
        """The table takes the keyboard, or the button that fills it."""
        if self._stack.currentIndex():
            self.table.setFocus()
        else:
            self._empty.choose.setFocus()

    def empty_words(self) -> str:
        """What stands in place of the table, "" while there are rows."""
        state = "" if self.session is None else self.session.state
        return self._why_empty(state) if self._rows.currentIndex() else ""

    def discard(self) -> None:
        """Forget the preview; nothing was written."""
        self._let_go()
        self._paths, self._pasted = [], []
        self._earlier = EarlierChoices()
        self.no_texts.setChecked(False)
        self.questions.forget()
        self.owner_question.forget()
        self.files.clear()
        self._show_state()

    def _let_go(self) -> None:
        """Part from the session; the detail and the table show nothing of it any more."""
        session, self.session = self.session, None
        self.detail.show_row(None, None)
        self.table.setModel(None)
        if self._model is not None:
            self._model.forget()
            self._model = None
        self.tiles.clear()
        self.strip.hide()
        if session is None:
            return
        if session.state in ("reading", "writing"):
            # Its worker answers once more, so it may only go afterwards.
            for answer in (session.finished, session.committed, session.cancelled, session.failed):
                answer.connect(session.deleteLater)
            session.cancel()
        else:
            session.let_go()
            session.deleteLater()

    # --- Reading ------------------------------------------------------------------------------------------

    def _begin(self, paths: list[Path]) -> None:
        if self.session is not None:
            self._earlier.keep(self.session)
        self._let_go()
        self.banner.dismiss()
        self._paths, self._started = paths, time.monotonic()
        session = self.session = self._desk.importing(paths)
        model = self._model = RowModel(session)
        model.ticked.connect(self._on_decided)
        model.settled.connect(partial(self._on_settled, session))
        self.table.show_model(session, model)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        session.opened.connect(partial(self._on_opened, session))
        session.rows_added.connect(partial(self._on_rows, session))
        session.progressed.connect(partial(self._on_progress, session))
        session.finished.connect(partial(self._on_finished, session))
        session.committed.connect(partial(self._on_committed, session))
        session.cancelled.connect(partial(self._on_cancelled, session))
        session.failed.connect(partial(self._on_failed, session))
        session.columns_wanted.connect(self._show_state)
        session.addresses_wanted.connect(self._show_state)
        session.names_wanted.connect(self._show_state)
        self.owner_question.follow(session)
        self.questions.follow(session)
        self.strip.set_cancel_text(self.tr("Cancel reading"))
        had_focus = self._empty.isAncestorOf(QApplication.focusWidget() or self)
        self._show_state()
        if had_focus or self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.table.setFocus()

    def _on_opened(self, session: ImportSession, files: list[FileCount]) -> None:
        if session is self.session:
            self.files.show_files(files)
            self.subtitle_changed.emit(self.subtitle())

    def _on_rows(self, session: ImportSession, rows: list[PlannedRow]) -> None:
        if session is self.session:
            self._earlier.apply(session, rows)
            if rows:
                self._rows.setCurrentIndex(0)
            self.files.refresh()
            self.tiles.show_numbers(session.numbers)

    def _on_progress(self, session: ImportSession, path: str, done: int, total: int) -> None:
        if session is not self.session:
            return
        share = done / total if total else None
        if not path:
            self.strip.show_progress(self.tr("Writing"), share)
            return
        self.files.show_progress(path, done, total)
        if session.state != "reading":
            return
        spent = time.monotonic() - self._started
        left = spent * (1 - share) / share if share and share > 0.02 else 0.0
        about = self.tr("about {seconds} s left").format(seconds=round(left)) if left > 2 else ""
        self.strip.show_progress(self.tr("Reading {name}").format(name=Path(path).name), share, about)

    def _on_finished(self, session: ImportSession, _files: list[FileCount]) -> None:
        if session is not self.session or self._model is None:
            return
        self.strip.hide()
        self.files.refresh(is_over=True)
        self._show_numbers()
        self._show_state()
        if self.tiles.isAncestorOf(QApplication.focusWidget() or self):
            self.table.setFocus()  # which the tiles had while there were no rows

    def _on_settled(self, session: ImportSession) -> None:
        """The rows stand in their order: the first of them is shown in full."""
        if session is not self.session or self._model is None:
            return
        if self._model.rowCount():
            self.table.selectRow(0)
        self._show_current()

    def _on_cancelled(self, session: ImportSession) -> None:
        if session is not self.session:
            return
        self.strip.hide()
        if session.state == "cancelled":
            self.discard()
            self.banner.tell(self.tr("Reading was stopped; nothing was written."), "neutral")
        else:
            self.banner.tell(self.tr("Writing was stopped; the network is as it was before."), "neutral")
        self._show_state()
        self._go_on()

    def _on_failed(self, session: ImportSession, sentence: str) -> None:
        if session is self.session:
            self.strip.hide()
            self.banner.tell(sentence, "caution")
            self._show_state()
            self._go_on()

    def _on_cancel(self) -> None:
        if self.session is not None:
            self.session.cancel()

    def _go_on(self) -> None:
        """Read what was dropped while writing."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.add_paths(waiting)

    # --- Deciding and writing -----------------------------------------------------------------------------

    def _on_import(self) -> None:
        if self.session is not None and self.session.state == "ready":
            self._numbers = self.session.numbers
            self.strip.set_cancel_text(self.tr("Cancel"))
            self.strip.show_progress(self.tr("Writing"), None)
            self.session.commit(has_texts=not self.no_texts.isChecked())
            self._show_state()

    def _on_committed(self, session: ImportSession, change: Change | None) -> None:
        if session is not self.session:
            return
        words = nothing_text() if change is None else written_text(self._numbers)
        self.discard()
        if change is None:
            self.banner.tell(words, "neutral")
        else:
            self._desk.intents.view_wanted.emit("contacts")
            self._desk.intents.undoable.emit(words)
        self._go_on()

    def _on_tile(self, outcome: str) -> None:
        if self._model is not None:
            self._model.set_filter(outcome, "")
            if self._model.rowCount():
                self.table.selectRow(0)
            self._show_state()
            self._show_current()

    def _on_current(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        row = None if self._model is None else self._model.row(self.table.currentIndex().row())
        had_focus = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        self.detail.show_row(self.session, row)
        if had_focus:
            self.table.setFocus()

    def _on_decided(self) -> None:
        if self._model is not None:
            self._model.touch(self.table.currentIndex().row())
        self._show_numbers()
        self._show_state()
        # A radio button stays where it is; a button of the panel may not go while it is being pressed.
        QTimer.singleShot(0, self, self._show_current_if_changed)

    def _show_current_if_changed(self) -> None:
        if self.detail.is_outdated():
            self._show_current()

    def _answer(self, *, is_merge: bool) -> None:
        if self.detail.merge() if is_merge else self.detail.keep_apart():
            self.table.step()

    def _show_problems(self, path: str) -> None:
        files = [] if self.session is None else self.session.files
        file = next((one for one in files if one.path == path), None)
        if file is not None:
            ProblemsDialog(Path(file.path).name or file.path, file.problems, self.window()).open()

    def _show_history(self) -> None:
        HistoryDialog(self._desk, self.window()).open()

    # --- Showing ------------------------------------------------------------------------------------------

    def _show_numbers(self) -> None:
        if self.session is None:
            return
        self._numbers = self.session.numbers
        self.tiles.show_numbers(self._numbers)
        self.import_button.setText(import_text(self._numbers))
        self.import_button.updateGeometry()

    def _show_state(self) -> None:
        session = self.session
        state = "" if session is None else session.state
        is_there = state in ("reading", "asking", "ready", "writing", "failed")
        self._stack.setCurrentIndex(int(is_there))
        self._bottom_bar.setVisible(is_there)
        if state in ("reading", "asking"):
            self.import_button.setText(self.tr("Import"))
            self.import_button.updateGeometry()
        self.import_button.setEnabled(state == "ready" and not self._numbers.is_nothing)
        self.no_texts.setVisible(session is not None and session.exchange_count > 0)
        self.no_texts.setEnabled(state == "ready")
        self._discard.setEnabled(state in ("reading", "asking", "ready", "failed"))
        has_rows = self._model is not None and self._model.rowCount() > 0
        self._rows.setCurrentIndex(int(not has_rows))
        self._no_rows.set_text(self._why_empty(state))
        self.subtitle_changed.emit(self.subtitle())

    def _why_empty(self, state: str) -> str:
        if state == "reading":
            return self.tr("Reading …")
        if state == "asking":
            return self.tr("Waiting for your answer.")
        if self._model is not None and self._model.outcome:
            return self.tr("None of these.")
        files = [] if self.session is None else self.session.files
        if not any(file.format for file in files):
            return self.tr("NetDesk found nothing it can read here. The reasons stand beside the files.")
        return nothing_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= _BESIDE
        wanted = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if self._inner.orientation() != wanted:
            self._inner.setOrientation(wanted)
            self._inner.setSizes([600, 348] if is_beside else [220, 180])
            self._outer.setSizes([264, 960] if is_beside else [232, 620])
