"""How a Telegram export is recognised and read, as JSON or as web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.domain.error import KnownError
from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.left_out import left_out
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Progress, Reader, Source
from netdesk.importers.streaming import stream
from netdesk.importers.telegram.export import KEY
from netdesk.importers.telegram.json_export import JsonExport

_HEAD_BYTES = 1 << 16
_ACCOUNT = re.compile(
    r'\s*\{\s*"about"\s*:.*?"(?:personal_information|contacts|frequent_contacts|chats|left_chats)"\s*:\s*\{',
    re.DOTALL,
)
_CHAT = re.compile(
    r'\s*\{(?:\s*"(?:name|type|id)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|null|-?\d+)\s*,){2,3}\s*"messages"\s*:\s*\['
)


def _certainty(source: Source) -> int:
    folder = folder_of_all(source)
    return 95 if any(len(inner_path(one.name, folder).parts) == 1 for one in _exports(source)) else 0


def _read(source: Source, progress: Progress) -> Iterator[Item]:
    return _read_for(source, progress, Contact())


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every contact, message and group as its draft, or why there is none. Sizes in `progress` are unpacked
    bytes, and count twice, since people have to be known before their messages.
    """
    found = _exports(source)
    pace = Pace(progress, 2 * sum(member.size for member in found))
    for member in found:
        yield from JsonExport(member, pace, owner).items()
    yield from left_out(source, {member.name for member in found})


def _tells_owner(source: Source) -> bool:
    return any(_ACCOUNT.match(_head(member)) for member in _exports(source))


READER = Reader(KEY, "Telegram", _certainty, _read, _read_for, _tells_owner)
"""The reader of Telegram exports."""


def _exports(source: Source) -> list[Member]:
    is_single = len(source.members) == 1
    candidates = [
        one for one in source.members if is_single or PurePosixPath(one.name).suffix.casefold() == ".json"
    ]
    return [one for one in candidates if _is_export(one)]


def _is_export(member: Member) -> bool:
    head = _head(member)
    return bool(_ACCOUNT.match(head) or _CHAT.match(head))


def _head(member: Member) -> str:
    try:
        with stream(member) as file:
            return file.read(_HEAD_BYTES).decode("utf-8", "replace").removeprefix("\ufeff")
    except KnownError:
        return ""
