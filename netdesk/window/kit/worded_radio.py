"""A radio button whose words may take several lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from netdesk.window.kit.breakable import breakable
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme

_GAP = 4
_NARROWEST = 24
_LONGEST = 11
"""So many letters of a word fit beside the circle in one of two columns."""


class WordedRadio(QWidget):
    """A ``button`` and the words beside it, which give way by wrapping; a click on them is one on the button.

    Put the buttons of one choice into a QButtonGroup.
    """

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        label = Label(breakable(text, _LONGEST) or "–", wraps=True)
        label.setMinimumWidth(_NARROWEST)
        # The first line stands beside the circle.
        above = max(0, (self.button.sizeHint().height() - theme().line("body")) // 2)
        label.setContentsMargins(0, above, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.button.click()
        super().mouseReleaseEvent(event)
