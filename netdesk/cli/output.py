"""Writing what a sub-command has to say: to the terminal, or to a file that is there whole or not at all."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from netdesk.desk import written_file


def print_json(value: Any) -> None:
    """Print a value as JSON on one line."""
    print(json.dumps(value, ensure_ascii=False))


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`; `-` prints them. Raises KnownError."""
    if str(path) == "-":
        sys.stdout.writelines(pieces)
        return
    written_file.write_text(path, pieces)
