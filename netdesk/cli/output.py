"""Writing what a sub-command has to say: to the terminal, or to a file that is there whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from netdesk.domain.error import KnownError


def print_json(value: Any) -> None:
    """Print a value as JSON on one line."""
    print(json.dumps(value, ensure_ascii=False))


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`; `-` prints them. Raises KnownError."""
    if str(path) == "-":
        sys.stdout.writelines(pieces)
        return
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
