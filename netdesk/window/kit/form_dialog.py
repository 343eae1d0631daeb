"""A dialog in which something is typed: what is missing stands beside its buttons, and Esc asks first."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label


class FormDialog(Dialog):
    """Esc asks once more when something was typed, Cancel does not. A subclass does its work in `save`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, "", parent)
        self._is_dirty = False
        self._sentence_below = Label("", "small", "caution", wraps=True)
        self.add_aside(self._sentence_below)

    def add_save(self, verb: str) -> Button:
        """Add Cancel and behind it the button that saves, as Ctrl+Enter does; give back that one."""
        self.add_button(self.tr("Cancel")).clicked.connect(self.drop)
        button = self.add_button(verb, ButtonKind.PRIMARY)
        button.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        return button

    def save(self) -> None:
        """Save and close, or say what is missing and stay."""
        raise NotImplementedError

    def tell(self, sentence: str) -> None:
        """Say one sentence beside the buttons."""
        self._sentence_below.setText(sentence)

    def note_change(self) -> None:
        """Something was typed that would be lost; what was said before is outdated."""
        self._is_dirty = True
        self.tell("")

    def drop(self) -> None:
        """Close without asking."""
        super().reject()

    def reject(self) -> None:
        """Close, or ask once more when something was typed."""
        sentence = self.tr("There are changes. Save them, or press Esc again to drop them.")
        if self._is_dirty and self._sentence_below.text() != sentence:
            self.tell(sentence)
            return
        self.drop()
