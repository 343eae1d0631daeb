"""A network file that is open: its lock, its one writing connection, and readers for other threads."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.store import driver
from netdesk.store.driver import Connection
from netdesk.store.lock import WriteLock

if TYPE_CHECKING:
    from netdesk.domain.change import Change
    from netdesk.domain.command import Command, ForMany
    from netdesk.domain.phrase import Phrase
    from netdesk.store.step import StepName

_LARGE_ROWS = 1_000
"""From so many rows on it is worth knowing how many a table has."""
PATIENCE_MS = 250
"""So long an edit waits at most for whoever writes the file."""


class Gate:
    """Who writes next: the person goes first, background batches only while nobody waits.

    SQLite lets one write at a time, but waits for the other by sleeping longer and longer.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting = 0

    @contextmanager
    def first(self) -> Iterator[None]:
        """For an edit: wait for at most the batch being written."""
        self._waiting += 1
        with self._lock:
            self._waiting -= 1
            yield

    @contextmanager
    def behind(self) -> Iterator[None]:
        """For a short background batch."""
        while self._waiting:
            time.sleep(0.001)
        with self._lock:
            yield


class NetworkFile:
    """Open for writing: nobody else writes the file meanwhile. Close it, or use it in a `with`.

    `connection` belongs to the thread that opened the file; other threads ask for `reader()` (sees what
    is committed), `writer()` or, for caches, `cache_writer()`.
    """

    def __init__(self, path: Path, settings: Mapping[str, str] | None = None) -> None:
        """Open `path`, making it with these settings if it is missing, and migrating it if it is old.

        Raises KnownError, and leaves the file as it was, when it is none, is newer or is locked.
        """
        self.path = path.absolute()
        self.gate = Gate()
        driver.check_file(self.path)
        self._lock = WriteLock(self.path)
        try:
            self.connection = driver.connect(self.path)
        except BaseException:
            self._lock.release()
            raise
        try:
            self.connection.execute("PRAGMA wal_autocheckpoint=0")
            # Nobody but an import keeps the file for longer; the person is told rather than kept waiting.
            self.connection.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
            if driver.schema_version(self.connection) != driver.SCHEMA_VERSION:
                from netdesk.store import schema

                schema.prepare(self.path, self.connection, settings or {})
        except BaseException:
            self.connection.close()
            self._lock.release()
            raise

    def __enter__(self) -> NetworkFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write everything from the log into the file, close it and free the lock.

        Where that cannot be written now (a full disk) the log stays beside the file for the next start.
        """
        try:
            with suppress(driver.OperationalError):
                _note_sizes(self.connection)
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.connection.close()
            self._lock.release()

    def reader(self) -> Connection:
        """A connection that only reads, for the calling thread; the caller closes it."""
        return driver.connect(self.path, is_read_only=True, is_any_thread=True)

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that only reads, for the calling thread: it sees the network as it is at its first
        question, whatever is edited until it is closed.
        """
        with closing(self.reader()) as connection:
            connection.execute("BEGIN")
            yield connection

    def cache_writer(self) -> Connection:
        """A second writing connection for a background thread, for caches that can be made anew: it does not
        force its commits to disk. The caller closes it.
        """
        connection = self.writer()
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    def writer(self) -> Connection:
        """A second writing connection for a background thread, or for an import; the caller closes it."""
        connection = driver.connect(self.path, is_any_thread=True)
        connection.execute("PRAGMA wal_autocheckpoint=0")
        return connection

    def batch_writer(self) -> Connection:
        """The same for one large step, with room for many pages."""
        connection = self.writer()
        connection.execute("PRAGMA cache_size=-65536")
        return connection

    def do(self, command: Command) -> tuple[int | None, Change | None]:
        """Carry out a command as one step. Gives what was made, and the change (None: nothing changed).

        Raises KnownError when it cannot be done; nothing is changed then.
        """
        with self.gate.first():
            return _carry_out(self.connection, command)

    def undo(self) -> Change | None:
        """Take back the last step."""
        from netdesk.store import step

        with self.gate.first():
            return step.undo(self.connection)

    def redo(self) -> Change | None:
        """Do the step again that was undone last."""
        from netdesk.store import step

        with self.gate.first():
            return step.redo(self.connection)

    def long_step(self, *, is_redo: bool = False) -> StepName | None:
        """What Undo, or Redo, would play back if that takes so long that it belongs into the background."""
        from netdesk.store import step

        return step.long_step(self.connection, is_redo=is_redo)

    def play_behind(self, step_id: int, *, is_redo: bool = False) -> Change | None:
        """Undo this step, or redo it, by a connection of its own, for a background thread.

        Raises OutdatedError when another one is the next by then, KnownError when it cannot be done; nothing
        is changed then.
        """
        from netdesk.store import step

        with closing(self.batch_writer()) as connection:
            return step.redo(connection, step_id) if is_redo else step.undo(connection, step_id)

    def long_command(self, command: ForMany) -> Phrase | None:
        """What a command is called if it is about so many people, or deletes so many exchanges, that it
        belongs into the background.
        """
        from netdesk.store import commands

        return (
            commands.label_of(command, self.connection)
            if commands.is_long(command, self.connection)
            else None
        )

    def do_behind(self, command: Command, newest: int | None = None) -> Change | None:
        """Carry out a command as one step by a connection of its own, for a background thread. `newest`: the
        newest step when the command was worked out (`reading_cache.last_step`), if it depends on what it
        found.

        Raises OutdatedError when there is a newer one by now, KnownError when it cannot be done; nothing is
        changed then.
        """
        with closing(self.batch_writer()) as connection:
            return _carry_out(connection, command, newest)[1]

    def names(self) -> tuple[Phrase | None, Phrase | None]:
        """What Undo and Redo would do."""
        from netdesk.store import step

        return _label(step.next_undo(self.connection)), _label(step.next_redo(self.connection))


def _note_sizes(connection: Connection) -> None:
    """Let SQLite note how large tables are, but small ones: by what it noted of these it would read the whole
    table for every question, also after an import made it large.
    """
    connection.execute("PRAGMA optimize")
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name='sqlite_stat1'").fetchone():
        connection.execute("DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ?", (_LARGE_ROWS,))


def _carry_out(
    connection: Connection, command: Command, newest: int | None = None
) -> tuple[int | None, Change | None]:
    # What edits need is not needed for the first paint.
    from netdesk.store import commands, step

    label = commands.label_of(command, connection)
    with step.step(connection, label, newest=newest) as step_id:
        made = commands.carry_out(command, connection)
    return made, step.change_of(connection, step_id, label)


def _label(name: StepName | None) -> Phrase | None:
    return None if name is None else name.label


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection that only reads a file which may be open elsewhere: as it is at the first question,
    whatever is edited there until the end of the `with`.

    Raises KnownError when there is no such network. An old file is read only after NetDesk has migrated it.
    """
    from netdesk.domain.error import KnownError

    driver.check_file(path)
    if not path.exists():
        raise KnownError(f"There is no network file {path}.")
    if not path.stat().st_size:
        raise KnownError(f"{path.name} is empty; there is no network in it.")
    # Only a connection that might write clears the log away when it is the last one to go.
    connection = driver.connect(path, is_read_only=not os.access(path, os.W_OK))
    try:
        connection.execute("PRAGMA query_only=ON")
        if driver.schema_version(connection) != driver.SCHEMA_VERSION:
            raise KnownError(f"{path.name} is not a network of this version; open it in NetDesk once.")
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()
