"""A circle in the rail, onto which people can be dropped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme
from netdesk.window.kit.rail_circle import RailCircle
from netdesk.window.people_drag import has_people


class CircleEntry(RailCircle):
    """`dropped` tells what was dropped (QMimeData that holds people). A frame shows where it would land."""

    dropped = Signal(object)

    def __init__(self, number: str, text: str, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(number, text, circle, parent)
        self._is_target = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_people(event.mimeData()):
            event.acceptProposedAction()
            self._show_target(is_target=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_target(is_target=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(is_target=False)
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_target:
            now = theme()
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.colour("accent"), 2))
            radius = now.radius("control")
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            painter.end()

    def _show_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.update()
