"""Files that lie beside an unpacked export and are none of it: an address book among LinkedIn's tables."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FileSource, FolderSource, files_in
from netdesk.importers.reader import Reader
from netdesk.importers.registry import archive_depths, archive_reader, recognise
from netdesk.importers.tables.header_row import HEAD_BYTES, names_reachable_people

_ENDING_WORDS = ".vcf .vcard .ics .vcs .csv .tsv .ldif .ldi .json .txt .xml"
_ENDINGS = frozenset(_ENDING_WORDS.split())
_SURE_WORDS = (
    "vcard ical ldif netdesk-json netdesk-csv google-csv outlook-csv thunderbird-csv evolution-csv "
    "xing-csv whatsapp sms phone"
)
_SURE = frozenset(_SURE_WORDS.split())
"""Formats a file by itself says it is in."""
_TABLE = "table"
_SPREADSHEETS = frozenset({".xlsx", ".xlsb", ".xls", ".ods"})
"""No export holds one; a text with columns may be the export's own."""
_WITH_CARDS = "whatsapp"
"""Whose exports hold cards and files that people sent each other."""


def export_in(folder: Path) -> Reader | None:
    """The reader whose export a folder is; None for a folder of this and that. Raises OSError."""
    for depth in archive_depths():
        if reader := archive_reader(FolderSource(folder, depth), depth):
            return reader
    return None


def beside_export(folder: Path, export: Reader) -> list[Path]:
    """The files directly in the folder of an export that are sources of their own, by name.

    Raises OSError.
    """
    if export.key == _WITH_CARDS:
        return []
    return [file for file in files_in(folder) if _is_by_itself(file)]


def _is_by_itself(file: Path) -> bool:
    ending = file.suffix.casefold()
    if ending not in _ENDINGS:
        return ending in _SPREADSHEETS
    source = FileSource(file, file.stat().st_size)
    try:
        reader = recognise(source)
    except KnownError:
        return False
    key = reader.key if reader else ""
    return key in _SURE or (key == _TABLE and _is_of_people(source))


def _is_of_people(source: FileSource) -> bool:
    with source.members[0].open() as stream:
        return names_reachable_people(stream.read(HEAD_BYTES))
