"""What stands where nothing is yet: one sentence on what would be here, and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme

_WIDTH = 420
_GAP = 12


class EmptyState(QWidget):
    """A sentence in the middle; with a verb (``set_text``) a button below it, whose click ``acted`` tells."""

    acted = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(sentence, "body", "textSecondary", wraps=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fit()
        look().changed.connect(self._fit)
        self._button = Button("")
        self._button.hide()
        self._button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(_GAP)
        column.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._label, 10)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def _fit(self) -> None:
        self._label.setMaximumWidth(theme().grown(_WIDTH))

    def set_text(self, sentence: str, verb: str = "") -> None:
        self._label.setText(sentence)
        self._button.setText(verb)
        self._button.setVisible(bool(verb))
        self._button.updateGeometry()
