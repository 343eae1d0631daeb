"""How late the window is: a precise timer of 5 ms in its thread, and by how much it misses its time."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 5
_FIRST_TICKS = 5


class Lateness(QObject):
    """Watches from the moment it is made until `stop`."""

    def __init__(self) -> None:
        super().__init__()
        self._late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> list[float]:
        """By how many milliseconds each tick was late."""
        self._timer.stop()
        return self._late[_FIRST_TICKS:]

    def _tick(self) -> None:
        self._late.append(max(0.0, (time.perf_counter() - self._last) * 1000 - TICK_MS))
        self._last = time.perf_counter()


def share_of(values: Sequence[float], share: float) -> float:
    """The value below which this share (0 to 1) of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
