"""Which files of an export are those of one conversation: its folder holds them by number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.importers.reader import Member, Source

_FILE = re.compile(r"message(?:_(\d+))?\.(json|html)$", re.IGNORECASE)


class Thread(NamedTuple):
    """A conversation. `name`: of its folder, which stays the same when the folder is moved between inbox,
    archive and the like; `members`: its files, the one with the newest messages first.
    """

    name: str
    members: tuple[Member, ...]

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(member.size for member in self.members)


def threads_of(source: Source, others: Collection[str] = ()) -> list[Thread]:
    """The conversations of a source, by name. Files of HTML are left out where there are those of JSON.

    `others`: names of members that are something else in spite of their names.
    """
    found: defaultdict[str, list[tuple[int, Member]]] = defaultdict(list)
    for member in source.members:
        if member.name in others:
            continue
        if match := _FILE.match(member.name.rpartition("/")[2]):
            found[_folder(member, source)].append((int(match[1] or 1), member))
    return [Thread(name, _in_order(members)) for name, members in sorted(found.items())]


def is_html(member: Member) -> bool:
    """Whether a file is a page rather than data."""
    return member.name.casefold().endswith(".html")


def _folder(member: Member, source: Source) -> str:
    inside = PurePosixPath(member.name).parent.name
    if inside:
        return inside
    return source.path.name if len(source.members) > 1 else source.path.parent.name


def _in_order(members: Iterable[tuple[int, Member]]) -> tuple[Member, ...]:
    ordered = [member for _, member in sorted(members, key=lambda one: (one[0], one[1].name))]
    return tuple(member for member in ordered if not is_html(member)) or tuple(ordered)
