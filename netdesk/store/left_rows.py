"""What imports left that were taken back before, because something of another one needed it then.

Told in the tables of `step_rows`: `made` holds the rows of several steps that are still there, `touched`
those of them that somebody changed; `altered` is empty.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netdesk.store.driver import Connection
from netdesk.store.part_history import doings_of
from netdesk.store.row_references import DETAILS, Reference, references
from netdesk.store.row_states import SAYING, counting_steps, makers
from netdesk.store.step_rows import empty_tables, is_made, made_places, note_given_back, note_touched

_FIRST_TOUCH = "SELECT row_id, op, min(id) FROM journal WHERE step_id=:step AND place=:place GROUP BY row_id"
"""With min() SQLite takes the other columns from the row that holds the minimum."""


def note_left(connection: Connection, step_ids: Sequence[int], passed_over: Collection[str] = ()) -> None:
    """Fill the tables for the steps of imports, but for the tables `passed_over`.

    The details of people they made count as made, whoever wrote them last; a person whose details anybody
    else wrote is touched.
    """
    empty_tables(connection)
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS left_by_all (place TEXT, low INTEGER, high INTEGER)")
    connection.execute("DELETE FROM left_by_all")
    for step_id in step_ids:
        connection.execute("DELETE FROM made")
        for place in _places(connection, step_id).difference(DETAILS, passed_over):
            _note_made(connection, step_id, place)
        if made_places(connection):
            note_given_back(connection)
            note_touched(connection, step_id)
        connection.execute("INSERT INTO left_by_all SELECT place, low, high FROM made")
    connection.execute("DELETE FROM made")
    connection.execute("INSERT OR IGNORE INTO made SELECT place, low, high FROM left_by_all")
    if "contact" in made_places(connection):
        counting = counting_steps(connection, step_ids)
        for one in references(connection):
            if one.table in DETAILS:
                _note_details(connection, one)
                _note_written(connection, one, counting)


def _places(connection: Connection, step_id: int) -> set[str]:
    rows = connection.execute("SELECT DISTINCT place FROM journal WHERE step_id=? AND op='i'", (step_id,))
    return {place for (place,) in rows.fetchall()}


def _note_made(connection: Connection, step_id: int, place: str) -> None:
    """Rows of a table that the step made, but for numbers that went to another row since."""
    _note_runs(
        connection,
        f"SELECT row_id FROM ({_FIRST_TOUCH}) WHERE op='i' AND row_id IN (SELECT id FROM \"{place}\") "
        "AND row_id NOT IN (SELECT row_id FROM (SELECT row_id, op, min(id) FROM journal "
        f"WHERE step_id>:step AND place=:place AND step_id IN (SELECT id FROM step WHERE {SAYING}) "
        "GROUP BY row_id, step_id) WHERE op='i')",
        {"step": step_id, "place": place},
    )


def _note_details(connection: Connection, one: Reference) -> None:
    row_ids = (
        f'SELECT t.id AS row_id FROM "{one.table}" t WHERE {is_made(connection, one.target, "t.contact_id")}'
    )
    _note_runs(connection, row_ids, {"place": one.table})


def _note_written(connection: Connection, one: Reference, counting: Collection[int]) -> None:
    """Whose details steps that count wrote after they were made."""
    rows = connection.execute(
        f"SELECT id FROM contact WHERE {is_made(connection, one.target, 'id')}"
    ).fetchall()
    owners = [row_id for (row_id,) in rows]
    made = makers(connection, one.target, owners)
    connection.executemany(
        "INSERT OR IGNORE INTO touched VALUES ('contact', ?, 'u', '')",
        [
            (owner_id,)
            for owner_id, doings in doings_of(connection, one, owners).items()
            if any(step_id > made[owner_id] for step_id in doings.keys() & counting)
        ],
    )


def _note_runs(connection: Connection, row_ids: str, named: dict[str, object]) -> None:
    """Add to `made` the rows of a query for `row_id`."""
    connection.execute(
        "INSERT INTO made SELECT :place, min(row_id), max(row_id) FROM "
        f"(SELECT row_id, row_id - row_number() OVER (ORDER BY row_id) AS run FROM ({row_ids})) GROUP BY run",
        named,
    )
