"""Parts of what was there before a step, when they were written since or come from steps taken back before.

An edit of a contact writes all rows of a part anew, so that the rows of the step are gone, or are others by
now, though what they said still stands there. What such a part says is worked out from the beginning
instead: what every step that still counts added to it and took from it, in their order. So it makes no
difference in which order imports are taken back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from netdesk.store import triggers
from netdesk.store.driver import Connection
from netdesk.store.part_history import Doing, PartRow, doings_of, said_in
from netdesk.store.row_references import WRITTEN_WHOLE, Reference
from netdesk.store.row_states import counting_steps, makers
from netdesk.store.step import json_value
from netdesk.store.step_rows import is_made

Contested = dict[Reference, list[int]]
"""By table of parts, the owners whose parts of that kind are worked out from the beginning."""


def take_over(connection: Connection, known: Sequence[Reference], *, has_older: bool) -> Contested:
    """The parts that were written anew since, and (`has_older`) all of which the step took something that
    an import may have brought which was taken back before. Their rows are no longer treated one by one.
    """
    found: Contested = {}
    for one in known:
        is_part = one.is_owned and one.table in WRITTEN_WHOLE
        if is_part and (owners := _contested(connection, one, has_older=has_older)):
            found[one] = owners
            _pass_over(connection, one, owners)
    return found


def _contested(connection: Connection, one: Reference, *, has_older: bool) -> list[int]:
    owner = f"json_extract(before, '$.{one.column}')"
    touched = "" if has_older else "AND row_id IN (SELECT row_id FROM touched WHERE place=:place)"
    rows = connection.execute(
        f"SELECT owner FROM (SELECT {owner} AS owner FROM touched WHERE place=:place AND op<>'i' UNION "
        f"SELECT {owner} FROM altered WHERE place=:place {touched}) WHERE owner IN "
        f'(SELECT id FROM "{one.target}") AND NOT {is_made(connection, one.target, "owner")}',
        {"place": one.table},
    )
    return [row_id for (row_id,) in rows.fetchall()]


def _pass_over(connection: Connection, one: Reference, owners: Sequence[int]) -> None:
    of_owners = "IN (SELECT value FROM json_each(:owners))"
    named = {"place": one.table, "owners": json.dumps(owners)}
    connection.execute(
        f"DELETE FROM altered WHERE place=:place AND json_extract(before, '$.{one.column}') {of_owners}",
        named,
    )
    connection.execute(
        f'INSERT OR IGNORE INTO stays SELECT :place, id FROM "{one.table}" WHERE {one.column} {of_owners}',
        named,
    )


def set_anew(
    connection: Connection, contested: Contested, known: Sequence[Reference], gone: Collection[int]
) -> None:
    """Let these parts say what the steps say that are not `gone`, and the one that made their owner."""
    counting = counting_steps(connection, gone)
    for one, owners in contested.items():
        made = makers(connection, one.target, owners)
        wanted = {
            owner_id: _said_by(doings, counting.union((made[owner_id],)) if owner_id in made else counting)
            for owner_id, doings in doings_of(connection, one, owners).items()
        }
        _write(connection, one, [other for other in known if other.table == one.table], wanted)


def _said_by(doings: Mapping[int, Doing], counting: Collection[int]) -> list[PartRow]:
    """What there is when only these steps are carried out, in their order."""
    said: list[PartRow] = []
    for step_id in sorted(doings.keys() & counting):
        said = _carried_out(said, doings[step_id])
    return said


def _carried_out(said: Iterable[PartRow], doing: Doing) -> list[PartRow]:
    """Rows that the step found have the order and the numbers it gave them; others stand before what it
    only added, and behind what it wrote anew.
    """
    was, now = (Counter(row.said for row in rows) for rows in doing)
    goes, stays, left = was - now, was & now, now - was
    others = []
    for row in said:
        if goes[row.said] > 0:
            goes[row.said] -= 1
        elif stays[row.said] > 0:
            stays[row.said] -= 1
            left[row.said] += 1
        else:
            others.append(row)
    of_step = []
    for row in doing.after:
        if left[row.said] > 0:
            left[row.said] -= 1
            of_step.append(row)
    return [*of_step, *others] if doing.before else [*others, *of_step]


def _write(
    connection: Connection,
    one: Reference,
    named: Sequence[Reference],
    wanted: Mapping[int, Sequence[PartRow]],
) -> None:
    """Make the rows of each owner these; where their numbers are other rows' by now, or do not tell their
    order, all of them get new ones.
    """
    there = _rows_of(connection, one, list(wanted))
    for owner_id, rows in wanted.items():
        _delete(connection, one, there[owner_id] - set(rows))
    numbers = json.dumps([row.row_id for rows in wanted.values() for row in rows])
    taken = {
        row_id
        for (row_id,) in connection.execute(
            f'SELECT id FROM "{one.table}" WHERE id IN (SELECT value FROM json_each(?))', (numbers,)
        )
    }
    insert = _insert_of(connection, one, named)
    renumbered = []
    for owner_id, rows in wanted.items():
        new = [row for row in rows if row not in there[owner_id]]
        if taken.intersection(row.row_id for row in new) or not _is_rising(rows):
            renumbered.append(owner_id)
        else:
            connection.executemany(insert, [(row.row_id, owner_id, row.said) for row in new])
            taken.update(row.row_id for row in new)
    for owner_id in renumbered:
        _delete(connection, one, there[owner_id].intersection(wanted[owner_id]))
        connection.executemany(insert, [(None, owner_id, row.said) for row in wanted[owner_id]])


def _is_rising(rows: Sequence[PartRow]) -> bool:
    return all(one.row_id < other.row_id for one, other in pairwise(rows))


def _rows_of(connection: Connection, one: Reference, owners: Sequence[int]) -> dict[int, set[PartRow]]:
    found: dict[int, set[PartRow]] = {owner_id: set() for owner_id in owners}
    row = triggers.row_as_json("t", triggers.columns(connection, one.table))
    for row_id, state in connection.execute(
        f'SELECT id, {row} FROM "{one.table}" t WHERE {one.column} IN (SELECT value FROM json_each(?))',
        (json.dumps(owners),),
    ).fetchall():
        owner_id, said = said_in(state, one)
        found[owner_id].add(PartRow(row_id, said))
    return found


def _delete(connection: Connection, one: Reference, rows: Iterable[PartRow]) -> None:
    connection.executemany(f'DELETE FROM "{one.table}" WHERE id=?', [(row.row_id,) for row in rows])


def _insert_of(connection: Connection, one: Reference, named: Sequence[Reference]) -> str:
    """The statement that writes a row: its number, its owner, what it says; none that names what is gone."""
    said = [(name, kind) for name, kind in triggers.columns(connection, one.table)
            if name not in ("id", one.column)]  # fmt: skip
    values = ", ".join(json_value("?3", name, kind) for name, kind in said)
    names = ", ".join(f'"{name}"' for name, _ in said)
    is_whole = " AND ".join(
        f"(json_extract(?3, '$.{other.column}') IS NULL OR "
        f"json_extract(?3, '$.{other.column}') IN (SELECT id FROM \"{other.target}\"))"
        for other in named
        if other.column != one.column
    )
    return (
        f'INSERT INTO "{one.table}" (id, {one.column}, {names}) SELECT ?1, ?2, {values} WHERE {is_whole or 1}'
    )
