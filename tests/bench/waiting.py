"""Waiting inside a bench while the event loop goes on."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer


def wait(seconds: float) -> None:
    """Let the event loop go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(is_so: Callable[[], bool], seconds: float = 240) -> None:
    """Wait for something. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("waited too long")
        wait(0.02)


def wait_for_rest(seconds: float = 240) -> None:
    """Wait until the background has nothing to do: the process hardly uses its processor."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.process_time()
        wait(1)
        if time.process_time() - before < 0.05:
            return
