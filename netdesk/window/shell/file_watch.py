"""Notices that the file of the open network was moved away, which nothing else would tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication


class FileWatch(QObject):
    """Looks whenever the person comes back to NetDesk, as after moving a file elsewhere. What is changed from
    then on goes on into the file that was opened, which nobody may find.
    """

    def __init__(self, path: Path, tell: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._tell = path, tell
        self._opened = _identity(path)
        self._is_told = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """Say so once when another file or none stands where the network was opened."""
        is_away = _identity(self._path) != self._opened
        if is_away and not self._is_told:
            words = self.tr(
                "{file} was moved, deleted or replaced while it is open. Put it back before you close "
                "NetDesk, or export the network."
            )
            self._tell(words.format(file=self._path.name))
        self._is_told = is_away

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()


def _identity(path: Path) -> tuple[int, int] | None:
    """By what the system knows a file whatever its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
