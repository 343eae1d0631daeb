"""The turning arc that says something is being read; it stands still where motion is reduced."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.window.kit.look import theme

_STEP_MS = 80
_STEP_DEGREES = 30
_ARC_DEGREES = 270
_STROKE = 1.6


class Spinner(QWidget):
    """Turns while it is seen, and only then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angle = 90
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._on_step)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().size("iconMedium")
        return QSize(side, side)

    def is_turning(self) -> bool:
        return self._timer.isActive()

    def showEvent(self, _event: QShowEvent) -> None:
        if not theme().is_motion_reduced:
            self._timer.start()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(theme().colour("accent"), _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawArc(box, self._angle * 16, _ARC_DEGREES * 16)
        painter.end()

    def _on_step(self) -> None:
        self._angle = (self._angle - _STEP_DEGREES) % 360
        self.update()
