"""The sources inside an archive: one export, with what lies beside it, or several things that somebody packed
together, address books, chats, mailboxes, whole exports, each of which is read as it were by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.beside_export import beside_export, export_in
from netdesk.importers.file_source import FileSource, FolderSource, is_archive
from netdesk.importers.folder import ArchiveFolder, Folder, InnerSource
from netdesk.importers.inner_path import folder_of_all
from netdesk.importers.missing_part import missing_part
from netdesk.importers.reader import Member, Reader, Source
from netdesk.importers.registry import is_of_many_files, recognise

_ENDING_WORDS = (
    ".vcf .vcard .csv .tsv .ics .vcs .mbox .mbx .eml .emlx .ldif .ldi .txt .xml .xlsx .xls .ods .zip"
)
_ENDINGS = frozenset(_ENDING_WORDS.split())
_NAMES = frozenset({"result.json", "main.jsonl"})
"""What Telegram and Signal call the one file of an export."""
_TOGETHER = frozenset({"vcard", "ical", "mail", "whatsapp"})
"""Readers that take all files of an archive for one source."""
_LOOSE = frozenset({"vcard", "ical"})
"""Those of them to whom any archive with such a file is one of theirs."""
_BACKUPS = frozenset({"sms", "phone"})
"""What a phone is backed up in, file by file; of other files beside them these readers know nothing."""
_MOST_MEMBERS = 2_000
_MOST_FOLDERS = 500
_DEEPEST = 12
_TAKEOUT = "takeout"


class Inner(NamedTuple):
    """`sources`: with their readers; `archives`: files that are archives themselves, and part of no export."""

    sources: list[tuple[Source, Reader]]
    archives: list[Member]


class _Place(NamedTuple):
    """A file or export of an archive. `reader` None: nobody knows it, or it is an archive."""

    source: Source
    reader: Reader | None


def inner_sources(source: Source, whole: Reader | None) -> Inner:
    """What is in an archive. `whole`: the reader that is surest of all of it. Damaged and unknown files are
    passed over; what is no archive is the one source it is.
    """
    if isinstance(source, FileSource | FolderSource):
        return Inner([(source, whole)] if whole else [], [])
    top = folder_of_all(source)
    prefix = f"{top}/" if top.parts else ""
    folder = ArchiveFolder(source.path / top, source.members, prefix)
    if whole and is_of_many_files(whole) and export_in(folder, whole) is whole:
        return _in_all(source, [_Place(source, whole), *_beside(folder, whole)])
    places = list(_places_in(folder, 0)) if _may_hold_more(whole) else []
    readers = {place.reader for place in places if place.reader}
    if readers and (whole is None or whole.key in _LOOSE or _are_several(readers, whole)):
        return _in_all(source, _gathered(source, places))
    ...


def _may_hold_more(whole: Reader | None) -> bool:
    return whole is None or whole.key in _LOOSE | _BACKUPS or is_of_many_files(whole)
