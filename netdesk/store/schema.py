"""How a file gets its tables and is brought up to date: Alembic migrations from the first version on."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from netdesk.domain.channel import CHANNELS
from netdesk.domain.contact import ME, ME_UID
from netdesk.domain.error import KnownError
from netdesk.store import driver, triggers
from netdesk.store.driver import APPLICATION_ID, SCHEMA_VERSION, Connection
from netdesk.store.transaction import kept_whole


def prepare(path: Path, connection: Connection, settings: Mapping[str, str]) -> None:
    """Bring the file of `connection` to the current schema; a new file gets its owner, channels and these
    settings.

    An older file is copied beside itself first (`name.netdesk.v1`). Raises KnownError when the migration
    fails; the file is then as it was.
    """
    version = driver.schema_version(connection)
    if version == SCHEMA_VERSION:
        return
    if version:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _copy(path, path.with_name(f"{path.name}.v{version}"))
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    try:
        with kept_whole(connection):
            _migrate(connection)
            triggers.install(connection)
            if version == 0:
                _fill(connection, settings)
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    except driver.DatabaseError as error:
        raise KnownError(f"{path.name} could not be brought up to date: {error}.") from error
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copy(path: Path, copy: Path) -> None:
    try:
        shutil.copy2(path, copy)
    except OSError as error:
        raise KnownError(
            f"{path.name} is of an older NetDesk, and the copy that is kept of it cannot be written "
            f"({error.strerror}); the file was left as it is."
        ) from error


def _migrate(connection: Connection) -> None:
    """Run the migrations over this very connection, inside its open transaction."""
    # Alembic is needed only for a new or an old file, never at an ordinary start.
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool
    from sqlcipher3 import dbapi2

    from alembic.config import Config  # isort: skip

    script = ScriptDirectory(str(Path(__file__).parent / "migrations"))
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    # The transaction is the caller's: nothing here ends it.
    for end in ("do_commit", "do_rollback", "do_close"):
        setattr(engine.dialect, end, lambda _connection: None)
    with engine.connect() as door:
        environment = EnvironmentContext(
            Config(), script, fn=lambda revision, _context: script._upgrade_revs("head", revision)
        )
        environment.configure(door, transactional_ddl=False)
        with environment:
            environment.run_migrations()


def _fill(connection: Connection, settings: Mapping[str, str]) -> None:
    connection.execute(
        "INSERT INTO step (at_ms, template, label_values, kind, state) "
        "VALUES (0, 'New network', '[]', 'make', 'done')"
    )
    connection.execute("INSERT INTO open_step (id) SELECT id FROM step")
    connection.execute(
        "INSERT INTO contact (id, uid, formatted_name, added_day) VALUES (?, ?, '', 0)", (ME, ME_UID)
    )
    connection.executemany(
        "INSERT INTO channel (key, name, rung, position, icon, is_ended, is_private) VALUES (?,?,?,?,?,?,?)",
        [
            (c.key, c.name, c.rung, position, c.icon, int(c.is_ended), int(c.is_private))
            for position, c in enumerate(CHANNELS, 1)
        ],
    )
    connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", list(settings.items()))
    for cache in ("open_step", "journal", "stale_reading", "stale_search"):
        connection.execute(f"DELETE FROM {cache}")
