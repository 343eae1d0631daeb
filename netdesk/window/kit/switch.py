"""The switch: on or off, at once."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.text import paint_text, text_width

_WIDTH = 28
_HEIGHT = 16
_GAP = 8
_KNOB_INSET = 2.0


class Switch(QCheckBox):
    """A check box that looks like a switch; ``name`` is for screen readers when there is no text."""

    def __init__(self, text: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name or text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        now = theme()
        words = text_width(self.text(), now) + _GAP if self.text() else 0
        return QSize(now.grown(_WIDTH) + words, max(now.size("hitMin"), now.line("body")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = now.grown(_WIDTH), now.grown(_HEIGHT)
        track = QRectF(0, (self.height() - high) / 2, wide, high)
        is_on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if not self.isEnabled():
            painter.setBrush(now.colour("hairlineStrong"))
        elif is_on:
            painter.setBrush(now.colour("accentHover" if self.underMouse() else "accent"))
        else:
            painter.setBrush(now.colour("surface"))
            painter.setPen(QPen(now.colour("controlBorder"), 1))
            track.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("onAccent" if is_on or not self.isEnabled() else "controlBorder"))
        radius = high / 2 - _KNOB_INSET - (0 if is_on else 1)
        x = track.right() - high / 2 if is_on else track.left() + high / 2
        painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)
        words = QRectF(wide + _GAP, 0, self.width() - wide - _GAP, self.height())
        paint_text(painter, words, self.text(), now)
        painter.end()
