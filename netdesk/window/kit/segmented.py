"""The segmented control: a few choices side by side, one of them taken."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from netdesk.window.kit.accessible_role import AccessibleRole
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import ColourRole, TypeRole

_PADDING = 12
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Segment(NamedTuple):
    """One choice: the key it is known by, its text, a longer text for the tooltip."""

    key: str
    text: str
    tip: str = ""


class SegmentedControl(QWidget):
    """Choices side by side, 24 pixels high. Arrow keys move the choice; ``chosen`` tells the new key."""

    accessible_role: AccessibleRole = "Grouping"

    chosen = Signal(str)

    def __init__(
        self, name: str, segments: Sequence[Segment], current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _SegmentButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for place, segment in enumerate(segments):
            button = _SegmentButton(segment, self, is_first=place == 0, is_last=place == len(segments) - 1)
            button.clicked.connect(self._on_clicked)
            self._buttons[segment.key] = button
            self._group.addButton(button)
            self._layout.addWidget(button)
        self.set_current(current or segments[0].key)

    def current(self) -> str:
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Take a choice without telling it."""
        self._buttons[key].setChecked(True)
        self._update_tab_stop()

    def set_text(self, key: str, text: str) -> None:
        """Change a segment's text, such as "All 12"."""
        self._buttons[key].setText(text)
        self._buttons[key].updateGeometry()

    def set_enabled(self, key: str, is_enabled: bool) -> None:
        """Let a segment be chosen, or pass it over: there is nothing in it."""
        self._buttons[key].setEnabled(is_enabled)
        self._buttons[key].update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = [key for key, button in self._buttons.items() if button.isEnabled() or button.isChecked()]
        place = keys.index(self.current()) + step
        if 0 <= place < len(keys):
            self.set_current(keys[place])
            self._buttons[keys[place]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(keys[place])

    def _on_clicked(self) -> None:
        self._update_tab_stop()
        self.chosen.emit(self.current())

    def _update_tab_stop(self) -> None:
        """Only the taken choice is reached by Tab, as with radio buttons."""
        for button in self._buttons.values():
            stop = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)


class _SegmentButton(QPushButton):
    def __init__(self, segment: Segment, parent: QWidget, *, is_first: bool, is_last: bool) -> None:
        super().__init__(segment.text, parent)
        self._is_first = is_first
        self._is_last = is_last
        self.setCheckable(True)
        self.setToolTip(segment.tip)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        now = theme()
        return QSize(text_width(self.text(), now, "smallStrong") + 2 * _PADDING, now.size("controlSmall"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_taken = self.isChecked()
        painter.setPen(QPen(now.colour("hairlineStrong"), 1))
        is_hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(now.colour("selection" if is_taken else "hover" if is_hovered else "surface"))
        painter.drawRoundedRect(self._outline(), now.radius("control"), now.radius("control"))
        if not self._is_first:
            painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        role: TypeRole = "smallStrong" if is_taken else "small"
        usual: ColourRole = "textSecondary" if self.isEnabled() else "textDisabled"
        colour = now.colour("selectionText" if is_taken else usual)
        paint_text(painter, self.rect(), self.text(), now, role=role, colour=colour, align="centre")
        painter.end()

    def _outline(self) -> QRectF:
        """The frame; where a neighbour follows it runs out of sight, so corners show at the ends only."""
        beyond = 12.0
        left = 0.5 if self._is_first else -beyond
        right = self.width() - 0.5 if self._is_last else self.width() + beyond
        return QRectF(left, 0.5, right - left, self.height() - 1)
