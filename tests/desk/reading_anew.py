"""What the advisor's thread makes of a network, made at once and in this thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import NamedTuple

from netdesk.desk.desk import Desk
from netdesk.desk.directory import Directory, Words
from netdesk.desk.facts import Asked, FactKeeper
from netdesk.desk.readings import Readings
from netdesk.settings import Settings
from netdesk.store import records
from netdesk.store.driver import Connection


class ReadNetwork(NamedTuple):
    touched: frozenset[int] | None
    asked: Asked
    directory: Directory


@contextmanager
def snapshot(desk: Desk) -> Iterator[tuple[Connection, Connection]]:
    """A reader inside a transaction, and a writer for caches."""
    with closing(desk.file.reader()) as reader, closing(desk.file.cache_writer()) as writer:
        reader.execute("BEGIN")
        yield reader, writer
        reader.execute("COMMIT")


def settings_of(desk: Desk) -> Settings:
    return Settings.from_stored(records.stored_settings(desk.file.connection))


def refreshed(desk: Desk, table: Readings, today: date | None = None) -> set[int] | None:
    """Bring readings up to the file; gives who was read."""
    with snapshot(desk) as (reader, writer):
        touched = table.refresh(reader, writer, today or desk.today)
    return None if touched is None else set(touched)


def read(
    desk: Desk, table: Readings | None = None, keeper: FactKeeper | None = None, *, is_all: bool = True
) -> ReadNetwork:
    """One whole run; `is_all`: suggestions are made anew for everybody."""
    settings = settings_of(desk)
    table = table or Readings(settings, desk.file.gate)
    with snapshot(desk) as (reader, writer):
        touched = table.refresh(reader, writer, desk.today)
        table.load_history(reader)
        words = Words.load(reader)
        asked = (keeper or FactKeeper()).ask(reader, table, desk.today, settings, None if is_all else touched)
    return ReadNetwork(touched, asked, Directory(words, table, asked, desk.today, settings))
