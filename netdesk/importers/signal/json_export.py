"""An export of Signal's own read twice: once for who is in which chat, once for what was said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import OWNER, ContactDraft, InteractionDraft, Item, PersonRef, Problem, RecordDraft
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group
from netdesk.importers.group_talk import in_crowd, is_crowd, last_post, reached
from netdesk.importers.json_values import list_of, object_of, text_of, whole_of
from netdesk.importers.membership import FOR_EVER_MS
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member
from netdesk.importers.remarks import (
    NOTICES,
    OWN_POSTS,
    STRANGERS,
    TO_YOURSELF,
    UNKNOWN_CHAT,
    left_out_of,
    undated,
)
from netdesk.importers.signal.content import Call, call_of, content_of
from netdesk.importers.signal.frames import KEY, Frame, frames
from netdesk.importers.signal.recipients import account_contact
from netdesk.importers.signal.roster import Chat, Roster

_NO_CHAT = "The message is in a chat that the export does not describe."
_NEVER_SENT = "messages that were never sent"
_YEAR_9999_MS = 253_402_300_799_000
_NOT_PEOPLE = frozenset({"stickerPack", "adHocCall", "notificationProfile", "chatFolder"})


class JsonExport:
    """One `main.jsonl` on its way to drafts."""

    def __init__(self, member: Member, pace: Pace) -> None:
        self._member, self._pace = member, pace
        self._roster = Roster()
        self._told: set[str] = set()

    def items(self) -> Iterator[Item]:
        """Every person, message and group, or why there is none."""
        for frame in frames(self._member, self._pace.step):
            if isinstance(frame, Frame):
                self._roster.take(frame)
        self._roster.settle()
        self._pace.finish(self._member.size)
        for frame in frames(self._member, self._pace.step):
            if isinstance(frame, Problem):
                yield frame
            else:
                yield from self._items_of(frame)
        self._pace.finish(self._member.size)
        for chat in self._roster.chats.values():
            yield from self._rest(chat)

    def _items_of(self, frame: Frame) -> Iterator[Item]:
        if frame.kind == "account":
            yield ContactDraft(frame.where, account_contact(frame.values), is_me=True)
        elif frame.kind == "recipient":
            yield from self._person(frame)
        elif frame.kind == "chatItem":
            yield from self._message(frame)
        elif frame.kind != "chat":
            reason = (
                "It holds nothing about people."
                if frame.kind in _NOT_PEOPLE
                else "The line is of no known kind."
            )
            yield Problem(frame.where, reason)

    def _person(self, frame: Frame) -> Iterator[Item]:
        """Somebody the owner has a chat with, or has given a name; other people are told with the first
        message of theirs.
        """
        key = self._roster.recipients[text_of(frame.values, "id")].key
        if self._roster.is_known(key):
            yield from self._first_told(key, frame.where)

    def _first_told(self, key: str, where: str) -> Iterator[Item]:
        if key not in self._told and key in self._roster.people:
            self._told.add(key)
            yield ContactDraft(where, self._roster.people[key].contact)

    def _message(self, frame: Frame) -> Iterator[Item]:
        values = frame.values
        chat = self._roster.chats.get(text_of(values, "chatId"))
        if chat is None:
            yield Problem(frame.where, _NO_CHAT)
            return
        call, text = call_of(values), content_of(values, self._roster.name)
        if reason := _no_exchange(values, chat, call, text):
            chat.left_out[reason] += 1
            return
        ms = whole_of(values, "dateSent")
        author = self._author(values, chat, call)
        if not ms or not 0 < ms < _YEAR_9999_MS:
            yield Problem(frame.where, undated(text_of(values, "dateSent")))
        elif author is None:
            yield Problem(frame.where, "The export does not say who wrote it.")
        else:
            yield from self._draft(frame, chat, author, Moment(ms), call, text or "")

    def _draft(
        self, frame: Frame, chat: Chat, author: PersonRef, moment: Moment, call: Call | None, text: str
    ) -> Iterator[Item]:
        kind, people = self._reached(chat, author, moment.ms)
        if not people:
            chat.left_out[OWN_POSTS if chat.recipient.is_group else TO_YOURSELF] += 1
            return
        if kind == "post" and not self._roster.is_known(author.source_id):
            chat.left_out[STRANGERS] += 1
            return
        for one in people:
            yield from self._first_told(one.source_id, frame.where)
        yield InteractionDraft(
            frame.where,
            Interaction(
                uid="",
                moment=moment,
                channel="sms" if frame.values.get("sms") is True else KEY,
                direction="out" if author.is_me else "in",
                kind=call.kind if call else kind,
                participants=(),
                subject=chat.recipient.title,
                text=text,
                duration_s=call.seconds if call else None,
                thread=chat.recipient.thread,
                source=KEY,
                source_id=f"{author.source_id or 'me'}:{moment.ms}",
            ),
            people,
            author,
        )

    def _reached(self, chat: Chat, author: PersonRef, ms: int) -> tuple[str, tuple[PersonRef, ...]]:
        if not chat.recipient.is_group:
            return "message", (chat.recipient.ref,)
        if is_crowd(chat.members.count_at(ms)):
            return in_crowd(author)
        return reached(author, [self._roster.people[key].ref for key in chat.members.members_at(ms)])

    def _author(self, values: Mapping[str, Any], chat: Chat, call: Call | None) -> PersonRef | None:
        number = (call.caller if call else "") or text_of(values, "authorId")
        if (call and call.is_mine) or "outgoing" in values:
            return OWNER
        if not chat.recipient.is_group:
            return chat.recipient.ref
        found = self._roster.recipients.get(number)
        return found.ref if found is not None and (found.key or found.is_me) else None

    def _rest(self, chat: Chat) -> Iterator[Item]:
        """The group of a chat, and what was left out of it."""
        found = chat.recipient
        if found.is_group and found.title:
            members = tuple(key for key in chat.members.members_at(FOR_EVER_MS) if key in self._told)
            last = last_post(chat.own_last_ms)
            yield RecordDraft(
                chat.where,
                Group(found.title, KEY, text=found.text, members=members, last_post=last, source=KEY),
            )
        name = found.title or (found.contact.formatted_name if found.key else "")
        for reason, count in chat.left_out.items():
            is_expected = reason in (NOTICES, TO_YOURSELF, found.no_talk) and reason != UNKNOWN_CHAT
            yield left_out_of(chat.where, reason, count, chat=name, is_expected=is_expected)


def _no_exchange(values: Mapping[str, Any], chat: Chat, call: Call | None, text: str | None) -> str:
    """Why an item is no exchange, in a few words; "" when it is one."""
    if chat.recipient.no_talk:
        return chat.recipient.no_talk
    if call is None and text is None:
        return NOTICES
    statuses = list_of(object_of(values, "outgoing"), "sendStatus")
    return _NEVER_SENT if statuses and all("failed" in status for status in statuses) else ""
