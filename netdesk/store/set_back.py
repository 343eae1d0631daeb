"""Rows that a step altered or removed, set back as far as they are still as it left them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from netdesk.domain.contact import ME
from netdesk.store import step, triggers
from netdesk.store.contact_rows import contact_row, read_contacts
from netdesk.store.driver import Connection
from netdesk.store.import_write import NATURAL_FIELDS
from netdesk.store.records import BY_TYPE
from netdesk.store.row_references import Reference, owners_first
from netdesk.store.step_rows import altered_places

_NATURAL_KEYS = {"setting": ("name",)} | {
    kind.table: tuple(kind.channels.get(field, field) for field in fields)
    for kind, fields in ((BY_TYPE[record], fields) for record, fields in NATURAL_FIELDS.items())
}
"""By which columns of their table records without an id of their own are told apart."""


def set_back(connection: Connection, known: Sequence[Reference]) -> None:
    """Give every row its old values. Of a row changed since, only the values that were not; a row whose
    owner is gone, or whose place is taken by another, stays away.
    """
    places = altered_places(connection)
    _mend_changed(connection, places)
    step.note_played(
        connection,
        "SELECT place, row_id, op, before FROM altered a WHERE NOT EXISTS "
        "(SELECT 1 FROM touched t WHERE t.place=a.place AND t.row_id=a.row_id)",
    )
    for place in owners_first(places, known):
        for one in known:
            if one.table == place:
                _pass_over_lost(connection, one)
        if place in _NATURAL_KEYS:
            _pass_over_taken(connection, place, _NATURAL_KEYS[place])
        step.restore(connection, place)


def _pass_over_lost(connection: Connection, one: Reference) -> None:
    """What belonged or pointed to a row that is gone is not brought back."""
    named = f"json_extract(before, '$.{one.column}')"
    connection.execute(
        f"DELETE FROM played WHERE place=? AND {named} IS NOT NULL "
        f'AND {named} NOT IN (SELECT id FROM "{one.target}")',
        (one.table,),
    )


def _pass_over_taken(connection: Connection, place: str, key: tuple[str, ...]) -> None:
    same = " AND ".join(f"t.\"{name}\"=json_extract(before, '$.{name}')" for name in key)
    connection.execute(
        "DELETE FROM played WHERE place=? "
        f'AND EXISTS (SELECT 1 FROM "{place}" t WHERE t.id<>row_id AND {same})',
        (place,),
    )


def _mend_changed(connection: Connection, places: Sequence[str]) -> None:
    """Rows altered by the step and again since: value by value."""
    for place in places:
        columns = triggers.columns(connection, place)
        if any(kind == "BLOB" for _name, kind in columns):
            continue  # only pictures, which are never altered but replaced
        row = triggers.row_as_json("t", columns)
        for row_id, before, after, now in connection.execute(
            f"SELECT t.id, a.before, s.before, {row} FROM altered a JOIN touched s USING (place, row_id) "
            f"JOIN \"{place}\" t ON t.id=a.row_id WHERE a.place=? AND a.op='u' AND s.op<>'i'",
            (place,),
        ).fetchall():
            _mend(connection, place, row_id, *map(json.loads, (before, after, now)))


def _mend(
    connection: Connection, place: str, row_id: int, before: dict[str, Any], after: dict[str, Any],
    now: dict[str, Any],
) -> None:  # fmt: skip
    old = {name: value for name, value in before.items() if value != after.get(name) == now.get(name)}
    _write(connection, place, row_id, old)


def set_further_back(connection: Connection, taking: int, step_ids: Iterable[int]) -> None:
    """What the open step `taking` gave back to rows may be what imports had written that were taken back
    before (`step_ids`): such values become those there were before these.
    """
    places = connection.execute(
        "SELECT DISTINCT place FROM journal WHERE step_id=? AND op='u'", (taking,)
    ).fetchall()
    for step_id in sorted(step_ids, reverse=True):
        for (place,) in places:
            for row_id, *states in _given_back(connection, taking, step_id, place):
                was, before, after, now = map(json.loads, states)
                old = {
                    name: value
                    for name, value in before.items()
                    if value != after.get(name) == now.get(name) != was.get(name)
                }
                _write(connection, place, row_id, old)


def _given_back(connection: Connection, taking: int, step_id: int, place: str) -> list[tuple[Any, ...]]:
    """Rows of a table that both steps altered: id, as they were before `taking`, before and behind the
    earlier step, and as they are now.
    """
    columns = triggers.columns(connection, place)
    if any(kind == "BLOB" for _name, kind in columns):
        return []
    first = "SELECT row_id, before, min(id) FROM journal WHERE place=:place AND op<>'i' AND step_id"
    altered = "SELECT row_id FROM journal WHERE step_id=:taking AND place=:place AND op='u'"
    found: list[tuple[Any, ...]] = connection.execute(
        f"SELECT t.id, was.before, told.before, later.before, {triggers.row_as_json('t', columns)} "
        f"FROM ({first}=:step GROUP BY row_id) told "
        f"JOIN ({first}=:taking GROUP BY row_id) was USING (row_id) "
        f"JOIN ({first}>:step AND row_id IN ({altered}) GROUP BY row_id) later USING (row_id) "
        f'JOIN "{place}" t ON t.id=row_id',
        {"taking": taking, "step": step_id, "place": place},
    ).fetchall()
    return found


def _write(connection: Connection, place: str, row_id: int, values: dict[str, Any]) -> None:
    if not values:
        return
    names = ", ".join(f'"{name}"=?' for name in values)
    connection.execute(f'UPDATE "{place}" SET {names} WHERE id=?', (*values.values(), row_id))


def sort_anew(connection: Connection, taking: int) -> None:
    """Where contacts stand in lists after their names became others in the open step. The owner may have no
    name but an address.
    """
    touched = connection.execute(
        "SELECT row_id FROM journal WHERE step_id=? AND place='contact' AND op='u' "
        f"AND row_id IN (SELECT id FROM contact) UNION SELECT {ME}",
        (taking,),
    ).fetchall()
    keys = [
        (contact_row(contact)[-1], contact.id)
        for contact in read_contacts(connection, [row_id for (row_id,) in touched], has_photos=False)
    ]
    connection.executemany("UPDATE contact SET sort_key=?1 WHERE id=?2 AND sort_key<>?1", keys)
