"""A part that opens and closes; what is inside keeps its height while it is being uncovered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import theme


class Disclosure(QWidget):
    """Closed at first; what is inside is made when it is opened for the first time. Opening takes the theme's
    time for disclosures, none with reduced motion.
    """

    def __init__(self, make_body: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_body = make_body
        self._body: QWidget | None = None
        self._is_open = False
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._on_value)
        self._motion.finished.connect(self._on_finished)
        self.setFixedHeight(0)
        self.hide()

    def set_open(self, is_open: bool) -> None:
        """Uncover what is inside, or cover it."""
        self._is_open = is_open
        self._motion.stop()
        if is_open and self._body is None:
            self._body = self._make_body()
            self._body.setParent(self)
        self.show()
        start, end = self.height(), self._full_height() if is_open else 0
        duration = theme().motion_ms("disclosure")
        if not duration or not self.isVisible():
            self.setFixedHeight(end)
            self._on_finished()
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _full_height(self) -> int:
        if self._body is None:
            return 0
        layout = self._body.layout()
        width = max(self.width(), 1)
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self._body.sizeHint().height()

    def _on_value(self, value: object) -> None:
        if isinstance(value, int):
            self.setFixedHeight(value)

    def _on_finished(self) -> None:
        self.setVisible(self._is_open)
        if self._is_open:
            self.setFixedHeight(self._full_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        full = self._full_height()
        if self._body is not None:
            self._body.setGeometry(0, 0, self.width(), full)
        if self._is_open and event.oldSize().width() != self.width():
            self._motion.stop()
            self.setFixedHeight(full)
