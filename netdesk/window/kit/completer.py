"""Offers words below a field, in a list that looks like a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit


class Completer(QCompleter):
    """Completes what is typed into `line` with the words of `names`."""

    def __init__(self, line: QLineEdit, words: Sequence[str] = ()) -> None:
        super().__init__(line)
        self.names = QStringListModel(list(words), self)
        self.setModel(self.names)
        self._is_dressed = False
        line.textEdited.connect(self._dress)  # when it is needed: a list for each field takes long
        line.setCompleter(self)

    def _dress(self) -> None:
        popup = None if self._is_dressed else self.popup()
        if popup is not None:
            popup.setProperty("isOffer", True)
            self._is_dressed = True
