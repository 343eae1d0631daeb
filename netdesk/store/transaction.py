"""A transaction of a background thread, or of the end of a session: kept as a whole or not at all."""

# No postponed annotations: a start waits for this module.
from collections.abc import Iterator
from contextlib import contextmanager

from netdesk.store.driver import Connection


@contextmanager
def kept_whole(connection: Connection) -> Iterator[None]:
    """Write what is done meanwhile, or nothing when anything is raised, by the last write as well: a
    transaction left open would keep everybody else from writing.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        give_up(connection)
        raise


def give_up(connection: Connection) -> None:
    """End an open transaction without keeping anything."""
    # After some errors (a full disk) SQLite has ended it already.
    if connection.in_transaction:
        connection.execute("ROLLBACK")
