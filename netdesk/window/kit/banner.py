"""A message inside the window: what happened, one thing to do about it, and a way to close it."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from netdesk.window.kit.announcement import announce
from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.theme import ColourRole

BannerTone = Literal["neutral", "info", "positive", "caution", "danger"]


class _Colours(NamedTuple):
    ground: ColourRole
    edge: ColourRole


_TONES: dict[BannerTone, _Colours] = {
    "neutral": _Colours("surfaceAlt", "hairlineStrong"),
    "info": _Colours("infoSoft", "info"),
    "positive": _Colours("positiveSoft", "positive"),
    "caution": _Colours("cautionSoft", "caution"),
    "danger": _Colours("dangerSoft", "danger"),
}
_EDGE = 3
_REST_MS = 1_500
"""So long the pointer has to rest before a message goes by itself."""


class Banner(QWidget):
    """Hidden until told something. ``acted`` tells the click on its button, ``closed`` that it went away. Esc
    closes it; the keyboard goes back to where it was.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_below: bool = False) -> None:
        super().__init__(parent)
        self._is_below = is_below
        self._tone: BannerTone = "neutral"
        self._before: QWidget | None = None
        self._label = Label("", "body", "text", wraps=True)
        self._action = Button("", ButtonKind.LINK, is_small=True)
        self._action.clicked.connect(self._on_action)
        self._close = IconButton("x", self.tr("Close"), has_border=False, is_small=True)
        self._close.clicked.connect(self.dismiss)
        self._aim = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        _app().focusChanged.connect(self._on_focus)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def tell(self, text: str, tone: BannerTone = "neutral", *, verb: str = "", for_ms: int = 0) -> None:
        """Show a message, with a button if ``verb`` is given; ``for_ms`` of 0 keeps it until it is closed,
        else it goes after that time, once the pointer rests.
        """
        self._tone = tone
        self._label.setText(text)
        self._action.setText(verb)
        self._action.setVisible(bool(verb))
        self._action.updateGeometry()
        self._timer.stop()
        if for_ms:
            self._aim = QCursor.pos()
            self._timer.start(for_ms)
        self.show()
        self.update()
        announce(self, text)

    def text(self) -> str:
        return self._label.text()

    @property
    def is_passing(self) -> bool:
        """Whether it is shown, and goes by itself."""
        return self._timer.isActive()

    def dismiss(self) -> None:
        self._timer.stop()
        if self.isHidden():
            return
        had_keyboard = self._has_keyboard()
        self.hide()
        if had_keyboard and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def focus_first(self) -> None:
        """Give the keyboard to its button, or to the one that closes it."""
        button = self._close if self._action.isHidden() else self._action
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, colours = theme(), _TONES[self._tone]
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour(colours.ground))
        painter.fillRect(0, 0, _EDGE, self.height(), now.colour(colours.edge))
        edge = 0 if self._is_below else self.height() - 1
        painter.fillRect(0, edge, self.width(), 1, now.colour("hairline"))
        painter.end()

    def _go(self) -> None:
        """Go by itself, but not while somebody aims at what moves up when it is gone, or has come to it."""
        aim = QCursor.pos()
        if aim == self._aim and not self._has_keyboard():
            self.dismiss()
        else:
            self._aim = aim
            self._timer.start(_REST_MS)

    def _on_action(self) -> None:
        self.dismiss()
        self.acted.emit()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._before = old


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
