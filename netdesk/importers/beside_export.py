"""Files that lie beside an unpacked export and are none of it: an address book among LinkedIn's tables."""

from __future__ import annotations

from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FileSource, FolderSource, files_in
from netdesk.importers.reader import Reader
from netdesk.importers.registry import archive_depths, archive_reader, recognise

_ENDING_WORDS = ".vcf .vcard .ics .vcs .csv .tsv .ldif .ldi .json .txt .xml"
_ENDINGS = frozenset(_ENDING_WORDS.split())
_SURE_WORDS = (
    "vcard ical ldif netdesk-json netdesk-csv google-csv outlook-csv thunderbird-csv evolution-csv "
    "xing-csv whatsapp sms phone"
)
_SURE = frozenset(_SURE_WORDS.split())
"""Formats a file by itself says it is in; an unknown table beside LinkedIn's may be LinkedIn's, too."""
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
    files = (file for file in files_in(folder) if file.suffix.casefold() in _ENDINGS)
    return [file for file in files if _key_of(file) in _SURE]


def _key_of(file: Path) -> str:
    try:
        reader = recognise(FileSource(file, file.stat().st_size))
    except KnownError:
        return ""
    return reader.key if reader else ""
