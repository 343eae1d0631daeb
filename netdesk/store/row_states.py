"""What rows were before and behind every step that wrote them, and which steps count, by the journal."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import NamedTuple

from netdesk.store import triggers
from netdesk.store.driver import Connection

SAYING = "kind NOT IN ('undo', 'redo') AND target_id IS NULL AND state='done'"
"""Steps that are edits or imports, and that were not undone."""
_UNTOLD = 0
"""Stands for whatever was done before the journal begins."""


class Written(NamedTuple):
    """A row as a step found it and as it left it, JSON; None where there was none."""

    step_id: int
    row_id: int
    before: str | None
    after: str | None


def counting_steps(connection: Connection, gone: Collection[int]) -> frozenset[int]:
    """The steps that count: edits and imports that were not undone, but for those that are `gone`."""
    steps = connection.execute(f"SELECT id FROM step WHERE {SAYING}").fetchall()
    return frozenset((_UNTOLD, *(one for (one,) in steps))).difference(gone)


def makers(connection: Connection, place: str, row_ids: Collection[int]) -> dict[int, int]:
    """The step that made each of these rows, the last one if a number was given to several in turn."""
    # With min() SQLite takes the other columns from the row that holds the minimum: the first touch.
    rows = connection.execute(
        "SELECT row_id, max(step_id) FROM (SELECT row_id, step_id, op, min(id) FROM journal WHERE place=? "
        "AND row_id IN (SELECT value FROM json_each(?)) GROUP BY row_id, step_id) "
        f"WHERE op='i' AND step_id IN (SELECT id FROM step WHERE {SAYING}) GROUP BY row_id",
        (place, json.dumps(list(row_ids))),
    )
    return dict(rows.fetchall())


def written(connection: Connection, place: str, row_ids: Collection[int]) -> Iterator[Written]:
    """All that was ever done to these rows of a table, row by row and for each in the order of the steps."""
    row = triggers.row_as_json("t", triggers.columns(connection, place))
    wanted = json.dumps(list(row_ids))
    now: dict[int, str | None] = dict(
        connection.execute(
            f'SELECT id, {row} FROM "{place}" t WHERE id IN (SELECT value FROM json_each(?))', (wanted,)
        ).fetchall()
    )
    touches: dict[int, list[tuple[int, str | None]]] = {row_id: [] for row_id in now}
    for row_id, step_id, before, _ in connection.execute(
        "SELECT row_id, step_id, before, min(id) FROM journal "
        "WHERE place=? AND row_id IN (SELECT value FROM json_each(?)) "
        "GROUP BY row_id, step_id ORDER BY row_id, step_id",
        (place, wanted),
    ).fetchall():
        touches.setdefault(row_id, []).append((step_id, before))
    for row_id, found in sorted(touches.items()):
        states = [None, *(before for _, before in found), now.get(row_id)]
        for number, step_id in enumerate((_UNTOLD, *(step_id for step_id, _ in found))):
            if states[number : number + 2] != [None, None]:
                yield Written(step_id, row_id, states[number], states[number + 1])
