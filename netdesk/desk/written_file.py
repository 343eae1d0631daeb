"""What leaves NetDesk as a file, and what is said when one cannot be written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.whole_file import replacing


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`, which is there whole or not at all afterwards.

    Raises KnownError when it cannot be written.
    """
    write_bytes(path, (piece.encode(errors="replace") for piece in pieces))


def write_bytes(path: Path, pieces: Iterable[bytes]) -> None:
    """The same with pieces that are no text."""
    try:
        with replacing(path) as file:
            file.writelines(pieces)
    except OSError as error:
        from PySide6.QtCore import QCoreApplication  # sub-commands start without Qt

        said = QCoreApplication.translate("Files", "{file} could not be written: {reason}.")
        raise KnownError(said.format(file=path, reason=error.strerror or error)) from error
