"""What was said of the columns of imported tables, and forgetting it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.column_words import uses_text
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label

if TYPE_CHECKING:
    from netdesk.domain.table_mapping import ColumnUse, Mappings


class RememberedTables(QWidget):
    """One line for every kind of table. `forgotten`: the signatures of those to forget; `edited` tells that
    they are others.
    """

    edited = Signal()

    def __init__(self, known: Mappings) -> None:
        super().__init__()
        self.forgotten: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        words = self.tr(
            "A table with the same columns is read without asking. NetDesk asks again about one you forget."
        )
        if not known:
            words = self.tr("You have not told NetDesk yet what the columns of a table hold.")
        column.addWidget(Label(words, "body", "textSecondary", wraps=True))
        for signature, uses in known.items():
            column.addLayout(self._line(signature, uses))

    def _line(self, signature: str, uses: tuple[ColumnUse, ...]) -> QHBoxLayout:
        told = uses_text(uses)
        count = self.tr("1 column") if len(uses) == 1 else self.tr("{count} columns").format(count=len(uses))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(count))
        words.addWidget(Label(told, "small", "textSecondary", wraps=True))
        forget = Button(self.tr("Forget"), is_small=True)
        forget.setAccessibleName(self.tr("Forget the table of {columns}").format(columns=told))
        forget.clicked.connect(partial(self._turn, signature, forget))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _turn(self, signature: str, button: Button) -> None:
        self.forgotten ^= {signature}
        is_forgotten = signature in self.forgotten
        button.setText(self.tr("Keep after all") if is_forgotten else self.tr("Forget"))
        button.updateGeometry()
        self.edited.emit()
