"""A splitter whose handle is a hairline that is easy to grab."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from netdesk.window.kit.look import theme

_GRAB = 4
"""Pixels on each side of the line that can be grabbed too."""


class Splitter(QSplitter):
    """QSplitter with hairlines; panes do not collapse by dragging."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def resizeEvent(self, _event: QResizeEvent) -> None:
        # QSplitter lays out by the contents and keeps handles on top: margins widen only what can be grabbed.
        # QSplitterHandle does the same with 2 pixels; calling it too would never come to an end.
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setContentsMargins(_GRAB, 0, _GRAB, 0)
        else:
            self.setContentsMargins(0, _GRAB, 0, _GRAB)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, True)
        self.setMask(QRegion(self.contentsRect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.contentsRect(), theme().colour("hairline"))
        painter.end()
