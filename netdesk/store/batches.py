"""The imports there were, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.draft import Problem
from netdesk.domain.importing import Batch, Brought, FileCount
from netdesk.store.driver import Connection

TAKEN_BACK = "SELECT target_id FROM step WHERE kind='do' AND state='done' AND target_id IS NOT NULL"
"""The steps of imports that were taken back."""


def read_batches(connection: Connection, limit: int = 20) -> list[Batch]:
    """The newest imports, those that were taken back included; undone ones are gone altogether."""
    rows = connection.execute(
        f"SELECT id, step_id, started, title, step_id IN ({TAKEN_BACK}) FROM batch ORDER BY id DESC LIMIT ?",
        (limit,),
    ).fetchall()
    return [
        Batch(one, step, started, title, tuple(_files(connection, one)), bool(is_back))
        for one, step, started, title, is_back in rows
    ]


def brought_by(connection: Connection, step_ids: Iterable[int]) -> dict[int, Brought]:
    """How many people and exchanges each of these steps of imports brought. Looks at every row they made: a
    tenth of a second for a hundred thousand.
    """
    found = {}
    for step_id in step_ids:
        counts = dict(
            connection.execute(
                "SELECT place, count(*) FROM journal WHERE step_id=? AND op='i' "
                "AND place IN ('contact', 'interaction') GROUP BY place",
                (step_id,),
            ).fetchall()
        )
        found[step_id] = Brought(counts.get("contact", 0), counts.get("interaction", 0))
    return found


def problem_counts(connection: Connection) -> dict[int, int]:
    """How many problems each import had, by batch; imports without any are left out."""
    rows = connection.execute(
        "SELECT f.batch_id, count(*) FROM batch_problem p "
        "JOIN batch_file f ON f.id = p.batch_file_id GROUP BY 1"
    )
    return dict(rows.fetchall())


def read_problems(connection: Connection, batch_id: int) -> list[Problem]:
    """What an import left out or read in part, file by file."""
    rows = connection.execute(
        "SELECT p.place, p.reason, p.is_skip FROM batch_problem p "
        "JOIN batch_file f ON f.id = p.batch_file_id WHERE f.batch_id=? ORDER BY p.id",
        (batch_id,),
    )
    return [Problem(place, reason, bool(is_skip)) for place, reason, is_skip in rows.fetchall()]


def _files(connection: Connection, batch_id: int) -> list[FileCount]:
    rows = connection.execute(
        'SELECT path, format, read, "new", merged, unchanged, skipped FROM batch_file '
        "WHERE batch_id=? ORDER BY id",
        (batch_id,),
    )
    return [FileCount(*row) for row in rows.fetchall()]
