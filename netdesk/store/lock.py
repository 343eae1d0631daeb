"""One NetDesk writes a network file at a time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.error import KnownError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class WriteLock:
    """Held while the file may be written. The system frees it when the program ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock beside `path`. Raises KnownError when another NetDesk has it, or the folder
        cannot be written.
        """
        self._path = path.with_name(path.name + ".lock")
        try:
            self._file: BinaryIO | None = self._path.open("a+b")
        except OSError as error:
            way_out = (
                "Open a copy of it in a folder of your own." if path.exists() else "Choose another folder."
            )
            raise KnownError(f"{path.name} cannot be written here: {error.strerror}. {way_out}") from error
        try:
            if sys.platform == "win32":
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise KnownError(
                f"{path.name} is open in another NetDesk; close it there first. Nothing was changed."
            ) from error

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._file is None:
            return
        # The file stays: removing it could free a name that somebody has just locked.
        if sys.platform == "win32":
            self._file.seek(0)
            msvcrt.locking(self._file.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(self._file, fcntl.LOCK_UN)
        self._file.close()
        self._file = None
