"""The search field: a glass, a grey hint of what is searched, and the shortcut that leads here."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netdesk.window.kit.button import IconButton
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.key_hint import key_hint_width, paint_key_hint
from netdesk.window.kit.paint.text import text_width
from netdesk.window.kit.plain_key import is_plain
from netdesk.window.kit.theme import Theme

_WIDTH = 320
_NARROWEST = 160
_SIDE = 8
_GAP = 8


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
        self._clear = IconButton("x", self.tr("Clear"), has_border=False, is_small=True, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._fit)
        self.setAcceptDrops(False)  # what is dropped on the window is to be imported, also here
        self._fit()
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        has_text = bool(self.text())
        self._clear.setVisible(has_text)
        right = self._clear.sizeHint().width() if has_text else 0
        self.setTextMargins(theme().size("iconMedium") + _GAP, 0, right, 0)
        self._place_clear()

    def _place_clear(self) -> None:
        size = self._clear.sizeHint()
        edge = (self.height() - size.height()) // 2
        self._clear.setGeometry(self.width() - size.width() - edge, edge, size.width(), size.height())

    def sizeHint(self) -> QSize:
        return QSize(theme().grown(_WIDTH), theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, theme().size("control"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

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
        now = theme()
        painter = QPainter(self)
        side = now.size("iconMedium")
        box = QRectF(_SIDE, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "search", now.colour("textSecondary"))
        if self._key_hint and not self.text() and not self.hasFocus():
            self._paint_key_hint(painter, box.right() + _GAP, now)
        painter.end()

    def _paint_key_hint(self, painter: QPainter, before_text: float, now: Theme) -> None:
        left = self.width() - key_hint_width(self._key_hint, now) - _SIDE
        # The hint of what is searched goes first.
        if text_width(self.placeholderText(), now) <= left - before_text - _SIDE:
            paint_key_hint(painter, QPointF(left, self.height() / 2), self._key_hint, now)


def _is_undo(event: QEvent) -> bool:
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys)
