"""Which files of an archive a reader did not use: each is told, those of one folder together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.reader import Member, Source

NOTHING = "It holds nothing about people."


def refusal(member: Member) -> str:
    """Why a member cannot be opened, one sentence; "" when it can."""
    try:
        member.open().close()
    except KnownError as error:
        return error.sentence
    return ""


def left_out(source: Source, used: Collection[str]) -> Iterator[Problem]:
    """One problem for every folder with files besides those `used` (names of members), and one for every
    such file that stands in no folder.
    """
    folders: Counter[str] = Counter()
    for member in source.members:
        if member.name not in used:
            path = PurePosixPath(member.name)
            folders[str(path.parent) if len(path.parts) > 1 else path.name] += 1
    for folder, count in folders.items():
        yield about_nobody(folder, count)


def about_nobody(folder: str, count: int) -> Problem:
    """The problem for so many files of a folder."""
    reason = f"{count:,} files hold nothing about people." if count > 1 else NOTHING
    return Problem(folder, reason, stands_for=count)
