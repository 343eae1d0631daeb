"""Files that lie beside those of an export and are none of it: an address book among LinkedIn's tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FileSource, FolderSource, files_in, folders_in
from netdesk.importers.inner_path import folder_of_all
from netdesk.importers.inner_sources import InnerSource
from netdesk.importers.missing_part import missing_part
from netdesk.importers.reader import Reader, Source
from netdesk.importers.registry import archive_depths, archive_reader, is_of_many_files, recognise
from netdesk.importers.streaming import first_bytes
from netdesk.importers.tables.header_row import HEAD_BYTES, names_reachable_people

_ENDING_WORDS = ".vcf .vcard .ics .vcs .csv .tsv .ldif .ldi .json .txt .xml"
_ENDINGS = frozenset(_ENDING_WORDS.split())
_TABLES = frozenset({".csv", ".tsv"})
_SURE_WORDS = (
    "vcard ical ldif netdesk-json netdesk-csv google-csv outlook-csv thunderbird-csv evolution-csv "
    "xing-csv whatsapp sms phone"
)
_SURE = frozenset(_SURE_WORDS.split())
"""Formats a file by itself says it is in."""
_TABLE = "table"
_SPREADSHEETS = frozenset({".xlsx", ".xlsb", ".xls", ".ods"})
"""No export holds one; a text with columns may be the export's own."""
_NEAR = 1
"""Levels of folders within which a look is quick."""
_WITH_CARDS = "whatsapp"
"""Whose exports hold cards and files that people sent each other."""


def export_in(folder: Path) -> Reader | None:
    """The reader whose export a folder is; None for a folder of this and that, or of several exports. Raises
    OSError.
    """
    for depth in archive_depths():
        source = FolderSource(folder, depth)
        if reader := archive_reader(source, depth):
            is_whole = _is_surest_of_all(source, reader) and not _is_inside(source, depth, reader)
            return reader if is_whole else None
    return None


def _is_surest_of_all(source: FolderSource, reader: Reader) -> bool:
    """Whether a reader that knows a folder by a glance is the one who knows it when all of it is seen: it is
    where the glance saw into every folder, and into more than one, which could be the export itself.
    """
    seen = {member.name.partition("/")[0] for member in source.members if "/" in member.name}
    if len(seen) != 1 and seen.issuperset(folder.name for folder in folders_in(source.path)):
        return True
    try:
        return recognise(FolderSource(source.path)) is reader
    except KnownError:
        return True


def _is_inside(source: FolderSource, depth: int, reader: Reader) -> bool:
    """Whether folders inside hold other exports, or the one export there is beside other sources: seldom is
    one so near the surface of the other networks' exports, which have folders of their own.
    """
    if depth > _NEAR:
        return False
    known = {folder.name: _export_near(folder) for folder in folders_in(source.path)}
    if any(one is not None and one is not reader for one in known.values()):
        return True
    beside = (one for one in source.members if known.get(one.name.partition("/")[0], reader) is None)
    return list(known.values()).count(reader) == 1 and any(_is_by_itself(one.path) for one in beside)


def _export_near(folder: Path) -> Reader | None:
    found = (archive_reader(FolderSource(folder, depth), depth) for depth in range(_NEAR + 1))
    return next(filter(None, found), None)


def beside_export(folder: Path, export: Reader) -> list[Path]:
    """The files directly in the folder of an export that are sources of their own, by name.

    Raises OSError.
    """
    if export.key == _WITH_CARDS:
        return []
    return [file for file in files_in(folder) if _is_by_itself(file)]


def _is_by_itself(file: Path) -> bool:
    ending = file.suffix.casefold()
    if ending in _SPREADSHEETS:
        return True
    return ending in _ENDINGS and _reader_of(FileSource(file, file.stat().st_size)) is not None


def parted(source: Source, export: Reader) -> tuple[Source, list[tuple[Source, Reader]]]:
    """What of an archive is the export, and the files beside it that are sources of their own with their
    readers.
    """
    is_archive = len(source.members) > 1 and not source.path.is_dir()
    if not is_archive or export.key == _WITH_CARDS or not is_of_many_files(export):
        return source, []
    found: list[tuple[Source, Reader]] = []
    for one in _directly_in(source):
        # An export holds dozens of tables that name nobody.
        may_be = one.path.suffix.casefold() not in _TABLES or _is_of_people(one)
        if may_be and (reader := _reader_of(one)):
            found.append((one, reader))
    names = {one.members[0].name for one, _ in found}
    rest = tuple(member for member in source.members if member.name not in names)
    return (InnerSource(source.path, rest, *missing_part(source)), found) if found and rest else (source, [])


def _directly_in(source: Source) -> Iterator[InnerSource]:
    """The files that stand in no folder but the one all files are in, and may be sources of their own."""
    folder = "/".join(folder_of_all(source).parts)
    for member in source.members:
        if member.name.rpartition("/")[0] == folder:
            one = InnerSource(source.path / member.name, (member,))
            if one.path.suffix.casefold() in _ENDINGS:
                yield one


def _reader_of(source: Source) -> Reader | None:
    """The reader of a file that is a source of its own; None for one that belongs to the export."""
    try:
        reader = recognise(source)
    except KnownError:
        return None
    if reader is None or reader.key in _SURE:
        return reader
    return reader if reader.key == _TABLE and _is_of_people(source) else None


def _is_of_people(source: Source) -> bool:
    return names_reachable_people(first_bytes(source.members[0], HEAD_BYTES))
