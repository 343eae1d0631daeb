"""The search field: a glass, a grey hint of what is searched, and the shortcut that leads here."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.window.kit.icons import icon
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.key_hint import key_hint_width, paint_key_hint
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.plain_key import is_plain

_WIDTH = 320
_NARROWEST = 160
_SIDE = 8
_BEFORE_TEXT = 40
_CLEAR = "_q_qlineeditclearaction"


class SearchField(QLineEdit):
    """A line edit for searching; listen to ``textChanged`` and ``returnPressed``.

    Down goes on to what was found, as Enter does. Esc empties it, and in the empty field tells ``left``.
    While it is empty, Undo and Redo are the window's.
    """

    left = Signal()

    def __init__(self, placeholder: str, *, key_hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_hint = key_hint
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        glass = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(self.tr("Search"))
        self.setClearButtonEnabled(True)
        clear = self.findChild(QAction, _CLEAR)
        if isinstance(clear, QAction):
            clear.setText(self.tr("Clear"))
        self.setAcceptDrops(False)  # what is dropped on the window is to be imported, also here

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, theme().size("control"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and is_plain(event):
            self.returnPressed.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and not self.text() and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._key_hint or self.text() or self.hasFocus():
            return
        now = theme()
        left = self.width() - key_hint_width(self._key_hint, now) - _SIDE
        if text_width(self.placeholderText(), now) > left - _BEFORE_TEXT:
            return  # the hint of what is searched goes first
        painter = QPainter(self)
        paint_key_hint(painter, QPointF(left, self.height() / 2), self._key_hint, now)
        painter.end()


def _is_undo(event: QEvent) -> bool:
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys)
