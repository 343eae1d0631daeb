"""Reading dropped files into planned rows: the one way an import goes, with a window or without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item, Problem
from netdesk.domain.error import KnownError
from netdesk.domain.importing import FileCount, PlannedRow
from netdesk.domain.phrase import Phrase, phrase
from netdesk.importers.export_date import export_date
from netdesk.importers.export_parts import knowing_each_other
from netdesk.importers.inner_archives import open_inner
from netdesk.importers.inner_sources import inner_sources
from netdesk.importers.missing_part import missing_part
from netdesk.importers.plan import Planner
from netdesk.importers.reader import Check, Member, Progress, Reader, Source
from netdesk.importers.registry import UNKNOWN, recognise
from netdesk.importers.source import expand, open_source
from netdesk.importers.told_together import expected_last
from netdesk.store import driver

Told = Callable[[str, int, int], None]
"""Told (path, bytes read, bytes in all) now and then; raises CancelledError to stop."""

_CONTACTS = "vcard ldif google-csv outlook-csv thunderbird-csv evolution-csv"
_ORDER = (
    "netdesk-json netdesk-csv",
    _CONTACTS,
    "linkedin xing-csv",
    "facebook",
    "instagram",
    "table",
    "names",
)
_MOST_NAMED = 200
"""So many files that nobody reads are named one by one."""
_RANK = {key: rank for rank, keys in enumerate(_ORDER) for key in keys.split()}


_TOO_DEEP = "An archive inside two others stays closed; unpack it and drop it."
_NETWORK = "It is a NetDesk network: open it, or export it as JSON and import that."


class DroppedFile(NamedTuple):
    """A source of the drop and its account. `reader` None: `account` says why it cannot be read."""

    account: FileCount
    source: Source | None = None
    reader: Reader | None = None


def open_files(paths: Iterable[Path], check: Check = lambda: None) -> list[DroppedFile]:
    """Everything that was dropped, recognised, each source once, in the order of the drop; folders are looked
    into, and one that holds too much is refused by itself. `check` is called now and then.
    """
    files: dict[Path, list[DroppedFile]] = {}
    for path in paths:
        try:
            sources = expand([path])
        except KnownError as error:
            files[path.absolute()] = [_refused(path, error.sentence)]
            continue
        for source in sources:
            if (place := source.absolute()) not in files:
                files[place] = _opened(source, check)
    return list(chain.from_iterable(files.values()))


def in_order(files: Iterable[DroppedFile]) -> list[DroppedFile]:
    """The files that can be read, in the order of reading: what says most comes first, what says whose it
    is before what does not, and of two exports the older one, so that the order of the drop makes no
    difference.
    """
    return sorted((file for file in files if file.reader is not None), key=_place)


def items_of(file: DroppedFile, told: Told, owner: Contact | None = None) -> Iterator[Item]:
    """What the reader hands over; where it cannot go on, an item says why. `owner`: as known so far."""
    return expected_last(_all_items_of(file, told, owner), Path(file.account.path).name)


def _all_items_of(file: DroppedFile, told: Told, owner: Contact | None) -> Iterator[Item]:
    assert file.reader is not None
    assert file.source is not None
    path = file.account.path
    yield from missing_part(file.source)
    try:
        yield from _read(file.reader, file.source, lambda done, total: told(path, done, total), owner)
    except KnownError as error:
        yield Problem(Path(path).name, error.sentence, breaks_off=True)
    except OSError as error:
        sentence = f"It could not be read to its end: {error.strerror}."
        yield Problem(Path(path).name, sentence, breaks_off=True)


def _read(reader: Reader, source: Source, progress: Progress, owner: Contact | None) -> Iterator[Item]:
    if owner is None or reader.read_for is None:
        return reader.read(source, progress)
    return reader.read_for(source, progress, owner)


def planned(planner: Planner, file: DroppedFile, items: Iterable[Item]) -> Iterator[PlannedRow]:
    """The rows of a file, counted as they come."""
    assert file.reader is not None
    for row in planner.rows(iter(items), file.account.path, file.reader.key):
        file.account.add(row)
        yield row


def label_of(files: Sequence[FileCount]) -> Phrase:
    """What the step is called in the Edit menu."""
    used = [file for file in files if file.format] or list(files)
    if len(used) == 1:
        return phrase("Import {name}", name=Path(used[0].path).name)
    return phrase("Import {count} files", count=len(used))


def _opened(path: Path, check: Check) -> list[DroppedFile]:
    check()
    try:
        source = open_source(path, check)
    except KnownError as error:
        return [_refused(path, error.sentence)]
    return _knowing_each_other(list(_parts_of(source, check)))


def _knowing_each_other(files: Sequence[DroppedFile]) -> list[DroppedFile]:
    """The files of one archive, those that are parts of one export knowing the others."""
    sources = iter(knowing_each_other([file.source for file in files if file.source is not None]))
    return [file if file.source is None else file._replace(source=next(sources)) for file in files]


def _parts_of(source: Source, check: Check, *, is_inner: bool = False) -> Iterator[DroppedFile]:
    """The sources in what was dropped, those in archives inside it, and what nobody reads. `is_inner`: it
    is such an archive itself.
    """
    try:
        reader = recognise(source)
    except KnownError as error:
        yield _refused(source.path, error.sentence, missing_part(source))
        return
    sources, archives = inner_sources(source, reader)
    if not sources and not archives:
        sentence = _NETWORK if driver.is_network(source.path) else f"{UNKNOWN}."
        yield _refused(source.path, sentence, missing_part(source))
        return
    for part, its_reader in sources:
        yield DroppedFile(FileCount(str(part.path), its_reader.key), part, its_reader)
    if not sources and (missing := missing_part(source)):
        yield DroppedFile(FileCount(str(source.path), "", problems=missing))
    for archive in archives:
        yield from _inner(source, archive, check, is_inner=is_inner)
    yield from _rest(source, {member.name for part, _ in sources for member in part.members}, archives)


def _inner(source: Source, archive: Member, check: Check, *, is_inner: bool) -> Iterator[DroppedFile]:
    """What is in an archive inside another one."""
    path = source.path / archive.name
    if is_inner:
        yield _refused(path, _TOO_DEEP)
        return
    try:
        opened = open_inner(source, archive, check)
    except KnownError as error:
        yield _refused(path, error.sentence)
    else:
        yield from _parts_of(opened, check, is_inner=True)


def _rest(source: Source, used: set[str], archives: Sequence[Member]) -> Iterator[DroppedFile]:
    """What nobody reads of an archive of which something is read, file by file while they are few."""
    used |= {archive.name for archive in archives}
    rest = [member.name for member in source.members if member.name not in used]
    if rest:
        count = len(rest)
        path = source.path / f"{count:,} other file{'s' * (count > 1)}"
        problems = [Problem(name, f"{UNKNOWN}.") for name in rest[:_MOST_NAMED]]
        if count > _MOST_NAMED:
            problems.append(Problem(f"{count - _MOST_NAMED:,} more", f"{UNKNOWN}."))
        yield DroppedFile(FileCount(str(path), "", problems=problems))


def _refused(path: Path, sentence: str, missing: Sequence[Problem] = ()) -> DroppedFile:
    problems = [Problem(path.name or str(path), sentence), *missing]
    return DroppedFile(FileCount(str(path), "", problems=problems))


def _place(file: DroppedFile) -> tuple[int, bool, bool, str, str, str]:
    name, rank = Path(file.account.path).name, _RANK.get(file.account.format, len(_RANK))
    reader = file.reader
    names_others = reader is not None and _answers(reader.names_others, file.source)
    tells_owner = reader is not None and _answers(reader.tells_owner, file.source)
    return rank, names_others, not tells_owner, export_date(name), name, file.account.path


def _answers(question: Callable[[Source], bool] | None, source: Source | None) -> bool:
    """What a reader says of a source; one that cannot be read is told of when it is read."""
    if question is None or source is None:
        return False
    try:
        return question(source)
    except KnownError:
        return False
