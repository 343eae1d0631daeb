"""A Telegram export in JSON as it stands in its file: contacts, chats, and the messages of each chat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.json_stream import BrokenJsonError, JsonStream
from netdesk.importers.json_values import text_of
from netdesk.importers.pace import Step
from netdesk.importers.reader import Member
from netdesk.importers.remarks import BROKEN, REPLACED
from netdesk.importers.streaming import stream

KEY = "telegram"
"""The key of the reader, of the channel, and of whatever was imported from it."""

_PIECES_PER_STEP = 128
_LISTS = {"contacts": "contact", "frequent_contacts": "frequent"}
_CHATS = ("chats", "left_chats")
_HEADER = ("name", "type", "id")


@dataclass(slots=True)
class Chat:
    """A chat; `place`: counted from 0 in the file, `line`: where it begins, `is_left`: the owner left it.
    Its properties are known before its first message.
    """

    place: int
    line: int
    is_left: bool = False
    name: str = ""
    kind: str = ""
    number: str = ""


class Piece(NamedTuple):
    """`kind`: `owner`, `contact`, `frequent`, `message` (of `chat`), `chat end`, or `rest` (a part of the
    export, named in `values`, that NetDesk has no use for).
    """

    kind: str
    line: int
    values: dict[str, Any]
    chat: Chat | None = None


def pieces(member: Member, step: Step) -> Iterator[Piece | Problem]:
    """Everything in an export, in its order; what stands before a broken end is kept."""
    label = PurePosixPath(member.name).name
    try:
        with stream(member) as file:
            yield from _Export(label, JsonStream(file), step).pieces()
    except (BrokenJsonError, KnownError) as error:
        yield Problem(label, error.sentence, breaks_off=True)


class _Export:
    def __init__(self, label: str, source: JsonStream, step: Step) -> None:
        self._label, self._source, self._step = label, source, step
        self._count = self._chats = 0

    def pieces(self) -> Iterator[Piece | Problem]:
        source = self._source
        single = Chat(0, source.line)
        for key in source.keys():  # noqa: SIM118 - a stream, no dictionary
            kind = source.peek()
            if key == "personal_information" and kind == "{":
                yield Piece("owner", source.line, source.value())
            elif key in _LISTS and kind == "{":
                yield from self._list(key)
            elif key in _CHATS and kind == "{":
                yield from self._chat_list(is_left=key == "left_chats")
            elif key == "messages" and kind == "[":
                yield from self._messages(single)
            elif not self._is_header(key, single) and kind in ("{", "["):
                yield Piece("rest", source.line, {"name": key})
        if source.peek():
            raise BrokenJsonError(source.line)
        if source.has_replacements:
            yield Problem(self._label, REPLACED, is_skip=False)

    def _list(self, name: str) -> Iterator[Piece | Problem]:
        for key in self._source.keys():  # noqa: SIM118
            if key == "list" and self._source.peek() == "[":
                for line, values in self._elements():
                    yield Piece(_LISTS[name], line, values) if values else self._broken(line)
            elif self._source.peek() in ("{", "["):
                yield Piece("rest", self._source.line, {"name": key})

    def _chat_list(self, *, is_left: bool) -> Iterator[Piece | Problem]:
        source = self._source
        for key in source.keys():  # noqa: SIM118
            if key == "list" and source.peek() == "[":
                for line in source.entered():
                    if source.peek() == "{":
                        yield from self._chat(Chat(self._chats, line, is_left))
                    else:
                        yield self._broken(line)
            elif source.peek() in ("{", "["):
                yield Piece("rest", source.line, {"name": key})

    def _chat(self, chat: Chat) -> Iterator[Piece | Problem]:
        for key in self._source.keys():  # noqa: SIM118
            if key == "messages" and self._source.peek() == "[":
                yield from self._messages(chat)
            elif not self._is_header(key, chat) and self._source.peek() in ("{", "["):
                yield Piece("rest", self._source.line, {"name": key})

    def _messages(self, chat: Chat) -> Iterator[Piece | Problem]:
        chat.place = self._chats
        self._chats += 1
        for line, values in self._elements():
            yield Piece("message", line, values, chat) if values else self._broken(line)
        yield Piece("chat end", chat.line, {}, chat)

    def _is_header(self, key: str, chat: Chat) -> bool:
        """Takes in a property of a chat, if this is one."""
        if key not in _HEADER or self._source.peek() in ("{", "["):
            return False
        text = text_of({key: self._source.value()}, key)
        if key == "name":
            chat.name = text
        elif key == "type":
            chat.kind = text
        else:
            chat.number = text
        return True

    def _elements(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """(line, properties) of the objects in an array, without properties where one is broken."""
        for element in self._source.elements():
            if self._count % _PIECES_PER_STEP == 0:
                self._step(self._source.position)
            self._count += 1
            yield element.line, element.value if isinstance(element.value, dict) else {}

    def _broken(self, line: int) -> Problem:
        return Problem(f"{self._label} line {line}", BROKEN)
