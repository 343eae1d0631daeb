"""Asks for a tag for the selected people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.completer import Completer
from netdesk.window.kit.dialog import Dialog
from netdesk.window.phrase_text import number_text

_MARGINS = (24, 4, 24, 16)


class TagDialog(Dialog):
    """`tagged` tells the tag, and whether it is put on (or taken off). Those of `known` are offered."""

    tagged = Signal(str, bool)

    def __init__(self, people: int, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(_title(people), "", parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Tag"))
        self.field.setPlaceholderText(self.tr("sailing, Nordic fair, school …"))
        completer = Completer(self.field, known)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*_MARGINS)
        column.addWidget(self.field)
        self.set_body(body)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.remove_button = self.add_button(self.tr("Take off"))
        self.remove_button.clicked.connect(lambda: self._tell(is_on=False))
        self.add_tag_button = self.add_button(self.tr("Add tag"), ButtonKind.PRIMARY)
        self.add_tag_button.clicked.connect(lambda: self._tell(is_on=True))
        self.field.textChanged.connect(self._refresh)
        self._refresh()
        self.field.setFocus()

    def _refresh(self) -> None:
        for button in (self.remove_button, self.add_tag_button):
            button.setEnabled(bool(self.field.text().strip()))

    def _tell(self, *, is_on: bool) -> None:
        self.accept()
        self.tagged.emit(self.field.text().strip(), is_on)


def _title(people: int) -> str:
    if people == 1:
        return QCoreApplication.translate("TagDialog", "Tag one person")
    return QCoreApplication.translate("TagDialog", "Tag {count} people").format(count=number_text(people))
