"""What the columns of dropped tables hold: which of them somebody has to be asked about, what was said
before, and how what is said now is remembered in the network.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path

from netdesk.desk.import_run import DroppedFile
from netdesk.domain.command import SetSetting
from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.domain.importing import FileCount
from netdesk.domain.table_mapping import (
    ColumnUse,
    Mappings,
    Said,
    UnknownTable,
    mappings_as_text,
    mappings_from_text,
    names_anybody,
)
from netdesk.importers.tables.guess import guess_tables
from netdesk.importers.tables.reader import KEY, LEFT_OUT_BY_YOU, reader_for
from netdesk.store import records
from netdesk.store.driver import Connection

SETTING = "table_mappings"
"""Under what the network keeps the mappings. It is a memory, nothing a person sets."""


def remembered(connection: Connection) -> dict[str, tuple[ColumnUse, ...]]:
    """The mappings of this network."""
    return mappings_from_text(records.stored_settings(connection).get(SETTING, ""))


def remembering(known: Mappings, said: Said) -> SetSetting | None:
    """What keeps what was said for the next time; None when it is known already."""
    new = {signature: uses for signature, uses in said.items() if uses is not None}
    if new.items() <= dict(known).items():
        return None
    kept = {signature: uses for signature, uses in known.items() if signature not in new}
    return SetSetting(SETTING, mappings_as_text({**kept, **new}))


def forgetting(known: Mappings, signatures: Container[str]) -> SetSetting:
    """What forgets the mappings of these tables, so that they are asked about again."""
    kept = {signature: uses for signature, uses in known.items() if signature not in signatures}
    return SetSetting(SETTING, mappings_as_text(kept) if kept else None)


def unknown_tables(files: Iterable[DroppedFile], known: Mappings) -> list[UnknownTable]:
    """The tables of the drop whose columns nobody has told yet, each kind of table once."""
    found: dict[str, UnknownTable] = {}
    for file in files:
        for table in _tables_of(file):
            if not table.guess.is_known and table.guess.signature not in known:
                found.setdefault(table.guess.signature, table)
    return list(found.values())


def with_columns(
    files: Iterable[DroppedFile],
    known: Mappings,
    unknown: Iterable[UnknownTable] = (),
    said: Said | None = None,
    home: str = "",
) -> list[DroppedFile]:
    """The files, each table to be read by what is known and was said of its columns. `home`: the owner's
    country, ISO 3166.
    """
    said = {**known, **(said or {})}
    left_out = {table.path for table in unknown if table.is_only and said[table.guess.signature] is None}
    return [_told(file, said, home, is_left_out=file.account.path in left_out) for file in files]


def _tables_of(file: DroppedFile) -> list[UnknownTable]:
    """The tables of a file that no program is known to write; of several sheets, those that name people."""
    if file.reader is None or file.source is None or file.reader.key != KEY:
        return []
    try:
        guesses = list(guess_tables(file.source))
    except KnownError:  # reading it says so
        return []
    is_only = len(guesses) == 1
    before = f"{file.source.path.name}, "
    return [
        UnknownTable(file.account.path, name.removeprefix(before), guess, is_only)
        for name, guess in guesses
        if is_only or names_anybody(guess.uses)
    ]


def _told(file: DroppedFile, said: Said, home: str, *, is_left_out: bool) -> DroppedFile:
    if file.reader is None or file.reader.key != KEY:
        return file
    if is_left_out:
        path = file.account.path
        return DroppedFile(FileCount(path, "", problems=[Problem(Path(path).name, LEFT_OUT_BY_YOU)]))
    return file._replace(reader=reader_for(said, home))
