"""Which rows of a step stay when it is taken back, because somebody changed or needs them since.

Works on the tables of `step_rows`; its own temporary table `stays` (place, row_id) is the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.store.driver import Connection
from netdesk.store.row_references import Reference, owners_first
from netdesk.store.step_rows import is_made, made_places

_NOT_HOLDING = frozenset({"decision", "apart"})
"""What is said of a person without making them somebody to keep."""
_OF_OTHERS = (
    "NOT EXISTS (SELECT 1 FROM altered a WHERE a.place='{0}' AND a.row_id=t.id AND a.op='u' "
    "AND json_extract(a.before, '$.{1}') IS NOT t.\"{1}\" AND NOT EXISTS "
    "(SELECT 1 FROM touched WHERE touched.place=a.place AND touched.row_id=a.row_id))"
)
_STAYING = "SELECT row_id FROM stays WHERE place='{}'"


def note_stays(connection: Connection, known: Sequence[Reference]) -> None:
    """Fill `stays` with what was changed since and everything that this cannot do without."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS stays "
        "(place TEXT, row_id INTEGER, PRIMARY KEY (place, row_id)) WITHOUT ROWID"
    )
    connection.execute("DELETE FROM stays")
    places = set(made_places(connection))
    order = owners_first({one.table for one in known}, known)
    owned = sorted(
        (one for one in known if one.is_owned and one.target in places),
        key=lambda one: order.index(one.table),
    )
    for place in places:
        _stay(
            connection,
            f"SELECT place, row_id FROM touched WHERE place='{place}' "
            f'AND row_id IN (SELECT id FROM "{place}") AND {is_made(connection, place, "row_id")}',
        )
    for one in reversed(owned):
        _keep_spoken_of(connection, one)
        _keep_loser(connection, one, [other.column for other in known if _is_person(other, one.table)])
    _keep_owned(connection, owned)
    for one in known:
        if not one.is_owned and one.target in places - {"channel"} and one.table not in _NOT_HOLDING:
            _keep_spoken_of(connection, one)
    _keep_owned(connection, owned)


def _stay(connection: Connection, query: str) -> None:
    """Note the rows of a query for (place, row_id)."""
    connection.execute(f"INSERT OR IGNORE INTO stays {query}")


def _is_person(one: Reference, table: str) -> bool:
    return (one.table, one.target) == (table, "contact")


def _keep_loser(connection: Connection, one: Reference, people: Sequence[str]) -> None:
    """Whatever lost a part since was changed by that, unless the part went with a person who was removed.
    `people`: columns of the part that name one.
    """
    owner = f"json_extract(before, '$.{one.column}')"
    still_there = "".join(
        f" AND json_extract(before, '$.{column}') IN (SELECT id FROM contact EXCEPT "
        "SELECT row_id FROM touched WHERE place='contact' AND op='d')"
        for column in people
    )
    _stay(
        connection,
        f"SELECT '{one.target}', {owner} FROM touched WHERE place='{one.table}' AND op<>'i' "
        f"AND {is_made(connection, one.target, owner)}{still_there}",
    )


def _keep_spoken_of(connection: Connection, one: Reference) -> None:
    """Whatever is named by a row that is not of this step, or stays, stays too; not what a row of others
    names because the step let it, for that names another one again.
    """
    _stay(
        connection,
        f'SELECT \'{one.target}\', t."{one.column}" FROM made m CROSS JOIN "{one.table}" t '
        f"ON m.place='{one.target}' AND t.\"{one.column}\" BETWEEN m.low AND m.high "
        f"WHERE (NOT {is_made(connection, one.table)} AND {_OF_OTHERS.format(one.table, one.column)}) "
        f"OR t.id IN ({_STAYING.format(one.table)})",
    )


def _keep_owned(connection: Connection, owned: Sequence[Reference]) -> None:
    """What stays keeps its parts; owners come before what they own."""
    for one in owned:
        _stay(
            connection,
            f'SELECT \'{one.table}\', t.id FROM stays s JOIN "{one.table}" t ON t."{one.column}"=s.row_id '
            f"WHERE s.place='{one.target}' AND {is_made(connection, one.table)}",
        )
