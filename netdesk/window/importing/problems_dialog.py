"""What was left out of an import, and why; as a list that can be copied and saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog


class ProblemsDialog(Dialog):
    """One line per entry: where, and the reason. `name`: of the file or the import."""

    def __init__(self, name: str, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Left out or read in part"),
            self.tr("{name}: everything else was read, and no file itself is changed.").format(name=name),
            parent,
        )
        self._name = name
        self._lines = [f"{problem.where}: {problem.sentence}" for problem in problems]
        text = QPlainTextEdit("\n".join(self._lines))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("What was left out or read in part, and why"))
        text.setMinimumSize(440, 240)
        self.banner = Banner()
        # The dialog asks a body for its hint, and a text has none of its own.
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 4, 24, 16)
        column.addWidget(self.banner)
        column.addWidget(text)
        self.set_body(frame)
        self.add_button(self.tr("Copy the list")).clicked.connect(self._copy)
        self.add_button(self.tr("Save the list …")).clicked.connect(self._choose_file)
        self.add_button(self.tr("Close"), ButtonKind.PRIMARY).clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))

    def _choose_file(self) -> None:
        proposed = Path.home() / f"{Path(self._name).stem or 'import'}-left-out.txt"
        dialog = QFileDialog(self, self.tr("Save the list"), str(proposed))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Write the list into a file; what cannot be written is said."""
        from netdesk.desk.written_file import write_text

        try:
            write_text(path, (f"{line}\n" for line in self._lines))
        except KnownError as error:
            self.banner.tell(error.sentence, "caution")
        else:
            self.banner.tell(self.tr("{name} was written.").format(name=path.name), "positive")
