"""Which rows name rows of other tables, and which of them belong to the row they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from graphlib import TopologicalSorter
from typing import NamedTuple

from netdesk.store import triggers
from netdesk.store.contact_rows import PARTS
from netdesk.store.driver import Connection
from netdesk.store.records import KINDS

DETAILS = frozenset(part.table for part in PARTS)
"""Tables whose rows are details of a contact."""
WRITTEN_WHOLE = DETAILS.union(child.table for kind in KINDS for child in kind.children)
"""Tables of parts that an edit of their owner writes anew, all of them or none: their ids say nothing."""


class Reference(NamedTuple):
    """A column of `table` that names a row of `target`. `is_owned`: the rows of the table are parts of that
    one, as its details are of a contact; otherwise they only speak of it.
    """

    table: str
    column: str
    target: str
    is_owned: bool


def references(connection: Connection) -> list[Reference]:
    """All references between the tables that hold what a person entered."""
    found = []
    for table in triggers.journalled(connection):
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            target, column, on_delete = row[2], row[3], row[6]
            is_owned = on_delete == "CASCADE" and (target != "contact" or table in DETAILS)
            found.append(Reference(table, column, target, is_owned))
    return found


def is_spoken_of(connection: Connection, contact_id: int, but_for: Collection[str] = ()) -> bool:
    """Whether rows name a contact that are no details of it: exchanges, ties, requests. `but_for`: tables
    that do not matter.
    """
    return any(
        connection.execute(
            f'SELECT 1 FROM "{one.table}" WHERE "{one.column}"=? LIMIT 1', (contact_id,)
        ).fetchone()
        for one in references(connection)
        if one.target == "contact" and not one.is_owned and one.table not in but_for
    )


def owners_first(places: Iterable[str], known: Iterable[Reference]) -> list[str]:
    """The tables in an order in which rows can be written: what is named before who names it."""
    order = TopologicalSorter({place: set() for place in sorted(places)})
    for one in known:
        if one.table != one.target:
            order.add(one.table, one.target)
    wanted = set(places)
    return [place for place in order.static_order() if place in wanted]
