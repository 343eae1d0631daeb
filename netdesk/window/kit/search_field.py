"""The search field: a glass, a grey hint of what is searched, and the shortcut that leads here."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.window.kit.icons import icon
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.key_hint import key_hint_width, paint_key_hint

_WIDTH = 320
_NARROWEST = 160
_SIDE = 8


class SearchField(QLineEdit):
    """A line edit for searching. Esc empties it; listen to ``textChanged`` and ``returnPressed``."""

    def __init__(self, placeholder: str, *, key_hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_hint = key_hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, theme().size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._key_hint or self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        now = theme()
        left = self.width() - key_hint_width(self._key_hint, now) - _SIDE
        paint_key_hint(painter, QPointF(left, self.height() / 2), self._key_hint, now)
        painter.end()
