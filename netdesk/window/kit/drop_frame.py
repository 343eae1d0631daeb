"""The accent frame over what would take a drop."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme

_WIDTH = 2


class DropFrame(QWidget):
    """Lies over a widget and stays hidden until something that it takes is dragged over it.

    Whoever takes the drag shows the frame, and hides it when the drag ends.
    """

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._target = target
        self.hide()

    def showEvent(self, _event: QEvent) -> None:
        self._target.installEventFilter(self)
        self._cover()

    def hideEvent(self, _event: QEvent) -> None:
        self._target.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, colour = self.rect(), theme().colour("accent")
        painter.fillRect(0, 0, box.width(), _WIDTH, colour)
        painter.fillRect(0, box.height() - _WIDTH, box.width(), _WIDTH, colour)
        painter.fillRect(0, 0, _WIDTH, box.height(), colour)
        painter.fillRect(box.width() - _WIDTH, 0, _WIDTH, box.height(), colour)
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._target.rect())
        self.raise_()
