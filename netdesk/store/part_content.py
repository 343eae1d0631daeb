"""Details that a step added to people who were there before, when these details were written anew since.

An edit of a contact writes all rows of a part anew, so that the rows of the step are gone though what they
said still stands there. Such parts are compared by what they say, row by row.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from netdesk.store import triggers
from netdesk.store.driver import Connection
from netdesk.store.row_references import DETAILS
from netdesk.store.step import json_value
from netdesk.store.step_rows import is_made

_KEYS = ("id", "contact_id")
Said = str
"""A detail without its id and its contact, as JSON."""


class Rewritten(NamedTuple):
    """One part (its table) of one contact: what the step added to it and took from it."""

    place: str
    contact_id: int
    added: Counter[Said]
    taken: Counter[Said]


def take_over(connection: Connection) -> list[Rewritten]:
    """The parts that were written anew since; their rows are no longer treated one by one."""
    found = list(_rewritten(connection))
    for one in found:
        of_contact = "place=:place AND json_extract(before, '$.contact_id')=:contact"
        named = {"place": one.place, "contact": one.contact_id}
        connection.execute(f"DELETE FROM altered WHERE {of_contact}", named)
        connection.execute(
            f'INSERT OR IGNORE INTO stays SELECT :place, id FROM "{one.place}" WHERE contact_id=:contact',
            named,
        )
    return found


def take_out(connection: Connection, rewritten: list[Rewritten]) -> None:
    """Remove from these parts what the step added, as far as it stands there, and put back what it took."""
    for one in rewritten:
        if connection.execute("SELECT 1 FROM contact WHERE id=?", (one.contact_id,)).fetchone():
            _take_out(connection, one)


def _rewritten(connection: Connection) -> Iterator[Rewritten]:
    contact = "json_extract(before, '$.contact_id')"
    groups = connection.execute(
        f"SELECT DISTINCT place, {contact} FROM touched WHERE op<>'i' AND {contact} IS NOT NULL "
        f"AND NOT {is_made(connection, 'contact', contact)}"
    ).fetchall()
    for place, contact_id in groups:
        if place in DETAILS:
            before, after = _before(connection, place, contact_id), _after(connection, place, contact_id)
            yield Rewritten(place, contact_id, after - before, before - after)


def _before(connection: Connection, place: str, contact_id: int) -> Counter[Said]:
    return Counter(
        _said(row)
        for (row,) in connection.execute(
            "SELECT before FROM altered WHERE place=? AND json_extract(before, '$.contact_id')=?",
            (place, contact_id),
        )
    )


def _after(connection: Connection, place: str, contact_id: int) -> Counter[Said]:
    """What the step left there: rows that are as it left them, and those that no longer are."""
    row = triggers.row_as_json("t", triggers.columns(connection, place))
    rows = connection.execute(
        f'SELECT {row} FROM "{place}" t WHERE contact_id=:contact '
        "AND id NOT IN (SELECT row_id FROM touched WHERE place=:place) "
        f"AND ({is_made(connection, place)} OR id IN (SELECT row_id FROM altered WHERE place=:place)) "
        "UNION ALL SELECT before FROM touched WHERE place=:place AND op<>'i' "
        "AND json_extract(before, '$.contact_id')=:contact",
        {"place": place, "contact": contact_id},
    )
    return Counter(_said(row) for (row,) in rows)


def _take_out(connection: Connection, one: Rewritten) -> None:
    columns = triggers.columns(connection, one.place)
    row_of_now = triggers.row_as_json("t", columns)
    rows = connection.execute(
        f'SELECT id, {row_of_now} FROM "{one.place}" t WHERE contact_id=? ORDER BY id',
        (one.contact_id,),
    ).fetchall()
    still: Counter[Said] = Counter()
    added = one.added.copy()
    for row_id, row in rows:
        said = _said(row)
        if added[said] > 0:
            added[said] -= 1
            connection.execute(f'DELETE FROM "{one.place}" WHERE id=?', (row_id,))
        else:
            still[said] += 1
    names = [name for name, _kind in columns if name not in _KEYS]
    values = ", ".join(json_value("?1", name, kind) for name, kind in columns if name not in _KEYS)
    insert = f'INSERT INTO "{one.place}" (contact_id, {", ".join(names)}) VALUES (?2, {values})'
    for said in (one.taken - still).elements():
        connection.execute(insert, (said, one.contact_id))


def take_out_again(connection: Connection, taking: int, step_ids: Iterable[int]) -> None:
    """Remove what the open step `taking` put back of details that imports had added which were taken back
    before (`step_ids`).
    """
    places = connection.execute(
        "SELECT DISTINCT place FROM journal WHERE step_id=? AND op='i'", (taking,)
    ).fetchall()
    for (place,) in places:
        if place in DETAILS:
            for contact_id, rows in _put_back(connection, taking, place).items():
                added = sum((_added(connection, one, place, contact_id) for one in step_ids), Counter[Said]())
                for row_id, said in rows:
                    if added[said] > 0:
                        added[said] -= 1
                        connection.execute(f'DELETE FROM "{place}" WHERE id=?', (row_id,))


def _put_back(connection: Connection, taking: int, place: str) -> dict[int, list[tuple[int, Said]]]:
    """The rows of a part that the open step wrote, by contact."""
    row = triggers.row_as_json("t", triggers.columns(connection, place))
    found: dict[int, list[tuple[int, Said]]] = {}
    for row_id, contact_id, said in connection.execute(
        f'SELECT t.id, t.contact_id, {row} FROM "{place}" t '
        "WHERE id IN (SELECT row_id FROM journal WHERE step_id=? AND place=? AND op='i')",
        (taking, place),
    ).fetchall():
        found.setdefault(contact_id, []).append((row_id, _said(said)))
    return found


def _added(connection: Connection, step_id: int, place: str, contact_id: int) -> Counter[Said]:
    """What a step that is not the newest added to a part of a contact."""
    first = "SELECT row_id, op, before, min(id) FROM journal WHERE place=:place"
    of_contact = "json_extract(before, '$.contact_id')=:contact"
    named = {"place": place, "contact": contact_id, "step": step_id}
    row = triggers.row_as_json("t", triggers.columns(connection, place))
    before = connection.execute(
        f"SELECT before FROM ({first} AND step_id=:step GROUP BY row_id) WHERE op<>'i' AND {of_contact}",
        named,
    ).fetchall()
    after = connection.execute(
        "WITH made AS (SELECT row_id FROM journal WHERE step_id=:step AND place=:place AND op='i'), "
        f"later AS ({first} AND step_id>:step AND row_id IN made GROUP BY row_id) "
        f"SELECT before FROM later WHERE op<>'i' AND {of_contact} UNION ALL "
        f'SELECT {row} FROM "{place}" t WHERE contact_id=:contact AND id IN made '
        "AND id NOT IN (SELECT row_id FROM later)",
        named,
    ).fetchall()
    return Counter(_said(one) for (one,) in after) - Counter(_said(one) for (one,) in before)


def _said(row: str) -> Said:
    values: dict[str, Any] = json.loads(row)
    return json.dumps({name: value for name, value in values.items() if name not in _KEYS})
