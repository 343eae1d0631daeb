"""The direct messages of an X archive as they stand in its files: conversations and what happened in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.json_stream import BrokenJsonError, JsonStream
from netdesk.importers.json_values import text_of
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.membership import Membership
from netdesk.importers.pace import Step
from netdesk.importers.remarks import BROKEN, REPLACED
from netdesk.importers.x.archive import Found
from netdesk.importers.x.dates import x_moment
from netdesk.importers.x.entries import id_of

_EVENTS_PER_STEP = 128


class Event(NamedTuple):
    """Something in a conversation. `place`: which conversation of the file, counted from 0; `kind`:
    `messageCreate`, `participantsJoin` and the like; `where`: file and line.
    """

    where: str
    place: int
    kind: str
    values: dict[str, Any]


@dataclass(slots=True)
class Conversation:
    """A conversation. `number`: its id; `members`: everybody who ever wrote, got, joined or left; `last_ms`:
    when each of them wrote last.
    """

    number: str = ""
    name: str = ""
    name_ms: int = -1
    members: Membership = field(default_factory=Membership)
    last_ms: dict[str, int] = field(default_factory=dict)


def events(found: Found, step: Step, conversations: list[Conversation]) -> Iterator[Event | Problem]:
    """What happened in all conversations of a file, in its order. `conversations` gets one for each place,
    with its number, unless it has it already.
    """
    try:
        with found.member.open() as file:
            yield from _Reading(found.label, JsonStream(file), step, conversations).events()
    except (BrokenJsonError, KnownError) as error:
        yield Problem(found.label, error.sentence, breaks_off=True)


def look_through(found: Found, step: Step) -> list[Conversation]:
    """All conversations of a file with their people, before any message is drawn."""
    conversations: list[Conversation] = []
    for event in events(found, step, conversations):
        if not isinstance(event, Problem):
            _take(conversations[event.place], event)
    for one in conversations:
        one.members.add(_pair(one.number))
    return conversations


def owner_among(conversations: list[Conversation]) -> str:
    """The account that takes part in all conversations, "" when that can be several."""
    counts = Counter(account for one in conversations for account in one.members.people)
    return clear_winner(counts, len(conversations), 1) if len(conversations) > 1 else ""


class _Reading:
    def __init__(self, label: str, stream: JsonStream, step: Step, conversations: list[Conversation]) -> None:
        self._label, self._stream, self._step, self._conversations = label, stream, step, conversations
        self._count = 0
        self._has_messages = False

    def events(self) -> Iterator[Event | Problem]:
        stream = self._stream
        stream.skip_assignment()
        for place, line in enumerate(stream.entered()):
            if place == len(self._conversations):
                self._conversations.append(Conversation())
            self._has_messages = False
            if stream.peek() == "{":
                yield from self._conversation(place)
            if not self._has_messages:
                yield Problem(f"{self._label} line {line}", "The entry is no conversation.")
        if not stream.is_at_end():
            raise BrokenJsonError(stream.line)
        if stream.has_replacements:
            yield Problem(self._label, REPLACED, is_skip=False)

    def _conversation(self, place: int) -> Iterator[Event | Problem]:
        for key in self._stream.keys():  # noqa: SIM118 - a stream, no dictionary
            kind = self._stream.peek()
            if key == "dmConversation" and kind == "{":
                yield from self._conversation(place)
            elif key == "conversationId" and kind == '"':
                self._conversations[place].number = self._stream.value()
            elif key == "messages" and kind == "[":
                self._has_messages = True
                yield from self._messages(place)

    def _messages(self, place: int) -> Iterator[Event | Problem]:
        for element in self._stream.elements():
            if self._count % _EVENTS_PER_STEP == 0:
                self._step(self._stream.position)
            self._count += 1
            where = f"{self._label} line {element.line}"
            found = element.value if isinstance(element.value, dict) else {}
            if "senderId" in found:  # as the oldest archives have it, without what others wrap it in
                found = {"messageCreate": found}
            kind, values = next(iter(found.items()), ("", None))
            if isinstance(values, dict):
                yield Event(where, place, kind, values)
            else:
                yield Problem(where, BROKEN)


def _take(talk: Conversation, event: Event) -> None:
    values = event.values
    moment = x_moment(text_of(values, "createdAt"))
    ms = moment.ms if moment else 0
    if event.kind == "messageCreate":
        sender = id_of(values, "senderId")
        talk.members.add(filter(None, (sender, id_of(values, "recipientId"))))
        talk.last_ms[sender] = max(ms, talk.last_ms.get(sender, 0))
    elif event.kind == "conversationNameUpdate" and ms > talk.name_ms:
        talk.name, talk.name_ms = with_letters(text_of(values, "name")), ms
    elif event.kind == "joinConversation":
        talk.members.add(_numbers(values, "participantsSnapshot"))
    elif event.kind in ("participantsJoin", "participantsLeave"):
        talk.members.move(ms, _numbers(values, "userIds"), has_come=event.kind == "participantsJoin")


def _numbers(values: dict[str, Any], name: str) -> list[str]:
    found = values.get(name)
    return [number for one in found if (number := id_of({"": one}, ""))] if isinstance(found, list) else []


def _pair(number: str) -> list[str]:
    """The two accounts that the id of a conversation between two is made of."""
    parts = number.split("-")
    return parts if len(parts) == 2 and all(part.isdecimal() for part in parts) else []
