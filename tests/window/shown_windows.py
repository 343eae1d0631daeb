"""What is shown as a window of its own meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _Watch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@contextmanager
def shown_windows(application: QApplication) -> Iterator[list[str]]:
    """The classes of the widgets that are shown as windows while this lasts."""
    watch = _Watch()
    application.installEventFilter(watch)
    try:
        yield watch.names
    finally:
        application.removeEventFilter(watch)
