"""Which rows a step made or altered, and which of these somebody changed since: read off the journal.

Three temporary tables hold the answer for whoever works on it in the same transaction:

- `made` (place, low, high): runs of ids of rows that were not there before the step;
- `altered` (place, row_id, op, before): rows that were, as they were then; op u or d;
- `touched` (place, row_id, op, before): rows of both kinds that are not as the step left them, as it did
  leave them; op i when it left none there.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netdesk.store import triggers
from netdesk.store.driver import Connection
from netdesk.store.row_references import references
from netdesk.store.row_states import SAYING

_TABLES = (
    "made (place TEXT, low INTEGER, high INTEGER, PRIMARY KEY (place, low)) WITHOUT ROWID",
    "altered (place TEXT, row_id INTEGER, op TEXT, before TEXT, PRIMARY KEY (place, row_id)) WITHOUT ROWID",
    "touched (place TEXT, row_id INTEGER, op TEXT, before TEXT, PRIMARY KEY (place, row_id)) WITHOUT ROWID",
)
_EXCHANGES = ("interaction", "participant")
_EDITS = f"SELECT id FROM step WHERE {SAYING} AND id NOT IN (SELECT step_id FROM batch)"
_IS_EDIT = f"(place NOT IN {_EXCHANGES} OR step_id IN ({_EDITS}))"
"""Not so that another import told who wrote to whom in an exchange, or was undone, redone or taken back."""
_FEW = 20
"""Runs that are written into a statement one by one."""


def note_rows(connection: Connection, step_id: int, passed_over: Collection[str] = ()) -> None:
    """Fill the three tables for a step; rows of the tables `passed_over` are left out."""
    empty_tables(connection)
    places = [
        row
        for row in connection.execute(
            "SELECT place, op, min(row_id), max(row_id), count(*) FROM journal WHERE step_id=? "
            "GROUP BY place, op",
            (step_id,),
        ).fetchall()
        if row[0] not in passed_over
    ]
    altered = {place for place, op, *_ in places if op != "i"}
    for place in altered:
        _note_altered(connection, step_id, place)
    for place, op, low, high, count in places:
        if op == "i":
            is_one_run = place not in altered and count == high - low + 1
            runs = [(low, high)] if is_one_run else _runs(connection, step_id, place)
            connection.executemany("INSERT INTO made VALUES (?, ?, ?)", [(place, *run) for run in runs])
    note_given_back(connection)
    note_touched(connection, step_id)


def note_given_back(connection: Connection) -> None:
    """Add to `made` who takes part in exchanges the step made, where another import had removed the row and
    gave it back under a new number when it was taken back.
    """
    came_in = "SELECT row_id FROM journal WHERE place='participant' AND op='i' AND step_id IN"
    taken_back = "SELECT id FROM step WHERE kind='do' AND state='done' AND target_id IS NOT NULL"
    connection.execute(
        "INSERT OR IGNORE INTO made SELECT 'participant', id, id FROM participant t "
        f"WHERE {is_made(connection, 'interaction', 't.interaction_id')} "
        f"AND id IN ({came_in} ({taken_back})) "
        f"AND id NOT IN ({came_in} (SELECT id FROM step WHERE {SAYING}))"
    )


def empty_tables(connection: Connection) -> None:
    """Make the three tables, or empty them."""
    for table in _TABLES:
        connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table}")
        connection.execute(f"DELETE FROM temp.{table.split()[0]}")


def made_places(connection: Connection) -> list[str]:
    """The tables in which the step made rows."""
    return [place for (place,) in connection.execute("SELECT DISTINCT place FROM made").fetchall()]


def altered_places(connection: Connection) -> list[str]:
    """The tables in which the step altered or removed rows."""
    return [place for (place,) in connection.execute("SELECT DISTINCT place FROM altered").fetchall()]


def is_made(connection: Connection, place: str, column: str = "t.id") -> str:
    """The condition that a column names a row of a table which the step made."""
    runs = connection.execute(
        "SELECT low, high FROM made WHERE place=? LIMIT ?", (place, _FEW + 1)
    ).fetchall()
    if not runs:
        return "FALSE"
    if len(runs) <= _FEW:
        return f"({' OR '.join(f'{column} BETWEEN {low} AND {high}' for low, high in runs)})"
    return (
        f"{column} IN (SELECT one.id FROM made m CROSS JOIN \"{place}\" one ON m.place='{place}' "
        "AND one.id BETWEEN m.low AND m.high)"
    )


def _note_altered(connection: Connection, step_id: int, place: str) -> None:
    # With min() SQLite takes the other columns from the row that holds the minimum: the first touch.
    connection.execute(
        "INSERT INTO altered SELECT place, row_id, op, before FROM ("
        "SELECT place, row_id, op, before, min(id) FROM journal WHERE step_id=:step AND place=:place "
        "AND row_id IN (SELECT row_id FROM journal WHERE step_id=:step AND place=:place AND op<>'i') "
        "GROUP BY row_id) WHERE op<>'i'",
        {"step": step_id, "place": place},
    )


def _runs(connection: Connection, step_id: int, place: str) -> list[tuple[int, int]]:
    # Within a run the ids and their places in the order grow alike.
    found: list[tuple[int, int]] = connection.execute(
        "SELECT min(row_id), max(row_id) FROM (SELECT row_id, row_id - row_number() OVER (ORDER BY row_id) "
        "AS run FROM (SELECT DISTINCT row_id FROM journal WHERE step_id=:step AND place=:place AND op='i') "
        "WHERE row_id NOT IN (SELECT row_id FROM altered WHERE place=:place)) GROUP BY run",
        {"step": step_id, "place": place},
    ).fetchall()
    return found


def note_touched(connection: Connection, step_id: int) -> None:
    """Add to `touched` the rows of the other two that somebody changed since the step."""
    # Undo and Redo of the step itself left every row as it was.
    connection.execute(
        "INSERT OR IGNORE INTO touched SELECT place, row_id, op, before FROM journal j WHERE step_id > :step "
        "AND step_id NOT IN (SELECT id FROM step WHERE target_id=:step AND kind IN ('undo', 'redo')) "
        f"AND {_IS_EDIT} "
        "AND (row_id <= (SELECT high FROM made m WHERE m.place=j.place AND low <= j.row_id "
        "ORDER BY low DESC LIMIT 1) OR "
        "EXISTS (SELECT 1 FROM altered a WHERE a.place=j.place AND a.row_id=j.row_id)) ORDER BY j.id",
        {"step": step_id},
    )
    for place in _EXCHANGES:
        _note_reborn(connection, step_id, place)
    people = [one for one in references(connection) if one.target == "contact"]
    for (place,) in connection.execute("SELECT DISTINCT place FROM touched").fetchall():
        same = _is_same(connection, place, [one.column for one in people if one.table == place])
        is_there = f'EXISTS (SELECT 1 FROM "{place}" t WHERE t.id=row_id'
        connection.execute(
            f"DELETE FROM touched WHERE place=? AND CASE op WHEN 'i' THEN NOT {is_there}) "
            f"ELSE {is_there} AND {same}) END",
            (place,),
        )


def _note_reborn(connection: Connection, step_id: int, place: str) -> None:
    """Numbers that went to other rows since, also to those of an import."""
    connection.execute(
        "INSERT OR IGNORE INTO touched SELECT :place, row_id, 'i', NULL FROM (SELECT row_id, op, min(id) "
        "FROM journal WHERE place=:place AND step_id>:step "
        f"AND step_id IN (SELECT id FROM step WHERE {SAYING}) GROUP BY row_id, step_id) WHERE op='i' "
        f"AND ({is_made(connection, place, 'row_id')} OR "
        "row_id IN (SELECT row_id FROM altered WHERE place=:place))",
        {"place": place, "step": step_id},
    )


def _is_same(connection: Connection, place: str, people: Sequence[str]) -> str:
    """The condition that row t is as it was in `before`. Whoever was made one with somebody else since left
    their exchanges and ties to that one, which is no edit of these.
    """
    row = triggers.row_as_json("t", triggers.columns(connection, place))
    if not people:
        return f"{row}=before"
    rest = ", ".join(f"'$.{column}'" for column in people)
    moved = " AND ".join(
        f"(t.{column} IS json_extract(before, '$.{column}') OR "
        f"json_extract(before, '$.{column}') NOT IN (SELECT id FROM contact))"
        for column in people
    )
    return f"json_remove({row}, {rest})=json_remove(before, {rest}) AND {moved}"
