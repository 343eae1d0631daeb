"""The whole window as a place to drop files, cards and lists of people."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from netdesk.window.kit.drop_frame import DropFrame
from netdesk.window.shell import drop
from netdesk.window.shell.arrivals import Arrivals


class DropTarget(QObject):
    """Takes the drags over a window where no widget wants them, with a frame around its middle meanwhile."""

    def __init__(self, window: QMainWindow, arrivals: Arrivals) -> None:
        super().__init__(window)
        self._arrivals = arrivals
        middle = window.centralWidget()
        assert middle is not None
        self._frame = DropFrame(middle)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter:
            self._enter(cast(QDragEnterEvent, event))
        elif kind == QEvent.Type.DragMove:
            cast(QDragMoveEvent, event).acceptProposedAction()
        elif kind == QEvent.Type.DragLeave:
            self._frame.hide()
        elif kind == QEvent.Type.Drop:
            self._take(cast(QDropEvent, event))
        else:
            return super().eventFilter(watched, event)
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        if drop.is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self._frame.show()
        else:
            event.ignore()

    def _take(self, event: QDropEvent) -> None:
        self._frame.hide()
        data = event.mimeData()
        paths, cards, text = drop.paths_of(data), drop.cards_of(data), drop.text_of(data)
        event.acceptProposedAction()
        # The file manager waits for this call to end: what is done is done later.
        if paths:
            QTimer.singleShot(0, self, lambda: self._arrivals.take_paths(paths))
        elif cards:
            QTimer.singleShot(0, self, lambda: self._arrivals.take_cards(cards))
        elif text:
            self._arrivals.take_text(text)
