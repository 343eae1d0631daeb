"""A chat as the tool signal-export writes it: `chat.md`, one file per chat in a folder of its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, PersonRef, Problem, RecordDraft
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group
from netdesk.importers.csv_lines import Lines
from netdesk.importers.group_talk import reached
from netdesk.importers.pace import Step
from netdesk.importers.reader import Member
from netdesk.importers.remarks import OWN_POST, REPLACED, undated
from netdesk.importers.signal.frames import KEY
from netdesk.importers.stable_id import stable_id
from netdesk.importers.streaming import first_text, stream

_HEADER = re.compile(r"\[(\d{4}-\d\d-\d\d)[T,]? ?(\d\d:\d\d(?::\d\d)?)\] ([^:]{1,200}): ?(.*)$", re.DOTALL)
_REACTIONS = re.compile(r"\n?\(- .* -\)\s*$")
_STICKER = re.compile(r"\(\( (.*?) \)\)")
_FILE = re.compile(r"!?\[([^\]\n]*)\]\(\.\.?/[^)\n]*\)")
_QUOTE = re.compile(r"(?m)^> .*\n?")
_CALL = re.compile(
    r"(?P<missed>Missed )?(?:Incoming |Outgoing )?(?P<kind>voice|video)? ?call(?: \((?P<how>[^)]*)\))?\s*$",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"(?:(\d{1,5})m )?(\d{1,7})s\b")
_ME = "Me"
_TO_ONESELF = frozenset({"note to self", "notiz an mich"})
_NO_SENDER = "No-Sender"
_LINES_PER_STEP = 256
_HEAD_BYTES = 4096


class _Message(NamedTuple):
    line: int
    time: str
    sender: str
    text: str


def is_chat_file(member: Member) -> bool:
    """Whether a member is such a chat."""
    path = PurePosixPath(member.name)
    if path.suffix.casefold() != ".md":
        return False
    return bool(_HEADER.match(first_text(member, _HEAD_BYTES).lstrip().partition("\n")[0]))


class ChatFile:
    """One chat on its way to drafts. `name`: of the folder it stands in, which is that of the other one or
    of the group.
    """

    def __init__(self, member: Member, name: str, step: Step) -> None:
        self._member, self._name, self._step = member, name, step
        self._label = f"{name}/{PurePosixPath(member.name).name}"
        self._others: tuple[PersonRef, ...] = ()
        self._own_last = ""
        self._is_group = False

    def look_through(self) -> None:
        """Takes in who writes in it; to be called first."""
        others: dict[str, None] = {}
        for message in self._messages():
            if isinstance(message, _Message):
                if message.sender == _ME:
                    self._own_last = message.time[:10]
                elif message.sender != _NO_SENDER:
                    others[message.sender] = None
        if not others and self._name.casefold() not in _TO_ONESELF:
            others[self._name] = None
        self._others = tuple(PersonRef(name=name) for name in others)
        self._is_group = len(others) > 1

    def items(self) -> Iterator[Item]:
        """Every message, or why there is none, and the group if it is one."""
        said: Counter[str] = Counter()
        for message in self._messages():
            if isinstance(message, Problem):
                yield message
                continue
            # Reactions are added to a text later on.
            key = stable_id(self._name, message.time, message.sender, _plain(message.text))
            said[key] += 1
            yield self._item(message, f"{key}:{said[key]}")
        if self._is_group:
            members = tuple(other.alias for other in self._others)
            group = Group(self._name, KEY, members=members, last_post=self._own_last, source=KEY)
            yield RecordDraft(self._label, group)

    def _item(self, message: _Message, key: str) -> Item:
        where = f"{self._label} line {message.line}"
        moment = Moment.parse(message.time)
        if moment is None:
            return Problem(where, undated(message.time))
        if message.sender == _NO_SENDER:
            return Problem(where, "The export does not say who wrote it.")
        author = OWNER if message.sender == _ME else PersonRef(name=message.sender)
        kind, people = reached(author, self._others)
        if not people:
            return Problem(where, OWN_POST if self._others else "A note to yourself.")
        called, seconds = _call(message.text)
        return InteractionDraft(
            where,
            Interaction(
                uid="",
                moment=moment,
                channel=KEY,
                direction="out" if author.is_me else "in",
                kind=called or kind,
                participants=(),
                subject=self._name if self._is_group else "",
                text="" if called else _plain(message.text),
                duration_s=seconds,
                thread=self._name,
                source=KEY,
                source_id=f"chat:{key}",
            ),
            people,
            author,
        )

    def _messages(self) -> Iterator[_Message | Problem]:
        try:
            with stream(self._member) as file:
                yield from self._split(file)
        except KnownError as error:
            yield Problem(self._label, error.sentence, breaks_off=True)

    def _split(self, file: BinaryIO) -> Iterator[_Message | Problem]:
        """Messages can have many lines; whatever is no head of a message belongs to the one before."""
        lines = Lines(file)
        begun = 0
        head: re.Match[str] | None = None
        text: list[str] = []
        while line := lines.next():
            if lines.number % _LINES_PER_STEP == 0:
                self._step(lines.position)
            if found := _HEADER.match(line):
                if head is not None:
                    yield _message(begun, head, text)
                head, begun, text = found, lines.number, [found[4]]
            elif head is not None:
                text.append(line)
            elif line.strip():
                yield Problem(f"{self._label} line {lines.number}", "The line belongs to no message.")
        if head is not None:
            yield _message(begun, head, text)
        if lines.has_replacements:
            yield Problem(self._label, REPLACED, is_skip=False)


def _message(line: int, head: re.Match[str], text: list[str]) -> _Message:
    return _Message(line, f"{head[1]}T{head[2]}", head[3].strip() or _NO_SENDER, "".join(text).strip())


def _plain(text: str) -> str:
    """The text without quoted messages and reactions; files and stickers by their names."""
    text = _QUOTE.sub("", _REACTIONS.sub("", text))
    text = _FILE.sub(r"[\1]", _STICKER.sub(r"Sticker \1", text))
    return text.strip()


def _call(text: str) -> tuple[str, int | None]:
    """(kind of call, seconds) when a text tells of one, else ("", None)."""
    found = _CALL.match(text)
    if not found:
        return "", None
    how = (found["how"] or "").casefold()
    if found["missed"] or (how and not how.startswith("accepted")):
        return "missed-call", None
    length = _LENGTH.search(how)
    seconds = int(length[1] or 0) * 60 + int(length[2]) if length else None
    return "video-call" if (found["kind"] or "").casefold() == "video" else "call", seconds
