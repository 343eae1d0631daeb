"""A splitter whose handle is a hairline that is easy to grab."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from netdesk.window.kit.look import theme

_GRAB = 4
"""Pixels on each side of the line that can be grabbed too."""


class Splitter(QSplitter):
    """QSplitter with hairlines; panes do not collapse by dragging. `begin_with` makes it remember them."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._kept_as = ""
        self.splitterMoved.connect(self._keep)

    def begin_with(self, sizes: Sequence[int], kept_as: str) -> None:
        """Give the panes the sizes that are kept under this name on this computer, else these; from now on
        what the person makes of them is kept under it.
        """
        self._kept_as = kept_as
        kept = str(_settings().value(kept_as, "")).split(",")
        is_whole = len(kept) == self.count() and all(size.isdecimal() for size in kept)
        self.setSizes([int(size) for size in kept] if is_whole else list(sizes))

    def _keep(self) -> None:
        if self._kept_as:
            _settings().setValue(self._kept_as, ",".join(str(size) for size in self.sizes()))

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


def _settings() -> QSettings:
    settings = QSettings("NetDesk", "NetDesk")
    settings.beginGroup("panes")
    return settings


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
