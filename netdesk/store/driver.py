"""How a network file is opened: driver, pragmas, and what is said when it cannot be.

`sqlcipher3` is the one SQLite driver, for plain files too: its wheels carry a current SQLite with FTS5 on
every platform, and a passphrase later needs no other driver.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from netdesk.domain.error import KnownError

Connection = Any
"""A DB-API connection of `sqlcipher3` (which has no types)."""

APPLICATION_ID = 0x4E44534B
SCHEMA_VERSION = 2
"""The version this program writes; it also stands in `PRAGMA user_version` of each file."""

_HEAD_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
DatabaseError = sqlite.DatabaseError
OperationalError = sqlite.OperationalError


def connect(path: Path, *, is_read_only: bool = False, is_any_thread: bool = False) -> Connection:
    """A connection in WAL mode with foreign keys on and every commit forced to disk.

    Transactions are begun and ended by hand (`BEGIN IMMEDIATE` … `COMMIT`). Raises KnownError when the
    file is not a network, cannot be read or written, or is newer than this program.
    """
    check_file(path)
    mode = "ro" if is_read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    if is_read_only and _cannot_change(path):
        uri += "&immutable=1"
    with ExitStack() as on_failure:
        try:
            connection = sqlite.connect(
                uri, uri=True, isolation_level=None, check_same_thread=not is_any_thread,
                cached_statements=512,
            )  # fmt: skip
            on_failure.callback(connection.close)
            _set_up(connection, is_read_only=is_read_only)
        except sqlite.DatabaseError as error:
            raise KnownError(f"{path.name} cannot be opened: {error}.") from error
        on_failure.pop_all()
    return connection


def _set_up(connection: Connection, *, is_read_only: bool) -> None:
    connection.execute("PRAGMA busy_timeout=2000")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA cache_size=-4000")
    if is_read_only:
        connection.execute("PRAGMA query_only=ON")
    elif connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode=WAL")


def check_file(path: Path) -> None:
    """Raise KnownError unless `path` is missing, empty, or looks like a file this program can open."""
    try:
        head = _head(path)
    except OSError as error:
        raise KnownError(f"{path.name} cannot be read: {error.strerror}.") from error
    if head:
        _check_head(path, head)


def _head(path: Path) -> bytes:
    """The first bytes of the file, b"" when it is missing or empty."""
    if path.is_dir():
        raise KnownError(f"{path.name} is a folder, not a NetDesk network.")
    if not path.exists():
        if not path.parent.is_dir():
            raise KnownError(f"The folder {path.parent} does not exist.")
        return b""
    if not path.is_file():
        raise KnownError(f"{path.name} is neither a file nor a folder.")
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _check_head(path: Path, head: bytes) -> None:
    if len(head) < _HEAD_BYTES or not head.startswith(_MAGIC):
        raise KnownError(f"{path.name} is not a NetDesk network; the file was left as it is.")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise KnownError(f"{path.name} is a database of another program; the file was left as it is.")
    version = int.from_bytes(head[60:64], "big")
    if version > SCHEMA_VERSION:
        raise KnownError(
            f"{path.name} was written by a newer NetDesk (version {version} of the file, this program reads "
            f"up to {SCHEMA_VERSION}); the file was left as it is."
        )


def is_network(path: Path) -> bool:
    """Whether a file is a network, of whatever version; one that cannot be read is none."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return False
    return head.startswith(_MAGIC) and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _cannot_change(path: Path) -> bool:
    """Whether nobody can write beside the file (a CD, a read-only share), where SQLite would put its log."""
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


def schema_version(connection: Connection) -> int:
    """The version of the open file, 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
