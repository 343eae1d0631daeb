"""A file that is there whole or not at all afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, EISDIR
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

_DATABASE = b"SQLite format 3\0"


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of `path` when all of it is on the disk, with the rights of the
    one that stood there. Whatever is raised meanwhile leaves that one as it was. A link stays, and leads to
    what is written; nothing takes the place of a device or a pipe, which are written to.

    Raises OSError when it cannot be written, IsADirectoryError when `path` is a folder, FileExistsError when
    it is a network: people and their history give way to nothing that is made of them.
    """
    if path.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    path = path.resolve()
    if _is_network(path):
        raise FileExistsError(EEXIST, "it is a network of NetDesk")
    draft = path.with_name(f".netdesk-{uuid4().hex[:12]}{path.suffix}")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink()


def _is_network(path: Path) -> bool:
    if not path.is_file() or not path.stat().st_size:
        return False
    with path.open("rb") as file:
        return path.suffix == ".netdesk" or file.read(len(_DATABASE)) == _DATABASE
