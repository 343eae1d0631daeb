"""A widget that changes in many places at once is painted once, when everything in it has its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


class Settling(QTimer):
    """Qt paints a change at once, and again when the layouts that follow from it have moved what is around
    it. `hold` keeps the picture of `widget` as it is until the layouts are done; what is painted then takes
    a turn of the event loop of its own.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(partial(widget.setUpdatesEnabled, True))

    def hold(self) -> None:
        """Show what is changed in this turn of the event loop after its end."""
        if self._widget.isVisible():
            self._widget.setUpdatesEnabled(False)
            self.start()
