"""The messages of a chat, and the group they were written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, InteractionDraft, Item, Problem, RecordDraft
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group
from netdesk.importers.group_talk import reached
from netdesk.importers.remarks import OWN_POST, to_yourself
from netdesk.importers.stable_id import stable_id
from netdesk.importers.whatsapp.chat import Chat
from netdesk.importers.whatsapp.day_order import Order, day_of
from netdesk.importers.whatsapp.entries import Entry, entries
from netdesk.importers.whatsapp.line import Line
from netdesk.importers.whatsapp.notices import is_marked
from netdesk.importers.whatsapp.people import KEY
from netdesk.importers.whatsapp.said import Said, call_of, said
from netdesk.importers.whatsapp.survey import split_author, spoken

_NOTICES = "Notices of WhatsApp, not messages."
_DELETED = "Messages that were deleted."
_TO_THE_MINUTE = len("2025-03-04T14:05")
_CUT = "The text is longer than a message can be; its end was left out."


def message_items(chat: Chat, lines: Iterator[str]) -> Iterator[Item]:
    """Every message as its draft or as a problem, at last the group, if it is one. Where the file breaks off,
    the message before is left out, since it may go on.
    """
    talk = _Talk(chat)
    chat.begin()
    try:
        yield from _told(talk, chat.member.name, lines)
    except KnownError as error:
        yield Problem(chat.member.name, error.sentence, is_skip=False, breaks_off=True)
    yield from talk.group()


def _told(talk: _Talk, name: str, lines: Iterator[str]) -> Iterator[Item]:
    for entry in entries(lines, talk.is_start):
        where = f"{name} line {entry.number}"
        if entry.start is None:
            yield Problem(where, "What stands before the first message was left out.", is_skip=False)
            continue
        yield talk.item(entry, where)
        if entry.is_cut:
            yield Problem(where, _CUT, is_skip=False)


class _Talk:
    """A chat while its messages are read: how often the same was said at one time, and who was met."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._order = chat.order
        self._thread = stable_id(KEY, chat.title)
        self._by_time = _Repeats()
        self._by_minute = _Repeats()
        self._met: dict[str, None] = {}
        self._last_post = ""

    def is_start(self, line: Line) -> bool:
        """Whether a line with a date begins a message, and is no text that happens to begin with one."""
        return line.shape == self._chat.shape and day_of(line.numbers, self._order) is not None

    def item(self, entry: Entry, where: str) -> Item:
        """What an entry says."""
        author, text = split_author(entry.text)
        call = call_of(text) if not author else None
        if call is not None:
            return self._message(entry, "", call, where)
        notice = spoken(author, text)
        if notice is not None:
            self._chat.hear(notice)
        if notice is not None or not author or (self._chat.is_title(author) and is_marked(text)):
            return Problem(where, _NOTICES, is_expected=True)
        found = said(text)
        if found.kind == "deleted":
            return Problem(where, _DELETED, is_expected=True)
        return self._message(entry, author, found, where)

    def group(self) -> Iterator[Item]:
        """The group with everybody met in it, and the day the owner last wrote."""
        chat = self._chat
        if chat.is_group and chat.title:
            members = tuple(self._met)
            group = Group(chat.title, KEY, members=members, last_post=self._last_post, source=KEY)
            yield RecordDraft(chat.member.name, group)

    def _message(self, entry: Entry, author_name: str, found: Said, where: str) -> Item:
        chat = self._chat
        moment = _moment(entry, self._order)
        author = chat.author(author_name)
        # For a call that names nobody it is enough to know who was there.
        kind, people = reached(author or OWNER, chat.others_at(author_name))
        if author == OWNER:
            self._last_post = str(moment)[:10]
        if not people:
            return Problem(where, OWN_POST) if kind == "post" else to_yourself(where)
        self._met.update(dict.fromkeys(person.alias for person in people))
        time, text = str(moment), "file" if found.has_file else found.text
        return InteractionDraft(
            where,
            Interaction(
                uid=self._key(self._by_minute, time[:_TO_THE_MINUTE], author_name, text),
                moment=moment,
                channel=KEY,
                direction=chat.direction(author),
                kind=found.kind if kind == "message" else kind,
                participants=(),
                subject=chat.title if chat.is_group else "",
                text=found.text,
                duration_s=found.duration_s,
                thread=self._thread,
                source=KEY,
                source_id=self._key(self._by_time, time, author_name, text),
            ),
            people,
            author,
        )

    def _key(self, repeats: _Repeats, time: str, author: str, text: str) -> str:
        """Exports have no ids: what was said when by whom, and the how-manieth of its kind it is. Some phones
        write the second, others the minute alone, by which an export of the one knows that of the other.
        """
        return stable_id(self._thread, time, author, text, str(repeats.count(time, author, text)))


class _Repeats:
    """How often the same was said by the same at one time."""

    def __init__(self) -> None:
        self._time = ""
        self._same: Counter[tuple[str, str]] = Counter()

    def count(self, time: str, author: str, text: str) -> int:
        if time != self._time:
            self._time = time
            self._same.clear()
        self._same[author, text] += 1
        return self._same[author, text]


def _moment(entry: Entry, order: Order) -> Moment:
    assert entry.start is not None
    day = day_of(entry.start.numbers, order)
    assert day is not None
    return Moment.of(datetime.combine(day, time(*entry.start.clock)))
