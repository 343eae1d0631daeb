"""What every step did to a part of something: to the jobs of a contact, to the members of a group."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from netdesk.store.driver import Connection
from netdesk.store.row_references import Reference
from netdesk.store.row_states import written

Said = str
"""A row of a part without its id and its owner, as JSON."""


class PartRow(NamedTuple):
    """A row of a part: its number, and what it says."""

    row_id: int
    said: Said


class Doing(NamedTuple):
    """What a step found of a part of one owner and what it left, as far as it wrote it."""

    before: list[PartRow]
    after: list[PartRow]


def doings_of(connection: Connection, one: Reference, owners: Sequence[int]) -> dict[int, dict[int, Doing]]:
    """By owner, what every step did to their part in the table of the reference."""
    rows = connection.execute(
        f'SELECT id FROM "{one.table}" WHERE {one.column} IN (SELECT value FROM json_each(:owners)) UNION '
        f"SELECT row_id FROM journal WHERE place=:place AND json_extract(before, '$.{one.column}') IN "
        "(SELECT value FROM json_each(:owners))",
        {"place": one.table, "owners": json.dumps(owners)},
    ).fetchall()
    found: dict[int, dict[int, Doing]] = {owner_id: {} for owner_id in owners}
    for wrote in written(connection, one.table, [row_id for (row_id,) in rows]):
        for place, state in enumerate((wrote.before, wrote.after)):
            if state is None:
                continue
            owner_id, said = said_in(state, one)
            if owner_id in found:
                doing = found[owner_id].setdefault(wrote.step_id, Doing([], []))
                doing[place].append(PartRow(wrote.row_id, said))
    return found


def said_in(state: str, one: Reference) -> tuple[int, Said]:
    """Whose part the row is, and what it says, of a row as JSON."""
    values: dict[str, Any] = json.loads(state)
    del values["id"]
    return int(values.pop(one.column)), json.dumps(values)
