"""One earlier import: when, of which files, what it brought, and the button that takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from netdesk.domain.moment import Moment
from netdesk.window.date_text import short_date
from netdesk.window.importing.words import merged_part, taken_back_text
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.phrase_text import counts_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.importing import Batch, Brought, TakenBack


def count_for(desk: Desk, rows: Sequence[BatchRow]) -> None:
    """Count in the background what the imports of these rows brought, and show it in those still there."""
    from netdesk.desk.import_history import count_brought

    def show(brought: dict[int, Brought]) -> None:
        for row in filter(isValid, rows):
            row.show_brought(brought[row.batch.step_id])

    if rows:
        count_brought(desk, [row.batch for row in rows], show)


class BatchRow(QWidget):
    """Taking back works in the background; what became of it is told with Undo beside it. What the import
    brought is shown once it is counted (`count_for`).
    """

    def __init__(self, desk: Desk, batch: Batch) -> None:
        super().__init__()
        self._desk, self.batch = desk, batch
        self._account = Label(" ", "small", "textSecondary", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._title()))
        words.addWidget(self._account)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.addLayout(words, 1)
        if batch.is_taken_back:
            line.addWidget(Label(self.tr("taken back"), "small", "textSecondary"))
            return
        self._button = Button(self.tr("Take back"), icon_name="undo-2", is_small=True)
        self._button.setAccessibleName(self.tr("Take back the import of {title}").format(title=batch.title))
        self._button.setToolTip(self.tr("What was edited since stays."))
        self._button.clicked.connect(self._take_back)
        line.addWidget(self._button)

    def _title(self) -> str:
        moment = Moment.parse(self.batch.started)
        when = "" if moment is None else short_date(moment.calendar_date, self._desk.today)
        return f"{when}, {self.batch.title}" if when else self.batch.title

    def show_brought(self, brought: Brought) -> None:
        """12 new people, 340 exchanges; where it brought neither, how many entries it was."""
        files = self.batch.files
        merged, entries = sum(file.merged for file in files), sum(file.new for file in files)
        told = counts_text(
            (brought.people, self.tr("1 new person"), self.tr("{count} new people")),
            merged_part(merged),
            (brought.exchanges, self.tr("1 exchange"), self.tr("{count} exchanges")),
        )
        self._account.setText(told or counts_text((entries, self.tr("1 entry"), self.tr("{count} entries"))))

    def _take_back(self) -> None:
        from netdesk.desk.import_history import take_import_back

        self._button.setEnabled(False)
        self._desk.intents.message.emit(self.tr("Taking back {title} …").format(title=self.batch.title))
        take_import_back(self._desk, self.batch.id, self._on_taken_back, self._on_failed)

    def _on_taken_back(self, taken: TakenBack) -> None:
        self._desk.intents.message.emit("")
        self._desk.intents.undoable.emit(taken_back_text(taken))
        self._allow_again()

    def _on_failed(self, sentence: str) -> None:
        self._desk.intents.message.emit("")
        self._desk.failed.emit(sentence)
        self._allow_again()

    def _allow_again(self) -> None:
        if isValid(self):  # whatever changes the list of imports makes its rows anew
            self._button.setEnabled(True)
