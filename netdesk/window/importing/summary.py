"""What the whole import would change, in a few lines of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.import_numbers import ImportNumbers


class Summary(QWidget):
    """Lines that would say 0 are left out."""

    def __init__(self, numbers: ImportNumbers) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What this import would change"), "section"))
        if numbers.is_nothing:
            words = self.tr("Nothing: everything is in NetDesk already or was left out.")
            column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        below = Qt.AlignmentFlag.AlignBottom  # words of two sizes on one line
        shown = [line for line in self._lines(numbers) if line[1] not in ("+0", "0")]
        for place, (title, count, remark) in enumerate(shown):
            grid.addWidget(Label(title, "small", "textSecondary"), place, 0, below)
            grid.addWidget(Label(count, "bodyStrong"), place, 1, Qt.AlignmentFlag.AlignRight | below)
            grid.addWidget(ElidedLabel(remark, "small", "textSecondary"), place, 2)
        column.addLayout(grid)

    def _lines(self, numbers: ImportNumbers) -> tuple[tuple[str, str, str], ...]:
        return (
            (self.tr("People"), f"+{number_text(numbers.new)}", self.tr("start in the wider network")),
            (
                self.tr("To decide"),
                f"+{number_text(numbers.undecided)}",
                self.tr("kept apart until you choose"),
            ),
            (self.tr("Merged"), number_text(numbers.merged), self.tr("people who gain something")),
            (self.tr("Repeated"), number_text(numbers.repeated), self.tr("the same people once more")),
            (
                self.tr("Exchanges"),
                f"+{number_text(numbers.exchanges)}",
                self.tr("calls, messages, meetings"),
            ),
            (
                self.tr("Other entries"),
                f"+{number_text(numbers.others)}",
                self.tr("requests, ties and the like"),
            ),
            (self.tr("Unchanged"), number_text(numbers.unchanged), self.tr("people with nothing new to add")),
        )
