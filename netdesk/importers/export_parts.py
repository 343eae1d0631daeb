"""The other parts of an export that came in several: `facebook-kim-…-2.zip` belongs to `…-1.zip`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FolderSource
from netdesk.importers.folder import InnerSource
from netdesk.importers.reader import Member, Source
from netdesk.importers.zip_source import ZipSource

_EXPORT = re.compile(r"(?:facebook|instagram|messages|your|twitter|x)[-_]", re.IGNORECASE)
_NUMBERED = re.compile(r"(.+)(?<!\d{4}-\d\d)[-_]\d{1,3}")
"""The name all parts share, and the number, which is no day of a date."""
_MOST_PARTS = 100


def other_parts(source: Source) -> Iterator[tuple[Member, ...]]:
    """The members of the parts that lie beside this one, as far as they can be opened.

    They say who is who; what is in them is imported only when they are dropped, too.
    """
    if isinstance(source, InnerSource):
        yield from source.parts
    name = _shared_name(source.path)
    if not _EXPORT.match(name):
        return
    try:
        beside = sorted(source.path.parent.iterdir())
    except OSError:
        return
    parts = [path for path in beside if _shared_name(path) == name and path.name != source.path.name]
    for path in parts[:_MOST_PARTS]:
        try:
            yield _members(path)
        except (KnownError, OSError):
            continue


def knowing_each_other(sources: Sequence[Source]) -> list[Source]:
    """The sources of one archive, those that are parts of one export knowing the others."""
    names = [_shared_name(source.path) for source in sources]
    return [
        replace(source, parts=tuple(_parts_beside(at, names, sources)))
        if isinstance(source, InnerSource) and _EXPORT.match(names[at])
        else source
        for at, source in enumerate(sources)
    ]


def _parts_beside(at: int, names: Sequence[str], sources: Sequence[Source]) -> Iterator[tuple[Member, ...]]:
    own = sources[at].path
    found = (
        source.members
        for name, source in zip(names, sources, strict=True)
        if name == names[at] and source.path.parent == own.parent and source.path != own
    )
    return islice(found, _MOST_PARTS)


def _shared_name(path: Path) -> str:
    """The name without the number of the part; that of a zip ends as such."""
    is_zip = path.suffix.casefold() == ".zip"
    stem = path.stem if is_zip else path.name
    found = _NUMBERED.fullmatch(stem)
    return (found[1] if found else stem) + (".zip" if is_zip else "")


def _members(path: Path) -> tuple[Member, ...]:
    return FolderSource(path).members if path.is_dir() else ZipSource(path).members
