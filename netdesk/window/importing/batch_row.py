"""One earlier import: when, of which files, what it brought, and the button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from netdesk.domain.moment import Moment
from netdesk.window.date_text import short_date
from netdesk.window.importing.words import number, taken_back_text
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import ElidedLabel, Label

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.importing import Batch, TakenBack


class BatchRow(QWidget):
    """Taking back works in the background; what became of it is told with Undo beside it. `has_account`:
    the numbers of all files stand below the title.
    """

    def __init__(self, desk: Desk, batch: Batch, *, has_account: bool = True) -> None:
        super().__init__()
        self._desk, self._batch = desk, batch
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._title()))
        if has_account:
            words.addWidget(ElidedLabel(self._account(), "small", "textSecondary"))
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
        moment = Moment.parse(self._batch.started)
        when = "" if moment is None else short_date(moment.calendar_date, self._desk.today)
        return f"{when}, {self._batch.title}" if when else self._batch.title

    def _account(self) -> str:
        files = self._batch.files
        new, merged = sum(file.new for file in files), sum(file.merged for file in files)
        one, many = self.tr("1 new entry, {merged} merged"), self.tr("{new} new entries, {merged} merged")
        return (one if new == 1 else many).format(new=number(new), merged=number(merged))

    def _take_back(self) -> None:
        from netdesk.desk.import_history import take_import_back

        self._button.setEnabled(False)
        self._desk.intents.message.emit(self.tr("Taking back {title} …").format(title=self._batch.title))
        take_import_back(self._desk, self._batch.id, self._on_taken_back, self._on_failed)

    def _on_taken_back(self, taken: TakenBack) -> None:
        self._desk.intents.undoable.emit(taken_back_text(taken))
        self._allow_again()

    def _on_failed(self, sentence: str) -> None:
        self._desk.failed.emit(sentence)
        self._allow_again()

    def _allow_again(self) -> None:
        if isValid(self):  # whatever changes the list of imports makes its rows anew
            self._button.setEnabled(True)
