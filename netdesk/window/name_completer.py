"""Offers the people of the network whose names begin like what is typed into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class NameCompleter(QCompleter):
    """A chosen name stands in the field then; any other may be typed as well."""

    def __init__(self, desk: Desk, line: QLineEdit) -> None:
        super().__init__(line)
        self._desk = desk
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.setCompleter(self)
        line.textEdited.connect(self._find)

    def _find(self, text: str) -> None:
        found = self._desk.people.suggest_names(text) if text.strip() else []
        self._names.setStringList(list(dict.fromkeys(name for _, name, _detail in found)))
