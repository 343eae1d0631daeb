"""The day everything is read on, and that a new one begins while the network is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_MS = 20_000


class Calendar(QObject):
    """`today`: a date that stands still, or what gives the date; None: the calendar of this computer."""

    day_began = Signal()
    """Another day than the one known so far."""

    def __init__(self, today: date | Callable[[], date] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today or date.today
        self._known: date | None = None
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look)

    @property
    def today(self) -> date:
        """The day it is."""
        return self._today() if callable(self._today) else self._today

    @property
    def is_watched(self) -> bool:
        """Whether a new day will be noticed."""
        return self._clock.isActive()

    def watch(self) -> None:
        """Look from time to time whether a day began; needless when the date stands still."""
        if callable(self._today):
            self._known = self.today
            self._clock.start()

    def look(self) -> None:
        """Look now, if anybody watches."""
        if self.is_watched and self.today != self._known:
            self._known = self.today
            self.day_began.emit()

    def stop(self) -> None:
        """Notice no further day."""
        self._clock.stop()
