"""A file that is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from netdesk.domain.error import KnownError


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`, which is there whole or not at all afterwards.

    Raises KnownError when it cannot be written.
    """
    if path.is_dir():
        raise KnownError(f"{path} is a folder; nothing was written.")
    draft = path.with_name(f".netdesk-{uuid4().hex[:12]}")
    try:
        with draft.open("x", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    except OSError as error:
        raise KnownError(f"{path} could not be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            draft.unlink()
