"""How far reading a source has come, over all of its files and every time each of them is read."""

from __future__ import annotations

from collections.abc import Callable

from netdesk.importers.reader import Progress

Step = Callable[[int], None]
"""Told how many bytes of the present file were read so far."""


class Pace:
    """Tells `progress` bytes of `total`, which counts a file as often as it is read."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._before = 0

    def step(self, position: int) -> None:
        """`position` bytes of the present file were read. Raises CancelledError."""
        self._progress(min(self._before + position, self._total), self._total)

    def finish(self, size: int) -> None:
        """The present file, of `size` bytes, was read to its end. Raises CancelledError."""
        self._before += size
        self.step(0)
