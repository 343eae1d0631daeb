"""The sources inside an archive that is no export of one program's own making, such as Google Takeout's:
address books, calendars and mailboxes beside each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePosixPath

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.missing_part import missing_part
from netdesk.importers.reader import Member, Reader, Source
from netdesk.importers.registry import recognise

_ENDING_WORDS = ".vcf .vcard .csv .tsv .ics .vcs .mbox .ldif .ldi .txt .xml .xlsx .xls .ods"
_ENDINGS = frozenset(_ENDING_WORDS.split())
_NAMES = frozenset({"result.json", "main.jsonl"})
"""What Telegram and Signal call the one file of an export."""
_IN_FOLDERS = frozenset({"linkedin", "x", "instagram", "facebook", "telegram", "signal"})
"""Whose exports are folders of many files, and are so inside an archive of other things, too."""
_ANYWHERE = "linkedin"
"""Whose files are known by their names, in whatever folder of an archive they lie."""
_LEVELS = (1, 2)
_MOST_FOLDERS = 500
_TOGETHER = frozenset({"vcard", "ical"})
"""Readers that take several files for one source."""
_BACKUPS = frozenset({"sms", "phone"})
"""What a phone is backed up in, file by file; of other files beside them these readers know nothing."""
_TAKEOUT = "takeout"
_MOST_MEMBERS = 2_000


@dataclass(frozen=True, slots=True)
class InnerSource:
    """Files of an archive that belong together; see `reader.Source`. `path`: that of the archive, with the
    file or folder in it behind; `loss`: what is missing of the archive, told with the first of its sources.
    """

    path: Path
    members: tuple[Member, ...]
    loss: Problem | None = None


def is_mixed(source: Source, reader: Reader | None) -> bool:
    """Whether a source can hold more than the `reader` reads that is surest of it as a whole."""
    if len(source.members) < 2:
        return False
    if reader is None or reader.key in _TOGETHER or _is_takeout(source):
        return True
    if reader.key == _ANYWHERE:
        return any(one is reader for _, one in _exports(source))
    return reader.key in _BACKUPS and any(one.key not in _BACKUPS for _, one in inner_sources(source))


def inner_sources(source: Source) -> list[tuple[InnerSource, Reader]]:
    """The sources in an archive and their readers: folders that are exports, all cards together, all
    calendars together, every other file for itself. Damaged and unknown files are passed over.
    """
    together: dict[str, tuple[Reader, list[Member]]] = {}
    single = list(_exports(source))
    used = {member.name for export, _ in single for member in export.members}
    for member in _candidates(source):
        if member.name in used:
            continue
        one = InnerSource(source.path / member.name, (member,))
        reader = _reader_of(one)
        if reader is None:
            continue
        if reader.key in _TOGETHER:
            together.setdefault(reader.key, (reader, []))[1].append(member)
        else:
            single.append((one, reader))
    is_all = len(together) == 1 and not single
    grouped = [
        (InnerSource(source.path if is_all else _place_of(source, members, reader), tuple(members)), reader)
        for reader, members in together.values()
    ]
    return _with_loss([*grouped, *single], missing_part(source))


def _with_loss(
    found: list[tuple[InnerSource, Reader]], losses: list[Problem]
) -> list[tuple[InnerSource, Reader]]:
    if found and losses:
        (first, reader), *others = found
        return [(replace(first, loss=losses[0]), reader), *others]
    return found


def _reader_of(one: InnerSource) -> Reader | None:
    try:
        return recognise(one)
    except KnownError:
        return None


def _exports(source: Source) -> Iterator[tuple[InnerSource, Reader]]:
    """The folders of an archive, near its surface, that are unpacked exports."""
    top = folder_of_all(source)
    folders: defaultdict[PurePosixPath, list[Member]] = defaultdict(list)
    for member in source.members:
        parts = inner_path(member.name, top).parts
        for level in _LEVELS:
            if len(parts) > level:
                folders[top.joinpath(*parts[:level])].append(member)
    found: set[PurePosixPath] = set()
    for folder in islice(sorted(folders, key=lambda one: (len(one.parts), one)), _MOST_FOLDERS):
        one = InnerSource(source.path / folder, tuple(folders[folder]))
        reader = None if folder.parent in found else _reader_of(one)
        if reader is not None and reader.key in _IN_FOLDERS:
            found.add(folder)
            yield one, reader


def _candidates(source: Source) -> Iterator[Member]:
    return islice(filter(_may_be_a_source, source.members), _MOST_MEMBERS)


def _may_be_a_source(member: Member) -> bool:
    path = PurePosixPath(member.name)
    return path.suffix.casefold() in _ENDINGS or path.name.casefold() in _NAMES


def _place_of(source: Source, members: list[Member], reader: Reader) -> Path:
    """The file, the folder they all lie in, or what they are."""
    if len(members) == 1:
        return source.path / members[0].name
    folder = folder_of_all(InnerSource(source.path, tuple(members)))
    is_own = folder.name.casefold() not in ("", _TAKEOUT)
    return source.path / folder if is_own else source.path / folder / reader.name


def _is_takeout(source: Source) -> bool:
    if source.path.name.casefold().startswith(_TAKEOUT):
        return True
    return any(PurePosixPath(member.name).parts[0].casefold() == _TAKEOUT for member in source.members)
