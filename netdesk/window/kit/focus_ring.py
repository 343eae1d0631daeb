"""The ring around the widget that has the keyboard: 2 px wide, 2 px off, drawn over the neighbours."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from netdesk.window.kit.theme import Theme

WANTS_RING = "focusRing"
"""A widget's property: True always has the ring, False never; unset leaves it to the widget's class."""

_WIDTH = 2
_OFFSET = 2
_REACH = _WIDTH + _OFFSET
# Names, since each of Qt's classes costs a start of NetDesk some milliseconds when it is first spoken of.
_FIELDS = ("QLineEdit", "QAbstractSpinBox", "QComboBox", "QPlainTextEdit", "QTextEdit")
_BUTTONS = "QAbstractButton"
_SCROLL_AREAS = "QAbstractScrollArea"
_MOVING = frozenset(
    (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)
)


class FocusRing(QObject):
    """Follows the keyboard focus of the application and draws the ring where the widget wants one.

    Fields always have it; buttons only when the focus came by keyboard, so a click leaves no ring behind.
    """

    def __init__(self, app: QApplication, theme: Callable[[], Theme]) -> None:
        super().__init__(app)
        self._theme = theme
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._frame is not None:
            self._frame.let_go()
            self._frame = None
        if new is not None and _wants_ring(new):
            self._frame = _Frame(new, self._theme)
            self._frame.destroyed.connect(self._on_frame_destroyed)

    def _on_frame_destroyed(self, gone: QObject) -> None:
        if self._frame is gone:
            self._frame = None


class _Frame(QWidget):
    """The ring itself: a child of the window, or of what a scroll area moves, over the focused widget."""

    def __init__(self, target: QWidget, theme: Callable[[], Theme]) -> None:
        self._host = _host_of(target)
        super().__init__(self._host)
        self._target = target
        self._theme = theme
        self._watched = list(_up_to(target, self._host))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def let_go(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and self._watched:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme()
        painter.setPen(QPen(theme.colour("focus"), _WIDTH))
        inset = _WIDTH / 2
        radius = theme.radius("control") + _OFFSET + inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()

    def _place(self) -> None:
        corner = self._target.mapTo(self._host, QPoint(0, 0))
        self.setGeometry(QRect(corner, self._target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setVisible(self._target.isVisibleTo(self._host))
        self.raise_()


def _wants_ring(widget: QWidget) -> bool:
    wish = widget.property(WANTS_RING)
    if wish is not None:
        return bool(wish)
    if widget.parentWidget() is None:
        return False
    if widget.inherits(_BUTTONS):
        return QApplication.mouseButtons() == Qt.MouseButton.NoButton
    return any(widget.inherits(name) for name in _FIELDS)


def _host_of(target: QWidget) -> QWidget:
    """Return the widget to draw on. Never a splitter or a stack, which would take the ring for a pane."""
    for widget in _ancestors(target):
        parent = widget.parentWidget()
        if widget.isWindow() or parent is None or parent.inherits(_SCROLL_AREAS):
            return widget
        above = parent.parentWidget()
        if above is not None and above.inherits(_SCROLL_AREAS):
            return widget
    return target.window()


def _up_to(target: QWidget, host: QWidget) -> Iterator[QWidget]:
    yield target
    for widget in _ancestors(target):
        if widget is host:
            return
        yield widget


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
