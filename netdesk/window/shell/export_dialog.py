"""Giving everything back in an open format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.export import Form

FORMS: tuple[tuple[str, str, str], ...] = (
    ("json", "NetDesk document (JSON)", "Everything; another NetDesk reads it back without loss."),
    ("vcard", "Address book (vCard)", "People with all their details, for any address book."),
    ("csv", "Table (CSV)", "One row for each person, for a spreadsheet."),
)
"""(form, title, what it holds); English, translated in the context `ExportDialog`."""


class ExportDialog(Dialog):
    """Asks for the format, then for the file; writes in the background."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Export"), self.tr("The whole network, as a file of your own."), parent)
        self._desk = desk
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 4, 24, 16)
        column.setSpacing(4)
        self._forms = QButtonGroup(self)
        for place, (form, title, words) in enumerate(FORMS):
            button = QRadioButton(self.tr(title))
            button.setProperty("form", form)
            button.setChecked(place == 0)
            self._forms.addButton(button)
            column.addWidget(button)
            hint = Label(self.tr(words), "small", "textSecondary", wraps=True)
            hint.setContentsMargins(24, 0, 0, 8)
            column.addWidget(hint)
        self.set_body(body)
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button(self.tr("Choose file …"), ButtonKind.PRIMARY).clicked.connect(self._choose)

    def _choose(self) -> None:
        from netdesk.desk.export import SUFFIXES

        chosen = self._forms.checkedButton() or self._forms.buttons()[0]
        form = cast("Form", chosen.property("form"))
        suffix = SUFFIXES[form]
        dialog = QFileDialog(self.parentWidget(), self.tr("Export"), str(Path.home() / f"netdesk{suffix}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        desk = self._desk
        dialog.fileSelected.connect(lambda name: export(desk, form, Path(name)))
        dialog.open()
        self.accept()


def export(desk: Desk, form: Form, path: Path) -> None:
    """Write the export in the background and say so."""
    said = QCoreApplication.translate("ExportDialog", "{name} was written.").format(name=path.name)
    desk.jobs.run(lambda _job: desk.write_export(form, path), lambda _none: desk.intents.message.emit(said))
