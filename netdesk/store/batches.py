"""The imports there were, newest first."""

from __future__ import annotations

from netdesk.domain.importing import Batch, FileCount
from netdesk.store.driver import Connection


def read_batches(connection: Connection, limit: int = 20) -> list[Batch]:
    """The newest imports that were not taken back."""
    rows = connection.execute(
        "SELECT b.id, b.step_id, b.started, b.title, b.step_id = "
        "(SELECT max(id) FROM step WHERE kind='do' AND state='done') "
        "FROM batch b ORDER BY b.id DESC LIMIT ?",
        (limit,),
    ).fetchall()
    return [
        Batch(row[0], row[1], row[2], row[3], tuple(_files(connection, row[0])), bool(row[4])) for row in rows
    ]


def _files(connection: Connection, batch_id: int) -> list[FileCount]:
    rows = connection.execute(
        'SELECT path, format, read, "new", merged, unchanged, skipped FROM batch_file '
        "WHERE batch_id=? ORDER BY id",
        (batch_id,),
    )
    return [FileCount(*row) for row in rows.fetchall()]
