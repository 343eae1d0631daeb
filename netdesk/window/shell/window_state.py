"""What the window remembers on this computer: place, panes, appearance. People's data is never in it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings


class WindowState:
    """Reads and writes the settings of this computer (not of a network)."""

    def __init__(self) -> None:
        self._settings = QSettings("NetDesk", "NetDesk")

    def data(self, key: str) -> bytes:
        """Bytes that were kept, b"" for none."""
        value = self._settings.value(f"window/{key}")
        return bytes(value.data()) if isinstance(value, QByteArray) else b""

    def keep_data(self, key: str, value: bytes) -> None:
        """Keep bytes."""
        self._settings.setValue(f"window/{key}", QByteArray(value))

    def text(self, key: str, default: str = "") -> str:
        """A text that was kept."""
        return str(self._settings.value(f"window/{key}", default))

    def keep_text(self, key: str, value: str) -> None:
        """Keep a text."""
        self._settings.setValue(f"window/{key}", value)
