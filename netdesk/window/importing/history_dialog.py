"""The import history: every import with its files, what they brought and left out, and Take back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.window.importing.batch_row import BatchRow, count_for
from netdesk.window.importing.problems_dialog import ProblemsDialog
from netdesk.window.importing.words import file_account_text, remarks_text
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Hairline

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.importing import Batch, FileCount

_MOST = 500
"""Imports listed: more than a file a day for a year."""
_WIDTH = 560
_INDENT = 16


class HistoryDialog(Dialog):
    """Stays open while imports are taken back, and shows them as they are then."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Import history"),
            self.tr("Each import can be taken back, also weeks later. What was edited since stays."),
            parent,
        )
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)
        desk.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 4, 8, 16)
        column.setSpacing(0)
        from netdesk.desk.import_history import problem_counts

        batches, problems = self._desk.earlier_imports(_MOST), problem_counts(self._desk)
        if not batches:
            none = Label(self.tr("Nothing was imported yet."), "body", "textSecondary")
            none.setContentsMargins(_INDENT, 8, _INDENT, 8)
            column.addWidget(none)
        rows = [BatchRow(self._desk, batch) for batch in batches]
        for place, row in enumerate(rows):
            if place:
                column.addWidget(Hairline())
            column.addWidget(row)
            column.addLayout(self._details(row.batch, problems.get(row.batch.id, 0)))
        column.addStretch(1)
        self.set_body(body)
        count_for(self._desk, rows)

    def _details(self, batch: Batch, problem_count: int) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setContentsMargins(_INDENT, 0, _INDENT, 8)
        lines.setSpacing(2)
        for file in batch.files:
            lines.addWidget(Label(self._file_words(batch, file), "small", "textSecondary", wraps=True))
        if problem_count:
            remarks = Button(remarks_text(problem_count), ButtonKind.SOFT, is_small=True)
            remarks.clicked.connect(partial(self._show_problems, batch))
            lines.addSpacing(4)
            lines.addWidget(remarks, 0, Qt.AlignmentFlag.AlignLeft)
        return lines

    def _file_words(self, batch: Batch, file: FileCount) -> str:
        name = Path(file.path).name or file.path
        if not file.format:
            return self.tr("{name}: left aside").format(name=name)
        words = file_account_text(file)
        return words if len(batch.files) == 1 else self.tr("{name}, {words}").format(name=name, words=words)

    def _show_problems(self, batch: Batch) -> None:
        from netdesk.desk.import_history import problems_of

        ProblemsDialog(batch.title, problems_of(self._desk, batch.id), self).open()
