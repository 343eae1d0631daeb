"""What stands in the preview while nothing is dropped: where to drop, choose or paste."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme

_WIDTH = 440


class EmptyPage(QWidget):
    """`choose_wanted`, `paste_wanted`: the two buttons."""

    choose_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = self._words = Label(
            self.tr(
                "Drop files, folders or archives anywhere on the window. You see here what they would "
                "change; nothing is written before you say so."
            ),
            "body", "textSecondary", wraps=True,
        )  # fmt: skip
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = Button(self.tr("Choose files"), ButtonKind.PRIMARY, icon_name="folder-open")
        self.choose.clicked.connect(self.choose_wanted)
        paste = Button(self.tr("Paste"), icon_name="clipboard-paste", key_hint="Ctrl V")
        paste.clicked.connect(self.paste_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(paste)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(words, 10)
        line.addStretch(1)
        column.addLayout(line)
        column.addLayout(buttons)
        column.addStretch(1)
        self._fit()
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        self._words.setMaximumWidth(theme().grown(_WIDTH))
