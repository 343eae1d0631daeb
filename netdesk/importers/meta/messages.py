"""What was written between the owner and others: the messages of a conversation as drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, Item, PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.membership import Move
from netdesk.importers.meta.account import Account, is_closed
from netdesk.importers.meta.circle import Circle
from netdesk.importers.meta.conversation import Conversation, Message
from netdesk.importers.meta.moves import full_names, members_of
from netdesk.importers.meta.reaction import is_reaction
from netdesk.importers.remarks import counted, to_yourself
from netdesk.importers.stable_id import stable_id

Step = Callable[[float], None]
"""Told now and then which part (0 to 1) of a file is done."""
_MESSAGES_PER_STEP = 128


class Network(NamedTuple):
    """`source`: the key of the reader; `channel`: of its messages; `has_backups`: the same messages may
    come a second time, from a backup, which knows no names of conversations.
    """

    source: str
    channel: str
    has_backups: bool = False


@dataclass(slots=True)
class Talk:
    """A conversation while its files are read. `thread`: the name it keeps in every export, "" when it has
    none; `address`: the profile of the only other person, "" when it is not known; `edges`: how often keys
    were given at the ends of the files so far, where the next file may go on; `moves`: who came and left in
    them, which are newer than the next one.
    """

    network: Network
    account: Account
    thread: str
    address: str = ""
    edges: Counter[str] = field(default_factory=Counter)
    moves: list[Move] = field(default_factory=list)


class _Told(NamedTuple):
    """A message that has a moment, and its place in the order of time, from 1."""

    place: int
    moment: Moment
    message: Message


def message_items(file: Conversation, talk: Talk, label: str, step: Step) -> Iterator[Item]:
    """The messages of one file, oldest first, each as a draft or as a problem.

    Messages that reach nobody are told once, with their number. People of the conversation are
    those it lists and those who wrote in this file: who has left it is no longer on the list.
    """
    yield from _problems(file.messages, label)
    told = _in_order(file.messages)
    drafting = _Drafting(file, talk, told)
    alone = 0
    for one in told:
        if one.place % _MESSAGES_PER_STEP == 0:
            step(one.place / len(told))
        if draft := drafting.draft(one, f"{label} message {one.place}"):
            yield draft
        else:
            alone += 1
    if alone:
        yield drafting.why_alone(alone, label)
    drafting.keep_edges()


class _Drafting:
    """Makes drafts of the messages of one file. `edges` of the talk are what comes from the file before."""

    def __init__(self, file: Conversation, talk: Talk, told: Sequence[_Told]) -> None:
        self._talk = talk
        self._title = file.title
        self._counts = Counter(talk.edges)
        self._first = self._last = ""
        self._was_crowd = False
        senders = dict.fromkeys(one.message.sender for one in told)
        self._full = full_names((*file.participants, *senders, *(move.who for move in talk.moves)))
        moving = (one for one in told if one.message.joined or one.message.left)
        talk.moves += [move for one in moving for move in self._moves(one)]
        members = members_of((*file.participants, *senders), talk.moves)
        place = talk.thread or file.title
        self._circle = Circle(file.participants, senders, talk.account, place, members, talk.address)

    def _moves(self, told: _Told) -> Iterator[Move]:
        for has_come, names in ((True, told.message.joined), (False, told.message.left)):
            for name in names:
                if who := self._full.get(name, name if " " in name else ""):
                    yield Move(told.moment.ms, who, has_come)

    def draft(self, told: _Told, where: str) -> InteractionDraft | None:
        """The message as a draft; None when it reaches nobody."""
        message = told.message
        moved = [move.who for move in self._moves(told)] if message.joined or message.left else ()
        people, author, is_in_crowd = self._circle.reached(message.sender, moved, told.moment.ms)
        if not people:
            self._was_crowd |= is_in_crowd
            return None
        key, uid = self._ids(told)
        exchange = Interaction(
            uid=uid,
            moment=told.moment,
            channel=self._talk.network.channel,
            direction=self._direction(author),
            kind=_kind(message, is_in_crowd=is_in_crowd),
            participants=(),
            subject=self._title if self._circle.is_group else "",
            text=_text(message),
            duration_s=message.call_s or None,
            thread=self._talk.thread or self._title,
            source=self._talk.network.source,
            source_id=key,
        )
        return InteractionDraft(where, exchange, people, author)

    def keep_edges(self) -> None:
        """Let the talk know where this file ends, so that the next one counts on."""
        self._talk.edges |= Counter({key: self._counts[key] for key in (self._first, self._last) if key})

    def why_alone(self, count: int, label: str) -> Problem:
        """What is said of `count` messages that reach nobody."""
        if not self._was_crowd:
            return to_yourself(label, count)
        subject = counted(count, "message", "messages")
        return Problem(
            label, f"{subject} of yours to a large group, to nobody in particular.", stands_for=count
        )

    def _direction(self, author: PersonRef | None) -> str:
        if author is None or not self._talk.account.is_known:
            return ""
        return "out" if author.is_me else "in"

    def _ids(self, told: _Told) -> tuple[str, str]:
        """(source id, uid). People change their names and groups their titles, so that the first is made
        of neither where the conversation has a name; the second is what an export and a backup have in
        common. Messages of which nothing tells them apart are numbered.
        """
        message, moment = told.message, told.moment
        thread, uid = self._talk.thread, ""
        if moment.kind != "instant":
            key = f"{thread}/{moment}/{stable_id(message.sender, message.text, message.attached)[:12]}"
        else:
            with_whom = self._circle.other or self._title
            if not thread or (self._talk.network.has_backups and not is_closed(with_whom)):
                uid = stable_id("message", str(moment.ms), message.sender, message.text, with_whom)
            key = f"{thread}/{moment.ms}" if thread else uid
        self._first, self._last = self._first or key, key
        source_id = self._numbered(key)
        if uid == key:
            return source_id, source_id
        return source_id, self._numbered(uid) if uid else ""

    def _numbered(self, key: str) -> str:
        number = self._counts[key]
        self._counts[key] += 1
        return f"{key}/{number}" if number else key


def _problems(found: Iterable[Message | None], label: str) -> Iterator[Problem]:
    """What is no message or has no time; `place` in the order of the file."""
    for place, message in enumerate(found, start=1):
        if message is None:
            yield Problem(f"{label} message {place} of the file", "It is no message.")
        elif message.moment is None:
            yield Problem(f"{label} message {place} of the file", "Its time could not be read.")


def _in_order(found: Sequence[Message | None]) -> list[_Told]:
    # Files have the newest message first; of one moment, too, the later one stands before.
    dated = [(one.moment, one) for one in reversed(found) if one is not None and one.moment is not None]
    dated.sort(key=lambda pair: pair[0].ms)
    return [_Told(place, *pair) for place, pair in enumerate(dated, start=1)]


def _kind(message: Message, *, is_in_crowd: bool) -> str:
    if message.call_s is not None:
        return "call" if message.call_s else "missed-call"
    if message.is_about_members:
        return "note"
    if is_reaction(message.text):
        return "reaction"
    return "post" if is_in_crowd else "message"


def _text(message: Message) -> str:
    """What was written, and below it what came with it and is not named in it."""
    if not message.attached:
        return "Unsent message" if message.is_unsent and not message.text else message.text
    attached = (line for line in message.attached.splitlines() if line not in message.text)
    return "\n".join(filter(None, (message.text, *attached)))
