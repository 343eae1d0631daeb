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
        if (popup := self.popup()) is not None:
            popup.setProperty("isOffer", True)
        line.setCompleter(self)
