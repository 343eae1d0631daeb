"""How many people have no tie and are therefore not drawn, with the way to see them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.window.graph.words import untied_words
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.label import Label
from netdesk.window.kit.surface import Surface


class UntiedLine(Surface):
    """Over a corner of the canvas; `wanted` tells whether they are to be drawn."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", (), parent)
        self._has_untied = False
        self._words = Label("", "small", "textSecondary")
        self._button = Button("", ButtonKind.LINK, is_small=True)
        self._button.clicked.connect(lambda: self.wanted.emit(not self._has_untied))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self.hide()

    def show_count(self, count: int, *, has_untied: bool) -> None:
        """`count`: who is left out; `has_untied`: those without a tie are drawn."""
        self._has_untied = has_untied
        words = untied_words(count, has_untied=has_untied)
        self._words.setText(words)
        verb = self.tr("Hide") if has_untied else self.tr("Show")
        self._button.setText(verb)
        self._button.setAccessibleName(f"{verb}: {words}")
        self.setVisible(has_untied or count > 0)
        self.adjustSize()

    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()
