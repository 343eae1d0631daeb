"""The sources inside an archive: one export, with what lies beside it, or several things that somebody packed
together, address books, chats, mailboxes, whole exports, each of which is read as it were by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from netdesk.domain.draft import Problem
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
"""Readers that take all their files of an archive for one source."""
_LOOSE = frozenset({"vcard", "ical"})
"""Readers that know an archive by any file of theirs in it."""
_BACKUPS = frozenset({"sms", "phone"})
"""What a phone is backed up in, file by file, so that both are one to the reader of either."""
_MOST_FILES = 2_000
_MOST_FOLDERS = 500
_DEEPEST = 12
_TAKEOUT = "takeout"


class Inner(NamedTuple):
    """`sources`: with their readers; `archives`: files that are archives themselves and part of no export."""

    sources: list[tuple[Source, Reader]]
    archives: list[Member]


def inner_sources(source: Source, whole: Reader | None) -> Inner:
    """What is in an archive. `whole`: the reader that is surest of all of it, None without one. Damaged and
    unknown files are passed over; what is no archive is the one source it is.
    """
    if isinstance(source, FileSource | FolderSource):
        return Inner([(source, whole)] if whole else [], [])
    folder = _top_of(source)
    is_export = whole is not None and is_of_many_files(whole)
    is_whole = is_export and export_in(folder, whole) is whole
    if whole is None or (not is_whole and (is_export or whole.key in _LOOSE | _BACKUPS)):
        found = _Walk().through(folder)
        if whole is None or _is_more_than(whole, {reader for _, reader in found.sources}):
            return Inner(_with_loss(_gathered(source, found), missing_part(source)), found.archives)
    if is_export:
        return _export_and_beside(source, folder, whole)
    archives = [member for member in source.members if is_archive(Path(member.name))]
    return Inner([(_without(source, archives), whole)], archives)


def _export_and_beside(export: Source, folder: Folder, reader: Reader) -> Inner:
    beside = _read_apart(beside_export(folder, reader))
    apart = [*beside.archives, *(member for one, _ in beside.sources for member in one.members)]
    return Inner([(_without(export, apart), reader), *beside.sources], beside.archives)


def _is_more_than(whole: Reader, found: set[Reader]) -> bool:
    """Whether the readers of the parts of an archive are more than the one of all of it."""
    if whole.key in _BACKUPS:
        return any(reader.key not in _BACKUPS for reader in found)
    return whole.key in _LOOSE or (whole in found and len(found) > 1)


def _top_of(source: Source) -> ArchiveFolder:
    """The innermost folder that everything is in."""
    top = folder_of_all(source)
    return ArchiveFolder(source.path / top, source.members, f"{top}/" if top.parts else "")


def _without(source: Source, apart: Collection[Member]) -> Source:
    if not apart:
        return source
    names = {member.name for member in apart}
    rest = tuple(member for member in source.members if member.name not in names)
    return InnerSource(source.path, rest, next(iter(missing_part(source)), None))


def _read_apart(files: Iterable[Source]) -> Inner:
    """Files one by one: those that are archives, those somebody reads, and no others."""
    found = Inner([], [])
    for file in files:
        if is_archive(file.path):
            found.archives.extend(file.members)
        elif reader := _reader_of(file):
            found.sources.append((file, reader))
    return found


def _reader_of(one: Source) -> Reader | None:
    try:
        return recognise(one)
    except KnownError:
        return None


class _Walk:
    """A way through the folders of an archive, as long as it has not become too long."""

    def __init__(self) -> None:
        self._folders = _MOST_FOLDERS
        self._files = _MOST_FILES

    def through(self, folder: Folder, depth: int = 0) -> Inner:
        """What is in a folder: one export and what lies beside it, or every file and folder by itself."""
        self._folders -= 1
        if export := export_in(folder):
            return _export_and_beside(folder.down(), folder, export)
        files = list(islice(filter(_may_be_a_source, folder.files()), self._files))
        self._files -= len(files)
        found = _read_apart(files)
        for inner in folder.folders() if depth < _DEEPEST else ():
            if self._folders > 0:
                more = self.through(inner, depth + 1)
                found.sources.extend(more.sources)
                found.archives.extend(more.archives)
        return found


def _may_be_a_source(file: Source) -> bool:
    return file.path.suffix.casefold() in _ENDINGS or file.path.name.casefold() in _NAMES


def _gathered(source: Source, found: Inner) -> list[tuple[Source, Reader]]:
    """The sources with those as one that are read together; these first."""
    together: dict[str, tuple[Reader, list[Member]]] = {}
    single: list[tuple[Source, Reader]] = []
    for one, reader in found.sources:
        if reader.key in _TOGETHER:
            together.setdefault(reader.key, (reader, []))[1].extend(one.members)
        else:
            single.append((one, reader))
    is_all = len(together) == 1 and not single and not found.archives
    several: list[tuple[Source, Reader]] = []
    for reader, members in together.values():
        path = source.path if is_all else _place_of(source, members, reader)
        several.append((InnerSource(path, tuple(members)), reader))
    return [*several, *single]


def _place_of(source: Source, members: list[Member], reader: Reader) -> Path:
    """The file, the folder they all lie in, or what they are."""
    if len(members) == 1:
        return source.path / members[0].name
    folder = folder_of_all(InnerSource(source.path, tuple(members)))
    is_own = folder.name.casefold() not in ("", _TAKEOUT)
    return source.path / folder if is_own else source.path / folder / reader.name


def _with_loss(found: list[tuple[Source, Reader]], losses: list[Problem]) -> list[tuple[Source, Reader]]:
    """The sources, the first of which tells what is missing of the archive."""
    if not found or not losses:
        return found
    (first, reader), *others = found
    return [(InnerSource(first.path, first.members, losses[0]), reader), *others]
