"""The import preview: the files, what would happen to each person, one of them in full; then Import."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.window.importing.bottom_bar import BottomBar
from netdesk.window.importing.column_questions import ColumnQuestions
from netdesk.window.importing.dropped_paths import DroppedPaths
from netdesk.window.importing.earlier_choices import EarlierChoices
from netdesk.window.importing.empty_page import EmptyPage
from netdesk.window.importing.file_column import FileColumn
from netdesk.window.importing.history_dialog import HistoryDialog
from netdesk.window.importing.owner_question import OwnerQuestion
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.reading_strip import ReadingStrip
from netdesk.window.importing.review import Review
from netdesk.window.importing.words import nothing_text, written_text
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.splitter import Splitter

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
        self._dropped = DroppedPaths()
        self._earlier = EarlierChoices()
        self.questions = ColumnQuestions(self)
        self.owner_question = OwnerQuestion(self)
        self._numbers = ImportNumbers()
        self.files = FileColumn(desk)
        self.files.add_wanted.connect(lambda: desk.intents.import_wanted.emit([]))
        self.files.problems_wanted.connect(self._show_problems)
        self.files.history_wanted.connect(self._show_history)
        self.review = Review()
        self.review.decided.connect(self._on_decided)
        self.review.answered.connect(self._on_answered)
        self.strip = ReadingStrip()
        self.strip.cancelled.connect(self._on_cancel)
        self.banner = Banner()
        self.banner.acted.connect(self._take_back)
        self.bottom = BottomBar()
        self.bottom.discarded.connect(self.discard)
        self.bottom.import_wanted.connect(self._on_import)
        self._build()
        self._show_state()
        look().changed.connect(self._arrange)

    def _build(self) -> None:
        self._empty = EmptyPage()
        self._empty.choose_wanted.connect(lambda: self._desk.intents.import_wanted.emit([]))
        self._empty.paste_wanted.connect(self._desk.intents.paste_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.review)
        splitter = self._outer = Splitter()
        splitter.addWidget(self.files)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        self._take_sizes(is_beside=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(splitter, 1)
        # Below the rows, so that none moves away under the pointer when it comes and goes.
        outer.addWidget(self.banner)
        outer.addWidget(self.strip)
        outer.addWidget(self.bottom)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(
                QKeySequence(keys), self, self.bottom.import_button.click,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )  # fmt: skip

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
            self._dropped.waiting += paths
            self._desk.intents.message.emit(self.tr("These files are read once the others are written."))
            return
        self._begin(self._dropped.add(paths, is_anew=state not in ("reading", "asking", "ready")))

    def add_cards(self, data: bytes) -> None:
        """Read what was dragged or pasted: kept as a file until the preview is closed."""
        self.add_paths([self._dropped.keep(data, self.tr("Pasted contacts"))])

    def focus_first(self) -> None:
        """The table takes the keyboard, or the button that fills it."""
        if self._stack.currentIndex():
            self.review.table.setFocus()
        else:
            self._empty.choose.setFocus()

    def discard(self) -> None:
        """Forget the preview; nothing was written."""
        self._let_go()
        self._dropped.forget()
        self._earlier = EarlierChoices()
        self.bottom.no_texts.setChecked(False)
        self.questions.forget()
        self.owner_question.forget()
        self.files.clear()
        self._show_state()

    def _let_go(self) -> None:
        """Part from the session; nothing of it is shown any more."""
        session, self.session = self.session, None
        self.review.end()
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
            self._earlier.keep(self.session.preview)
        self._let_go()
        self.banner.dismiss()
        session = self.session = self._desk.importing(paths)
        self.review.begin(session)
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
        self.strip.begin_reading()
        had_focus = self._empty.isAncestorOf(QApplication.focusWidget() or self)
        self._show_state()
        if had_focus or self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.review.table.setFocus()

    def _on_opened(self, session: ImportSession, files: list[FileCount]) -> None:
        if session is self.session:
            self.files.show_files(files)
            self.subtitle_changed.emit(self.subtitle())

    def _on_rows(self, session: ImportSession, rows: list[PlannedRow]) -> None:
        if session is self.session:
            self._earlier.apply(session.preview, rows)
            if rows:
                self.review.show_state()
            self.files.refresh()
            self.review.show_numbers(session.preview.numbers)

    def _on_progress(self, session: ImportSession, path: str, done: int, total: int) -> None:
        if session is not self.session:
            return
        share = done / total if total else None
        if not path:
            self.strip.show_writing(share)
            return
        self.files.show_progress(path, done, total)
        if session.state == "reading":
            self.strip.show_reading(path, share)

    def _on_finished(self, session: ImportSession, _files: list[FileCount]) -> None:
        if session is not self.session:
            return
        self.strip.hide()
        self.files.refresh(is_over=True)
        self._on_decided()
        if self.review.tiles.isAncestorOf(QApplication.focusWidget() or self):
            self.review.table.setFocus()  # which the tiles had while there were no rows

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
        if waiting := self._dropped.take_waiting():
            self.add_paths(waiting)

    # --- Deciding and writing -----------------------------------------------------------------------------

    def _on_import(self) -> None:
        if self.session is not None and self.session.state == "ready":
            self._numbers = self.session.preview.numbers
            self.strip.begin_writing()
            self.session.commit(has_texts=not self.bottom.no_texts.isChecked())
            self._show_state()

    def _on_committed(self, session: ImportSession, change: Change | None) -> None:
        if session is not self.session:
            return
        if change is None:
            self._end(session)
            self.banner.tell(nothing_text(), "neutral")
            return
        self._desk.intents.view_wanted.emit("contacts")
        self._desk.intents.undoable.emit(written_text(self._numbers, session.files))
        # Taken apart once nobody sees it any more, in a turn of its own.
        QTimer.singleShot(0, self, partial(self._end, session))

    def _end(self, session: ImportSession) -> None:
        """Part from a session that has written, unless another one began already."""
        if session is self.session:
            self.discard()
            self._go_on()

    def _on_decided(self) -> None:
        if self.session is not None:
            self._numbers = self.session.preview.numbers
            self.review.show_numbers(self._numbers)
            self._show_state()

    def _take_back(self) -> None:
        self.review.take_back()
        self.review.table.setFocus()  # which the banner had

    def _on_answered(self, sentence: str) -> None:
        self.banner.dismiss()
        if sentence:
            self.banner.tell(sentence, "positive", verb=self.tr("Undo"))

    def _show_problems(self, path: str) -> None:
        files = [] if self.session is None else self.session.files
        file = next((one for one in files if one.path == path), None)
        if file is not None:
            ProblemsDialog(Path(file.path).name or file.path, file.problems, self.window()).open()

    def _show_history(self) -> None:
        HistoryDialog(self._desk, self.window()).open()

    # --- Showing ------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        session = self.session
        state = "" if session is None else session.state
        is_there = state in ("reading", "asking", "ready", "writing", "failed")
        self._stack.setCurrentIndex(int(is_there))
        self.bottom.setVisible(is_there)
        has_exchanges = session is not None and session.preview.exchange_count > 0
        self.bottom.show_state(state, self._numbers, has_exchanges=has_exchanges)
        self.review.show_state()
        self.subtitle_changed.emit(self.subtitle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_beside = self.width() >= theme().grown(_BESIDE)
        if self.review.set_beside(is_beside=is_beside):
            self._take_sizes(is_beside=is_beside)

    def _take_sizes(self, *, is_beside: bool) -> None:
        """The widths of the files and of the rest."""
        widths = (264, 960) if is_beside else (232, 620)
        name = "import-files" if is_beside else "import-files-narrow"
        self._outer.begin_with([theme().grown(width) for width in widths], name)
