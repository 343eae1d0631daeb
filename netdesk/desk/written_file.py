"""Texts that leave NetDesk as files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.whole_file import replacing


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`, which is there whole or not at all afterwards.

    Raises KnownError when it cannot be written.
    """
    try:
        with replacing(path) as file:
            file.writelines(piece.encode(errors="replace") for piece in pieces)
    except OSError as error:
        raise KnownError(f"{path} could not be written: {error.strerror}.") from error
