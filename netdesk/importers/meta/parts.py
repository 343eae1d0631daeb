"""The other parts of a download that came in several: `facebook-kim-…-2.zip` belongs to `…-1.zip`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FolderSource
from netdesk.importers.reader import Member, Source
from netdesk.importers.zip_source import ZipSource

_PART = re.compile(r"((?:facebook|instagram|messages|your)[-_].+?)[-_](\d{1,3})(\.zip)?$", re.IGNORECASE)
_MOST_PARTS = 100


def other_parts(source: Source) -> Iterator[tuple[Member, ...]]:
    """The members of the parts that lie beside this one, as far as they can be opened.

    They say who is who; what is in them is imported only when they are dropped, too.
    """
    found = _PART.fullmatch(source.path.name)
    if not found:
        return
    try:
        beside = sorted(source.path.parent.iterdir())
    except OSError:
        return
    parts = [path for path in beside if _is_part(path, found) and path.name != source.path.name]
    for path in parts[:_MOST_PARTS]:
        try:
            yield _members(path)
        except (KnownError, OSError):
            continue


def _is_part(path: Path, of: re.Match[str]) -> bool:
    found = _PART.fullmatch(path.name)
    return found is not None and (found[1], found[3]) == (of[1], of[3])


def _members(path: Path) -> tuple[Member, ...]:
    return FolderSource(path).members if path.is_dir() else ZipSource(path).members
