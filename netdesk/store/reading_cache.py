"""Readings kept in the file, so that a start needs no recompute: opaque packed figures per contact.

They are caches: not journalled, made anew for every contact that triggers marked as stale.
"""

# No postponed annotations: each would be compiled when the rows are declared, and a start waits for that.
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from netdesk.store.driver import Connection
from netdesk.store.transaction import kept_whole

_ID = "i"  # 4 bytes
_AT_ONCE = 2_000


class CachedReading(NamedTuple):
    """`figures`, `channels`: packed TieFigures and ChannelFigures."""

    contact_id: int
    figures: bytes
    channels: bytes


def last_step(connection: Connection) -> int:
    """The number of the newest step, 0 for none; it grows with whatever is done, undone or redone. Equal
    numbers mean that nobody edited in between.
    """
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


def stale(connection: Connection, limit: int = -1) -> list[int]:
    """The contacts whose readings have to be made anew."""
    rows = connection.execute("SELECT id FROM stale_reading WHERE id <> 1 LIMIT ?", (limit,))
    return [row[0] for row in rows.fetchall()]


def blocks(connection: Connection) -> Iterator[list[CachedReading]]:
    """All cached readings, in blocks."""
    cursor = connection.execute("SELECT id, figures, channels FROM reading ORDER BY id")
    while rows := cursor.fetchmany(_AT_ONCE):
        yield [CachedReading(*row) for row in rows]


def keep(connection: Connection, readings: Sequence[CachedReading], as_of_step: int) -> None:
    """Write readings that were made from the file as of `as_of_step`, in one short transaction.

    When somebody edited meanwhile the marks stay, so that these contacts are read once more. How a line
    looked stays as it was.
    """
    with kept_whole(connection):
        connection.executemany(
            "INSERT INTO reading (id, figures, channels) "
            "SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM contact WHERE id=?1) "
            "ON CONFLICT (id) DO UPDATE SET figures=excluded.figures, channels=excluded.channels",
            readings,
        )
        if last_step(connection) == as_of_step:
            connection.executemany(
                "DELETE FROM stale_reading WHERE id=?", [(one.contact_id,) for one in readings]
            )


def forget_gone(connection: Connection, contact_ids: Iterable[int]) -> None:
    """Drop the readings of contacts that were found gone, unless they are back by now. Whoever goes meanwhile
    keeps the mark: nobody who holds readings in memory has seen it yet.
    """
    gone = [(one,) for one in contact_ids]
    with kept_whole(connection):
        for table in ("reading", "stale_reading"):
            connection.executemany(
                f"DELETE FROM {table} WHERE id=?1 AND NOT EXISTS (SELECT 1 FROM contact WHERE id=?1)", gone
            )


def keep_shown(connection: Connection, shown: Sequence[tuple[int, str]]) -> None:
    """Write how the lines of the first page look (contact id, JSON), for the next start."""
    with kept_whole(connection):
        connection.execute("UPDATE reading SET shown='' WHERE shown<>''")
        connection.executemany("UPDATE reading SET shown=?2 WHERE id=?1", shown)


def keep_order(connection: Connection, contact_ids: Iterable[int]) -> None:
    """Write the order of the contact list, for the next start."""
    ids = array(_ID, contact_ids).tobytes()
    with kept_whole(connection):
        connection.execute("DELETE FROM list_order")
        connection.execute(
            "INSERT INTO list_order (step_id, ids) VALUES (?, ?)", (last_step(connection), ids)
        )


def kept_order(connection: Connection) -> tuple[list[int], bool]:
    """The order of the list as it was kept last, and whether nobody edited since."""
    row = connection.execute("SELECT step_id, ids FROM list_order").fetchone()
    if row is None:
        return [], False
    ids = array(_ID)
    ids.frombytes(row[1])
    return ids.tolist(), row[0] == last_step(connection)


def mark(connection: Connection, name: str) -> int:
    """How far a cache reaches, 0 when nobody has noted it yet."""
    row = connection.execute("SELECT value FROM mark WHERE name=?", (name,)).fetchone()
    return 0 if row is None else int(row[0])


def set_mark(connection: Connection, name: str, value: int) -> None:
    """Note how far a cache reaches."""
    connection.execute(
        "INSERT INTO mark (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value=excluded.value",
        (name, value),
    )


def with_events_between(connection: Connection, after_s: int, until_s: int) -> list[int]:
    """The contacts who have an event in (after, until], in seconds on the wall clock since 1970."""
    rows = connection.execute(
        "SELECT DISTINCT contact_id FROM participant WHERE wall_s > ? AND wall_s <= ?", (after_s, until_s)
    )
    return [row[0] for row in rows.fetchall()]
