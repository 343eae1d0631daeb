"""What the database itself sees to: every row changed is journalled, and caches learn what is stale.

An edit outside a step is refused (`journal.step_id` may not be NULL), and cascades of foreign keys fire
the same triggers, so nothing bypasses the journal.
"""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.store.contact_words import TABLES
from netdesk.store.driver import Connection

CACHES = frozenset({
    "step", "open_step", "journal", "reading", "stale_reading", "stale_search", "stale_text",
    "alembic_version", "mark", "list_order",
})  # fmt: skip
"""Tables that hold nothing a person entered: not journalled."""

_FTS = "content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 2\""
SEARCH = (
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS contact_search "
        f"USING fts5(name, work, details, notes, {_FTS}, prefix='2 3')"
    ),
    f"CREATE VIRTUAL TABLE IF NOT EXISTS message_search USING fts5(subject, text, {_FTS})",
    "INSERT OR IGNORE INTO mark (name, value) VALUES ('indexed_interaction', 0), ('read_day', 0)",
)
"""Full-text indexes and how far the caches reach; made anew at any time, never journalled."""


def install(connection: Connection) -> None:
    """Make all triggers from the tables as they are now, in place of those there were."""
    _drop(connection, "%")
    for statement in SEARCH:
        connection.execute(statement)
    for table in journalled(connection):
        for statement in _journal_triggers(table, columns(connection, table)):
            connection.execute(statement)
    install_stale(connection)


def install_stale(connection: Connection) -> None:
    """Make those triggers that tell caches what is stale, in place of those there were."""
    _drop(connection, "stale\\_%")
    for statement in _stale_triggers():
        connection.execute(statement)


def _drop(connection: Connection, like: str) -> None:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type='trigger' AND name LIKE ? ESCAPE '\\'", (like,)
    )
    for (name,) in names.fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def journalled(connection: Connection) -> list[str]:
    """The tables whose rows are journalled, by name."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in names.fetchall() if name not in CACHES]


def columns(connection: Connection, table: str) -> list[tuple[str, str]]:
    """(name, declared type) of a table's columns, in order."""
    return [(row[1], row[2].upper()) for row in connection.execute(f'PRAGMA table_info("{table}")')]


def row_as_json(row: str, table_columns: list[tuple[str, str]]) -> str:
    """The expression by which the journal keeps a row: JSON of all its columns. `row`: old, or an alias."""
    values = ", ".join(
        f"'{name}', hex({row}.\"{name}\")" if kind == "BLOB" else f"'{name}', {row}.\"{name}\""
        for name, kind in table_columns
    )
    return f"json_object({values})"


def _journal_triggers(table: str, table_columns: list[tuple[str, str]]) -> Iterator[str]:
    before = row_as_json("old", table_columns)
    head = "INSERT INTO journal (step_id, place, row_id, op, before) VALUES ((SELECT id FROM open_step)"
    yield (
        f'CREATE TRIGGER journal_{table}_i AFTER INSERT ON "{table}" BEGIN '
        f"{head}, '{table}', new.id, 'i', NULL); END"
    )
    yield (
        f'CREATE TRIGGER journal_{table}_u AFTER UPDATE ON "{table}" BEGIN '
        f"{head}, '{table}', old.id, 'u', {before}); END"
    )
    yield (
        f'CREATE TRIGGER journal_{table}_d AFTER DELETE ON "{table}" BEGIN '
        f"{head}, '{table}', old.id, 'd', {before}); END"
    )


def _stale_triggers() -> Iterator[str]:
    for table in ("participant", "presence", "request"):
        yield from _marks(table, "stale_reading", "contact_id")
    yield from _marks("tie", "stale_reading", "second_id")
    yield from _marks("contact", "stale_reading", "id", "circle, closeness, met, rhythm_days")
    for table in TABLES:
        yield from _marks(table, "stale_search", "contact_id")
    yield from _marks("contact", "stale_search", "id")
    # New messages are found by the mark; only what lies behind it can become stale.
    behind = "(SELECT value FROM mark WHERE name = 'indexed_interaction')"
    for event, row in (("INSERT", "new"), ("UPDATE OF subject, text", "new"), ("DELETE", "old")):
        name = event.split()[0].lower()[0]
        yield (
            f"CREATE TRIGGER stale_text_interaction_{name} AFTER {event} ON interaction "
            f"WHEN {row}.id <= {behind} BEGIN INSERT OR IGNORE INTO stale_text (id) VALUES ({row}.id); END"
        )


def _marks(table: str, cache: str, key: str, of: str = "") -> Iterator[str]:
    update = f"UPDATE OF {of}" if of else "UPDATE"
    for name, event, row in (("i", "INSERT", "new"), ("u", update, "new"), ("d", "DELETE", "old")):
        also = f"INSERT OR IGNORE INTO {cache} (id) VALUES (old.{key});" if name == "u" else ""
        yield (
            f"CREATE TRIGGER {cache}_{table}_{name} AFTER {event} ON {table} BEGIN "
            f"INSERT OR IGNORE INTO {cache} (id) VALUES ({row}.{key}); {also} END"
        )
