"""What was left out of a file, and why; as a list that can be copied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog

if TYPE_CHECKING:
    from netdesk.domain.importing import FileCount


class ProblemsDialog(Dialog):
    """One line per entry: where, and the reason."""

    def __init__(self, file: FileCount, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Left out or read in part: {name}").format(name=Path(file.path).name),
            self.tr("Everything else in the file was read, and nothing in the file itself is changed."),
            parent,
        )
        self._text = "\n".join(f"{problem.where}: {problem.reason}" for problem in file.problems)
        body = QPlainTextEdit(self._text)
        body.setReadOnly(True)
        body.setAccessibleName(self.tr("What was left out or read in part, and why"))
        body.setMinimumSize(440, 240)
        # The dialog asks a body for its hint, and a text has none of its own.
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 4, 24, 16)
        column.addWidget(body)
        self.set_body(frame)
        copy = self.add_button(self.tr("Copy the list"))
        copy.clicked.connect(self._copy)
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
