"""The channels as a row of tiles, in the order of the ladder; one of them is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.tile import TileState, paint_tile
from netdesk.window.tie_text import channel_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.domain.channel import Channel

_TILE, _ROOM = 20, 29
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChannelTiles(QWidget):
    """Arrow keys move the choice, a letter goes to the next channel that begins with it."""

    chosen = Signal(str)

    def __init__(self, channels: Sequence[Channel], current: str) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Channel"))
        self._group = QButtonGroup(self)
        self._buttons = {channel.key: _TileButton(channel) for channel in channels}
        self._name = Label("", "small", "textSecondary")
        box = QWidget()
        flow = FlowLayout(box, spacing=1)
        for button in self._buttons.values():
            self._group.addButton(button)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(box)
        column.addWidget(self._name)
        self._group.buttonClicked.connect(lambda _button: self._tell())
        self.set_current(current if current in self._buttons else next(iter(self._buttons)))

    def current(self) -> str:
        """The key of the channel that is taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Take a channel without telling it."""
        self._buttons[key].setChecked(True)
        self._name.setText(self._buttons[key].accessibleName())
        for button in self._buttons.values():
            tab = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tab)

    def focus_current(self) -> None:
        """Give the keyboard to the tile that is taken."""
        self._buttons[self.current()].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = list(self._buttons)
        place = keys.index(self.current())
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._go_to(keys[min(max(place + step, 0), len(keys) - 1)])
            return
        letter = event.text().casefold()
        following = [*keys[place + 1 :], *keys[: place + 1]]
        names = {key: self._buttons[key].accessibleName().casefold() for key in keys}
        found = next((key for key in following if letter.strip() and names[key].startswith(letter)), None)
        if found is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self._go_to(found)

    def _go_to(self, key: str) -> None:
        self.set_current(key)
        self.focus_current()
        self.chosen.emit(key)

    def _tell(self) -> None:
        self.set_current(self.current())
        self.chosen.emit(self.current())


class _TileButton(QPushButton):
    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._key = channel.key
        name = channel_text(channel.name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(theme().grown(_ROOM), theme().grown(_ROOM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("selection" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, now.radius("control"), now.radius("control"))
        if self.isChecked():
            painter.setPen(now.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                box.adjusted(0.5, 0.5, -0.5, -0.5), now.radius("control"), now.radius("control")
            )
        edge = now.grown(_ROOM - _TILE) / 2
        state = TileState.ACTIVE if self.isChecked() else TileState.SILENT
        paint_tile(painter, box.adjusted(edge, edge, -edge, -edge), self._key, now, state)
        painter.end()
