"""How what Signal leaves on a disk is recognised and read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from netdesk.domain.draft import Item
from netdesk.domain.error import KnownError
from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.left_out import left_out
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Progress, Reader, Source
from netdesk.importers.signal.chat_file import ChatFile, is_chat_file
from netdesk.importers.signal.frames import KEY
from netdesk.importers.signal.json_export import JsonExport
from netdesk.importers.signal.locked import locked
from netdesk.importers.streaming import first_text

_HEAD_BYTES = 4096
_FIRST_LINE = re.compile(r'\s*\{[^\n]*"backupTimeMs"')


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is Signal's, be it locked, or of signal-export."""
    folder = folder_of_all(source)
    exports, chats = (_depths(members, folder) for members in (_exports(source), _chats(source)))
    are_chats = 1 in chats or (2 in chats and not _is_mixed(source, folder))
    if 1 in exports or are_chats:
        return 95
    return 90 if locked(source) else 0


def _depths(members: Sequence[Member], folder: PurePosixPath) -> set[int]:
    """How deep they lie in a folder; a file directly in it at 1."""
    return {len(inner_path(member.name, folder).parts) for member in members}


def _is_mixed(source: Source, folder: PurePosixPath) -> bool:
    """Whether files lie beside the folders of chats, as they do where anything may be."""
    return any(len(inner_path(member.name, folder).parts) == 1 for member in source.members)


def _read(source: Source, progress: Progress) -> Iterator[Item]:
    """Every person, message and group as its draft, or why there is none. Sizes in `progress` are unpacked
    bytes, and count twice, since people have to be known before their messages.

    Raises KnownError for what is encrypted.
    """
    exports, chats = _exports(source), _chats(source)
    if not exports and not chats and (sentence := locked(source)):
        raise KnownError(sentence)
    pace = Pace(progress, 2 * sum(member.size for member in (*exports, *chats)))
    for member in exports:
        yield from JsonExport(member, pace).items()
    for member in chats:
        chat = ChatFile(member, _chat_name(member, source), pace.step)
        chat.look_through()
        pace.finish(member.size)
        yield from chat.items()
        pace.finish(member.size)
    yield from left_out(source, {member.name for member in (*exports, *chats)})


READER = Reader(KEY, "Signal", recognise, _read)
"""The reader of Signal exports."""


def _chats(source: Source) -> list[Member]:
    return [member for member in source.members if is_chat_file(member)]


def _chat_name(member: Member, source: Source) -> str:
    """What the chat is called: its folder."""
    path = PurePosixPath(member.name)
    return path.parent.name or (source.path.name if source.path.is_dir() else source.path.parent.name)


def _exports(source: Source) -> list[Member]:
    is_single = len(source.members) == 1
    candidates = [
        one for one in source.members if is_single or PurePosixPath(one.name).suffix.casefold() == ".jsonl"
    ]
    return [one for one in candidates if _is_export(one)]


def _is_export(member: Member) -> bool:
    return bool(_FIRST_LINE.match(first_text(member, _HEAD_BYTES)))
