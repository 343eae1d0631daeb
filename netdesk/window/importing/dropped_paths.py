"""What was dropped or pasted into a preview, as files to read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTemporaryDir


class DroppedPaths:
    """`paths`: those of the preview; `waiting`: those that came while it was being written."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.waiting: list[Path] = []
        self._pasted: list[QTemporaryDir] = []

    def keep(self, data: bytes, name: str) -> Path:
        """A file of what was dragged or pasted, which is there until `forget`; `name`: without ending."""
        folder = QTemporaryDir()
        ending = "vcf" if b"BEGIN:VCARD" in data[:1024].upper() else "txt"
        path = Path(folder.filePath(f"{name}.{ending}"))
        path.write_bytes(data)
        self._pasted.append(folder)
        return path

    def add(self, paths: Sequence[Path], *, is_anew: bool) -> list[Path]:
        """These files together with those before, each once, or alone when the preview begins anew."""
        self.paths = list(dict.fromkeys([*([] if is_anew else self.paths), *paths]))
        return self.paths

    def take_waiting(self) -> list[Path]:
        """What waited, which does not wait any more."""
        waiting, self.waiting = self.waiting, []
        return waiting

    def forget(self) -> None:
        """The preview is gone, and pasted files with it; what waits goes on waiting."""
        self.paths = []
        self._pasted = []
