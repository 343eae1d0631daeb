"""The import preview: the files, what would happen to each person, one of them in full; then Import."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from netdesk.window.importing.detail_panel import DetailPanel
from netdesk.window.importing.file_column import FileColumn
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.row_delegate import RowDelegate, toggle
from netdesk.window.importing.row_model import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, RowModel
from netdesk.window.importing.tiles import OutcomeTiles
from netdesk.window.importing.words import number
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.label import Label
from netdesk.window.kit.progress_strip import ProgressStrip
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.surface import Surface
from netdesk.window.kit.table import dress_table

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.import_session import ImportSession
    from netdesk.domain.change import Change
    from netdesk.domain.importing import FileCount

_WIDTHS = {OUTCOME: 150, PERSON: 210, CHANNELS: 92, CERTAIN: 76}


class ImportView(QWidget):
    """Nothing is written before Import is pressed; Cancel and Discard leave the network as it is."""

    subtitle_changed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: ImportSession | None = None
        self._paths: list[Path] = []
        self._started = 0.0
        self._model: RowModel | None = None
        self.files = FileColumn(desk)
        self.files.add_wanted.connect(lambda: desk.intents.import_wanted.emit([]))
        self.files.problems_wanted.connect(self._show_problems)
        self.tiles = OutcomeTiles()
        self.tiles.chosen.connect(self._on_tile)
        self.table = QTableView()
        self.detail = DetailPanel(desk)
        self.detail.decided.connect(self._on_decided)
        self.strip = ProgressStrip()
        self.strip.cancelled.connect(self._on_cancel)
        self.banner = Banner()
        self.banner.acted.connect(desk.undo)
        self._build()
        self._show_state()

    # --- Building -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        dress_table(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("What the import would do"))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tiles)
        column.addWidget(self.table, 1)
        self._empty = EmptyState(
            self.tr("Drop files or folders anywhere on the window. Nothing is written before you say so."),
            self.tr("Choose files"),
        )
        self._empty.acted.connect(lambda: self._desk.intents.import_wanted.emit([]))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(middle)
        splitter = Splitter()
        for widget in (self.files, self._stack, self.detail):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([284, 600, 340])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addWidget(splitter, 1)
        outer.addWidget(self.strip)
        outer.addWidget(self._bottom())

    def _bottom(self) -> QWidget:
        bottom = Surface("surface", ("top",))
        row = QHBoxLayout(bottom)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._promise = Label(self.tr("Nothing is written before you import."), "body", "textSecondary")
        row.addStretch(1)
        row.addWidget(self._promise)
        self._discard = Button(self.tr("Discard"))
        self._discard.clicked.connect(self.discard)
        self._import = Button(self.tr("Import"), ButtonKind.PRIMARY, icon_name="check")
        self._import.clicked.connect(self._on_import)
        row.addWidget(self._discard)
        row.addWidget(self._import)
        self._bottom_bar = bottom
        return bottom

    # --- What the shell calls -----------------------------------------------------------------------------

    def subtitle(self) -> str:
        """7 of 8 files recognised."""
        files = [] if self._session is None else self._session.files
        if not files:
            return self.tr("nothing dropped yet")
        known = sum(bool(file.format) for file in files)
        return self.tr("{known} of {count} files recognised").format(known=known, count=len(files))

    def add_paths(self, paths: list[Path]) -> None:
        """Read these files, together with those of a preview that was not imported yet."""
        waiting = self._session is not None and self._session.state in ("reading", "ready")
        earlier = self._paths if waiting else []
        self._begin(list(dict.fromkeys([*earlier, *paths])))

    def add_cards(self, data: bytes) -> None:
        """Read vCards that were dragged or pasted: kept as a file of this session of NetDesk."""
        folder = Path(tempfile.mkdtemp(prefix="netdesk-paste-"))
        path = folder / f"{self.tr('Pasted contacts')}.vcf"
        path.write_bytes(data)
        self.add_paths([path])

    def focus_first(self) -> None:
        """The table takes the keyboard."""
        self.table.setFocus()

    def discard(self) -> None:
        """Forget the preview; nothing was written."""
        if self._session is not None:
            self._session.cancel()
            self._session.deleteLater()
        self._session, self._paths = None, []
        self.files.clear()
        self.detail.show_row(None, None)
        self._show_state()

    # --- Reading ------------------------------------------------------------------------------------------

    def _begin(self, paths: list[Path]) -> None:
        self.discard()
        self.banner.hide()
        self._paths, self._started = paths, time.monotonic()
        session = self._session = self._desk.importing(paths)
        self._model = RowModel(session)
        self.table.setModel(self._model)
        self.table.setItemDelegate(RowDelegate(session, self._model))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        session.opened.connect(self._on_opened)
        session.rows_added.connect(lambda _rows: self._refresh_counts())
        session.progressed.connect(self._on_progress)
        session.finished.connect(self._on_finished)
        session.committed.connect(self._on_committed)
        session.cancelled.connect(self._on_cancelled)
        session.failed.connect(self._on_failed)
        self.strip.set_cancel_text(self.tr("Cancel reading"))
        self._show_state()

    def _on_opened(self, files: list[FileCount]) -> None:
        self.files.show_files(files)
        self.subtitle_changed.emit(self.subtitle())

    def _on_progress(self, path: str, done: int, total: int) -> None:
        if not path:
            self.strip.show_progress(self.tr("Writing"), done / total if total else None)
            return
        self.files.show_progress(path, done, total)
        share = done / total if total else 0.0
        spent = time.monotonic() - self._started
        left = spent * (1 - share) / share if share > 0.02 else 0.0
        about = self.tr("about {seconds} s left").format(seconds=round(left)) if left > 2 else ""
        self.strip.show_progress(self.tr("Reading {name}").format(name=Path(path).name), share, about)
        self._refresh_counts()

    def _on_finished(self, _files: list[FileCount]) -> None:
        self.strip.hide()
        self.files.refresh()
        self._refresh_counts()
        self._show_state()
        if self._model is not None and self._model.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def _on_cancelled(self) -> None:
        self.strip.hide()
        if self._session is not None and self._session.state == "cancelled":
            self.discard()
            self._desk.intents.message.emit(self.tr("Reading was stopped; nothing was written."))
        self._show_state()

    def _on_failed(self, sentence: str) -> None:
        self.strip.hide()
        self.banner.tell(sentence, "caution")
        self._show_state()

    def _on_cancel(self) -> None:
        if self._session is not None:
            self._session.cancel()

    # --- Deciding and writing -----------------------------------------------------------------------------

    def _on_import(self) -> None:
        if self._session is not None:
            self.strip.set_cancel_text(self.tr("Cancel"))
            self.strip.show_progress(self.tr("Writing"), None)
            self._session.commit()
            self._show_state()

    def _on_committed(self, change: Change | None) -> None:
        self.strip.hide()
        session = self._session
        files = session.files if session is not None else []
        new, merged = sum(f.new for f in files), sum(f.merged for f in files)
        words = self.tr("Imported: {new} new, {merged} merged.").format(
            new=number(new), merged=number(merged)
        )
        if change is None:
            words = self.tr("Everything in these files is in NetDesk already; nothing was changed.")
        self.discard()
        self.banner.tell(words, "positive", verb="" if change is None else self.tr("Undo"))
        self._desk.intents.message.emit(words)
        if change is not None:
            self._desk.intents.view_wanted.emit("contacts")

    def _on_tile(self, outcome: str) -> None:
        if self._model is not None:
            self._model.set_filter(outcome, "")

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = None if self._model is None else self._model.row(current.row())
        self.detail.show_row(self._session, row)

    def _on_decided(self) -> None:
        if self._model is not None:
            self._model.touch(self.table.currentIndex().row())
        self._refresh_counts()

    def _show_problems(self, path: str) -> None:
        files = [] if self._session is None else self._session.files
        file = next((one for one in files if one.path == path), None)
        if file is not None:
            ProblemsDialog(file, self.window()).open()

    # --- Showing ------------------------------------------------------------------------------------------

    def _refresh_counts(self) -> None:
        if self._session is None:
            return
        counts = self._session.counts()
        self.tiles.show_counts(counts)
        people = counts["new"] + counts["merge"] + counts["conflict"]
        self._import.setText(
            self.tr("Import 1 person")
            if people == 1
            else self.tr("Import {count} people").format(count=number(people))
        )
        self._import.updateGeometry()

    def _show_state(self) -> None:
        state = "" if self._session is None else self._session.state
        is_there = state in ("reading", "ready", "writing", "failed")
        self._stack.setCurrentIndex(int(is_there))
        self.detail.setVisible(is_there)
        self._bottom_bar.setVisible(is_there)
        self._import.setEnabled(state == "ready")
        self._discard.setEnabled(state in ("reading", "ready", "failed"))
        self.subtitle_changed.emit(self.subtitle())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.table.currentIndex()
        if not self.table.hasFocus() or not index.isValid() or self._model is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            toggle(self._model, index)
            self._refresh_counts()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.detail.merge()
        elif event.key() == Qt.Key.Key_K:
            self.detail.keep_apart()
        else:
            super().keyPressEvent(event)
