"""Chips: small rounded labels, with a cross where they can be taken away."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.chip import ChipTone, chip_size, chip_text_role, paint_chip
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.plain_tip import plain_tip

_CROSS = 12
_CROSS_ROOM = 16
"""Pixels that a cross adds to the width of a chip."""


class Chip(QWidget):
    """A chip of a tone. ``removed`` tells the click on its cross, which only a removable chip has."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        tone: ChipTone = "neutral",
        *,
        is_removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone: ChipTone = tone
        self._is_removable = is_removable
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if is_removable:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 0, 0)
            cross = _Cross(self.tr("Remove %1").replace("%1", text), tone)
            cross.clicked.connect(self.removed)
            row.addStretch(1)
            row.addWidget(cross)

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        if self._is_removable:
            return _easy_to_hit(self._text) + QSize(_CROSS_ROOM, 0)
        return chip_size(self._text, theme())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = _CROSS_ROOM if self._is_removable else 0
        paint_chip(painter, _box(self, self._text), self._text, theme(), self._tone, room_right=room)
        painter.end()


class ChipButton(QPushButton):
    """A neutral chip that can be pressed."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # without the text, in which Qt would look for a letter to underline
        self._words = text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _easy_to_hit(self._words)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone: ChipTone = "accent" if self.underMouse() or self.isDown() else "neutral"
        paint_chip(painter, _box(self, self._words), self._words, theme(), tone)
        painter.end()


class _Cross(QPushButton):
    def __init__(self, name: str, tone: ChipTone) -> None:
        super().__init__()
        self._tone: ChipTone = tone
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        side = theme().size("hitMin")
        self.setFixedSize(side, side)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inset = (self.width() - _CROSS) // 2
        box = QRect(self.rect()).adjusted(inset, inset, -inset, -inset)
        role = "text" if self.underMouse() else chip_text_role(self._tone)
        paint_icon(painter, box, "x", theme().colour(role))
        painter.end()


def _easy_to_hit(text: str) -> QSize:
    """The size of a chip, with what it lacks to be hit easily above and below."""
    size = chip_size(text, theme())
    return size.expandedTo(QSize(0, theme().size("hitMin")))


def _box(chip: QWidget, text: str) -> QRectF:
    """Where a chip is painted in its widget."""
    height = chip_size(text, theme()).height()
    return QRectF(0, (chip.height() - height) // 2, chip.width(), height)
