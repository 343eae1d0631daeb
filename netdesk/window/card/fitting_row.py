"""A row of buttons that is never wider than its place: some show their icon alone where words do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netdesk.window.kit.button import Button
from netdesk.window.kit.look import look

_GAP = 8


class FittingRow(QWidget):
    """`buttons` from the left, `last` at the right end. Those of `giving_way` (button, its icon) lose their
    words one after the other; their tooltips say the same.
    """

    def __init__(
        self, buttons: Sequence[Button], last: QWidget, giving_way: Sequence[tuple[Button, str]]
    ) -> None:
        super().__init__()
        self._all, self._giving_way = (*buttons, last), giving_way
        self._words = {button: (button.text(), icon) for button, icon in giving_way}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(last)
        look().changed.connect(self.fit)

    def set_words(self, button: Button, text: str, icon_name: str = "") -> None:
        """What stands on a button that gives way, with an icon before it or without."""
        self._words[button] = (text, icon_name)
        self.fit()

    def fit(self) -> None:
        """Show as many words as there is room for."""
        for button, (text, icon_name) in self._words.items():
            button.setText(text)
            button.set_icon_name(icon_name)
        for button, icon_name in self._giving_way:
            if self._needed() <= self.width():
                break
            button.setText("")
            button.set_icon_name(icon_name)

    def _needed(self) -> int:
        shown = [one for one in self._all if not one.isHidden()]
        return sum(one.sizeHint().width() for one in shown) + _GAP * (len(shown) - 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
