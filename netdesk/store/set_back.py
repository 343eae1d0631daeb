"""Rows that a step altered or removed, set back as far as they are still as it left them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from netdesk.domain.contact import ME
from netdesk.store import step, triggers
from netdesk.store.contact_rows import contact_row, read_contacts
from netdesk.store.driver import Connection
from netdesk.store.import_write import NATURAL_FIELDS
from netdesk.store.records import BY_TYPE
from netdesk.store.row_references import WRITTEN_WHOLE, Reference, owners_first
from netdesk.store.row_states import Written, counting_steps, makers, written
from netdesk.store.step_rows import altered_places

_NATURAL_KEYS = {"setting": ("name",)} | {
    kind.table: tuple(kind.channels.get(field, field) for field in fields)
    for kind, fields in ((BY_TYPE[record], fields) for record, fields in NATURAL_FIELDS.items())
}
"""By which columns of their table records without an id of their own are told apart."""


def set_back(connection: Connection, step_id: int, known: Sequence[Reference]) -> None:
    """Give every row its old values that nobody changed since. A row whose owner is gone, or which another
    one says again, stays away; one whose number went to another gets a new one.
    """
    places = altered_places(connection)
    step.note_played(
        connection,
        "SELECT place, row_id, op, before FROM altered a WHERE NOT EXISTS "
        "(SELECT 1 FROM touched t WHERE t.place=a.place AND t.row_id=a.row_id)",
    )
    order = owners_first(places, known)
    # Who names others comes first, since these have it name their new numbers.
    for place in reversed(order):
        _renumber(connection, step_id, place, [one for one in known if one.target == place])
    for place in order:
        for one in known:
            if one.table == place:
                _pass_over_lost(connection, one)
        if key := _key_of(connection, place):
            _pass_over_taken(connection, place, key)
        step.restore(connection, place)


def _renumber(connection: Connection, step_id: int, place: str, named_by: Sequence[Reference]) -> None:
    """Rows that the step removed and whose numbers went to others since come back under new ones."""
    rows = connection.execute(
        f"SELECT row_id FROM altered WHERE place=? AND op='d' AND row_id IN (SELECT id FROM \"{place}\")",
        (place,),
    ).fetchall()
    made = makers(connection, place, [row_id for (row_id,) in rows])
    last = f'SELECT max(id) AS id FROM "{place}" UNION SELECT max(row_id) FROM played WHERE place=?'
    for old in [row_id for (row_id,) in rows if made.get(row_id, 0) > step_id]:
        connection.execute("DELETE FROM played WHERE place=? AND row_id=?", (place, old))
        (new,) = connection.execute(f"SELECT 1 + max(id) FROM ({last})", (place,)).fetchone()
        connection.execute(
            "INSERT INTO played SELECT place, ?, op, json_set(before, '$.id', ?) FROM altered "
            "WHERE place=? AND row_id=?",
            (new, new, place, old),
        )
        for one in named_by:
            connection.execute(
                f"UPDATE played SET before=json_set(before, '$.{one.column}', ?) "
                f"WHERE place=? AND json_extract(before, '$.{one.column}')=?",
                (new, one.table, old),
            )


def _pass_over_lost(connection: Connection, one: Reference) -> None:
    """What belonged or pointed to a row that is gone is not brought back."""
    named = f"json_extract(before, '$.{one.column}')"
    connection.execute(
        f"DELETE FROM played WHERE place=? AND {named} IS NOT NULL "
        f'AND {named} NOT IN (SELECT id FROM "{one.target}")',
        (one.table,),
    )


def _key_of(connection: Connection, place: str) -> tuple[str, ...]:
    """By which columns the rows of a table are told apart besides their numbers; none for parts."""
    names = [name for name, _kind in triggers.columns(connection, place) if place not in WRITTEN_WHOLE]
    return _NATURAL_KEYS.get(place, ("uid",) if "uid" in names else ())


def _pass_over_taken(connection: Connection, place: str, key: tuple[str, ...]) -> None:
    same = " AND ".join(f"t.\"{name}\"=json_extract(before, '$.{name}')" for name in key)
    connection.execute(
        "DELETE FROM played WHERE place=? "
        f'AND EXISTS (SELECT 1 FROM "{place}" t WHERE t.id<>row_id AND {same})',
        (place,),
    )


def contested(connection: Connection, *, has_older: bool) -> dict[str, list[int]]:
    """By table the rows that the step altered and somebody wrote since, or (`has_older`) to which it may give
    back what an import had written that was taken back before.
    """
    only_touched = "" if has_older else "JOIN touched USING (place, row_id)"
    found: dict[str, list[int]] = {}
    for place, row_id in connection.execute(f"SELECT place, row_id FROM altered {only_touched}").fetchall():
        found.setdefault(place, []).append(row_id)
    return found


def set_values_anew(
    connection: Connection, step_id: int, rows: Mapping[str, Sequence[int]], gone: Collection[int]
) -> None:
    """Let every value of these rows be what the last step said that is not `gone`, else what it was when the
    row was made.
    """
    counting = counting_steps(connection, gone)
    for place, row_ids in rows.items():
        made = makers(connection, place, row_ids)
        # A number may have gone to another row since.
        same = [one for one in row_ids if made.get(one, 0) < step_id]
        for row_id, states in groupby(written(connection, place, same), attrgetter("row_id")):
            of_row = [one for one in states if one.step_id >= made.get(row_id, 0)]
            _set_anew(connection, place, of_row, counting)


def _set_anew(
    connection: Connection, place: str, states: Sequence[Written], counting: Collection[int]
) -> None:
    first, now = states[0].after, states[-1].after
    if first is None or now is None:
        return
    values: dict[str, Any] = json.loads(first)
    for one in states[1:]:
        if one.step_id in counting and one.before is not None and one.after is not None:
            before, after = json.loads(one.before), json.loads(one.after)
            values |= {name: value for name, value in after.items() if value != before[name]}
    is_now = json.loads(now)
    _write(connection, place, values["id"], {
        name: value for name, value in values.items() if value != is_now[name]
    })  # fmt: skip


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
