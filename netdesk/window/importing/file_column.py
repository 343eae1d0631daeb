"""The left column: the files dropped now, and earlier imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netdesk.window.importing.batch_row import BatchRow, count_for
from netdesk.window.importing.words import (
    FORMATS,
    broken_off_text,
    format_text,
    mentioned_text,
    remarks_text,
    say,
    short_remarks_text,
)
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.progress_strip import ProgressBar
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.surface import Surface
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.importing import Batch, FileCount

_NARROWEST = 220
_ICON_GAP = 12


class FileColumn(ScrollPane):
    """`add_wanted`: choose more files; `problems_wanted(path)`: show what was left out of a file;
    `history_wanted`: show all earlier imports with their accounts.
    """

    add_wanted = Signal()
    problems_wanted = Signal(str)
    history_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(narrowest=_NARROWEST)
        self._desk = desk
        self._files: dict[str, _FileRow] = {}
        self._batches: list[Batch] | None = None
        body = Surface("surfaceAlt")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = SectionHeader(self.tr("Dropped now"))
        add = Button(self.tr("Add"), icon_name="plus", is_small=True)
        add.clicked.connect(self.add_wanted)
        add.setAccessibleName(self.tr("Add more files"))
        self._head.add(add)
        self._head.setContentsMargins(16, 8, 16, 8)
        self._column.addWidget(self._head)
        self._file_box = QVBoxLayout()
        self._column.addLayout(self._file_box)
        self._earlier_head = SectionHeader(self.tr("Earlier imports"))
        history = Button(self.tr("History …"), ButtonKind.LINK, is_small=True, is_flush=True)
        history.setAccessibleName(self.tr("Import history"))
        history.clicked.connect(self.history_wanted)
        self._earlier_head.add(history)
        self._earlier_head.setContentsMargins(16, 16, 16, 4)
        self._column.addWidget(self._earlier_head)
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(4)
        self._column.addLayout(self._earlier)
        self._none = Label(
            self.tr("Each import is one step and can be taken back as a whole."), "small", "textSecondary",
            wraps=True,
        )  # fmt: skip
        self._none.setContentsMargins(16, 12, 16, 12)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidget(body)
        desk.changed.connect(self.show_earlier)
        self.clear()
        self.show_earlier()

    def show_files(self, files: list[FileCount]) -> None:
        """One row per file, in the order of the drop."""
        self.clear()
        for file in files:
            row = _FileRow(file)
            row.problems.clicked.connect(lambda _on=False, path=file.path: self.problems_wanted.emit(path))
            self._files[file.path] = row
            self._file_box.addWidget(row)
        self._head.setVisible(True)
        self._head.set_remark(
            self.tr("1 file") if len(files) == 1 else self.tr("{n} files").format(n=len(files))
        )

    def clear(self) -> None:
        """No files."""
        for row in self._files.values():
            self._file_box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._files = {}
        self._head.set_remark("")
        self._head.hide()

    def show_progress(self, path: str, done: int, total: int) -> None:
        """How far the reading of a file is."""
        if path in self._files:
            self._files[path].show_progress(done, total)

    def refresh(self, *, is_over: bool = False) -> None:
        """The accounts of the files have new numbers; when reading is over, nothing waits any more."""
        for row in self._files.values():
            row.refresh(is_over=is_over)

    def show_earlier(self) -> None:
        """The imports of this network, newest first; made anew when there is something new to say."""
        batches = self._desk.earlier_imports()
        if batches == self._batches:
            return
        self._batches = batches
        while (item := self._earlier.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._earlier_head.setVisible(bool(batches))
        self._none.setVisible(not batches)
        rows = [BatchRow(self._desk, batch) for batch in batches]
        for row in rows:
            self._earlier.addWidget(row)
        count_for(self._desk, rows)


class _FileRow(Surface):
    def __init__(self, file: FileCount) -> None:
        super().__init__("surfaceAlt", ("bottom",))
        self._file = file
        self._is_begun = False
        self._name = name = Path(file.path).name or file.path
        self._count = Label("–", "body", "textSecondary")
        self._bar = ProgressBar(say("Reading {name}").format(name=name))
        self._bar.hide()
        self.problems = Button("", ButtonKind.LINK, is_small=True, is_flush=True)
        self.problems.hide()
        top = QHBoxLayout()
        top.setSpacing(_ICON_GAP)
        icon_name = FORMATS.get(file.format, ("", "file-question-mark"))[1]
        top.addWidget(IconMark(icon_name, size="iconLarge"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name))
        words.addWidget(
            Label(format_text(file), "small", "textSecondary" if file.format else "caution", wraps=True)
        )
        self._broken_off = Label("", "small", "caution", wraps=True)
        words.addWidget(self._broken_off)
        words.addWidget(self._bar)
        top.addLayout(words, 1)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._below = below = QHBoxLayout()
        below.addWidget(self.problems)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 9)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(below)
        self._indent()
        look().changed.connect(self._indent)
        self.refresh()

    def _indent(self) -> None:
        self._below.setContentsMargins(theme().size("iconLarge") + _ICON_GAP, 0, 0, 0)

    def show_progress(self, done: int, total: int) -> None:
        self._is_begun = True
        self._bar.setVisible(done < total)
        self._bar.set_share(done / total if total else None)
        self.refresh()

    def refresh(self, *, is_over: bool = False) -> None:
        file = self._file
        self._is_begun = self._is_begun or is_over or file.read > 0
        read = number_text(file.read) if self._is_begun else say("waiting")
        self._count.setText(read if file.format else "–")
        self._count.setToolTip(mentioned_text(file.mentioned))
        broken_off = broken_off_text(file)
        self._broken_off.setText(broken_off)
        self._broken_off.setVisible(bool(broken_off))
        count = sum(not problem.is_expected for problem in file.problems)
        is_several = any(problem.where != self._name for problem in file.problems)
        self.problems.setVisible(count > 0 and (bool(file.format) or is_several))
        # The column is narrow: what is meant in full is told by the tip, and to who cannot see it.
        told = remarks_text(count)
        self.problems.setText(short_remarks_text(count) if file.format else say("Which files"))
        self.problems.setToolTip(told if file.format else "")
        self.problems.setAccessibleName(told if file.format else say("Which files"))
        self.problems.updateGeometry()
