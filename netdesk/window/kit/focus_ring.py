"""The ring around the widget that has the keyboard: 2 px wide, 2 px off, drawn over the neighbours."""

from collections.abc import Callable, Iterator
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

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
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason,
)  # fmt: skip
_MOVING = frozenset(
    (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)
)


def ring_by_keyboard(widget: QWidget, event: QFocusEvent) -> None:
    """For the `focusInEvent` of large widgets: only who came by keyboard sees the ring."""
    widget.setProperty(WANTS_RING, event.reason() in _BY_KEYBOARD)


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
        # The ring dies with the window it lies in.
        if self._frame is not None and isValid(self._frame):
            self._frame.let_go()
        self._frame = _Frame(new, self._theme) if new is not None and _wants_ring(new) else None


class _Frame(QWidget):
    """The ring itself: a child of the window, or of what a scroll area moves, over the focused widget."""

    def __init__(self, target: QWidget, theme: Callable[[], Theme]) -> None:
        host = _host_of(target)
        super().__init__(host)
        self._theme = theme
        # Weak, so that the ring never keeps a window alive.
        self._watched = [ref(widget) for widget in _up_to(target, host)]
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in _up_to(target, host):
            widget.installEventFilter(self)
        self._place()

    def let_go(self) -> None:
        for watched in self._watched:
            widget = _alive(watched)
            if widget is not None:
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
        target, host = _alive(self._watched[0]), self.parentWidget()
        if target is None or host is None or not host.isAncestorOf(target):
            self.hide()
            return
        corner = target.mapTo(host, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setVisible(target.isVisibleTo(host))
        self.raise_()


def _alive(widget: "ref[QWidget]") -> QWidget | None:
    found = widget()
    return found if found is not None and isValid(found) else None


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
