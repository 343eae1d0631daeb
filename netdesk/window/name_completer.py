"""Offers the people of the network whose names begin like what is typed into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCompleter, QLineEdit

from netdesk.window.kit.completer import Completer

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class NameCompleter(Completer):
    """A chosen name stands in the field then; any other may be typed as well."""

    def __init__(self, desk: Desk, line: QLineEdit) -> None:
        super().__init__(line)
        self._desk = desk
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.textEdited.connect(self._find)

    def _find(self, text: str) -> None:
        found = self._desk.people.suggest_names(text) if text.strip() else []
        self.names.setStringList(list(dict.fromkeys(name for _, name, _detail in found)))
