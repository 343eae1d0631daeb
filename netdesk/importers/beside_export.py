"""Which folders are the export of a program, and which files directly in one are none of it: an address book
among LinkedIn's tables.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from netdesk.domain.error import KnownError
from netdesk.importers.folder import Folder
from netdesk.importers.reader import Reader, Source
from netdesk.importers.registry import archive_depths, archive_reader, recognise
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
_OPENED = frozenset({".xlsx", ".xlsb", ".xls", ".ods", ".zip"})
"""Endings of what no export has in its own folder; a text with columns may be the export's own."""
_NEAR = 1
"""Levels of folders within which a look is quick."""
_MAIL = "mail"
"""Which lies in any folder, wherever somebody put it."""
_WITH_FILES = "whatsapp"
"""Whose exports hold the files that people sent each other, be they cards or tables."""
_BESIDE_CHATS = _ENDINGS | {".mbox", ".eml", ".emlx", ".jsonl", ".js", ".html"}


def export_in(folder: Folder, whole: Reader | None = None) -> Reader | None:
    """The reader whose export a folder is; None for a folder of this and that, or of several exports.
    `whole`: the reader that is surest of all of it, where that is known. Raises OSError.
    """
    for depth in archive_depths():
        source = folder.down(depth)
        if reader := archive_reader(source, depth):
            is_whole = _is_surest_of_all(folder, source, reader, whole)
            return reader if is_whole and not _is_inside(folder, depth, reader) else None
    return None


def _is_surest_of_all(folder: Folder, source: Source, reader: Reader, whole: Reader | None) -> bool:
    """Whether a reader that knows a folder by a glance is the one who knows it when all of it is seen: it is
    where the glance saw into every folder, and into more than one, which could be the export itself.
    """
    if whole is not None:
        return whole is reader
    inside = (member.name.removeprefix(folder.prefix) for member in source.members)
    seen = {name.partition("/")[0] for name in inside if "/" in name}
    if len(seen) != 1 and seen.issuperset(inner.path.name for inner in folder.folders()):
        return True
    try:
        return recognise(folder.down()) is reader
    except KnownError:
        return True


def _is_inside(folder: Folder, depth: int, reader: Reader) -> bool:
    """Whether folders inside hold other exports, or the one export there is beside other sources: seldom is
    one so near the surface of the other networks' exports, which have folders of their own.
    """
    if depth > _NEAR:
        return False
    inner = folder.folders()
    known = [_export_near(one) for one in inner]
    if any(one is not None and one is not reader for one in known):
        return True
    if not depth or (known.count(reader) != 1 and reader.key != _MAIL):
        return False
    others = (one for one, export in zip(inner, known, strict=True) if export is None)
    return any(export_in(one) or any(map(_is_by_itself, one.files())) for one in others)


def _export_near(folder: Folder) -> Reader | None:
    found = (archive_reader(folder.down(depth), depth) for depth in range(_NEAR + 1))
    return next(filter(None, found), None)


def beside_export(folder: Folder, export: Reader) -> list[Source]:
    """The files directly in the folder of an export that are sources of their own, or archives, by name.
    Raises OSError.
    """
    if export.key != _WITH_FILES:
        return [file for file in folder.files() if _is_by_itself(file)]
    from netdesk.importers.whatsapp.sent_files import sent_files

    others = [file for file in folder.files() if _is_beside_chats(file, export)]
    sent = sent_files(folder.down(0), [file.path.name for file in others]) if others else ()
    return [file for file in others if file.path.name not in sent]


def _is_by_itself(file: Source) -> bool:
    ending = _ending_of(file)
    if ending in _OPENED:
        return True
    if ending not in _ENDINGS:
        return False
    # An export holds dozens of tables that name nobody.
    may_be = ending not in _TABLES or _is_of_people(file)
    return may_be and _reader_of(file) is not None


def _is_beside_chats(file: Source, chats: Reader) -> bool:
    ending = _ending_of(file)
    if ending not in _BESIDE_CHATS:
        return ending in _OPENED
    try:
        return recognise(file) is not chats
    except KnownError:
        return True


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


def _ending_of(file: Source) -> str:
    return PurePosixPath(file.path.name).suffix.casefold()
