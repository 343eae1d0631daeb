"""What was written and said in the chats of a Telegram export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import InteractionDraft, Item, PersonRef, Problem
from netdesk.domain.moment import Moment
from netdesk.importers.group_talk import in_crowd, reached
from netdesk.importers.json_values import length_of, text_of, whole_of
from netdesk.importers.remarks import (
    NOTICES,
    OWN_POSTS,
    STRANGERS,
    TO_YOURSELF,
    UNKNOWN_CHAT,
    left_out_of,
    undated,
)
from netdesk.importers.telegram.content import content_of
from netdesk.importers.telegram.dates import telegram_moment
from netdesk.importers.telegram.export import KEY, Piece
from netdesk.importers.telegram.message_uid import message_uid
from netdesk.importers.telegram.people import People, is_person, sender_of
from netdesk.importers.telegram.talk import Talk

_UNSUPPORTED = "messages of a kind that the export leaves out"
_NO_PERSON = "messages in the name of a group or channel"


class ChatMessages:
    """The messages of one chat on their way to drafts. What is left out for one reason is counted and told
    at the end of the chat.
    """

    def __init__(self, talk: Talk, people: People, label: str) -> None:
        self._talk, self._people, self._label = talk, people, label
        self._left_out: Counter[str] = Counter()

    def items(self, piece: Piece) -> Iterator[Item]:
        """The draft of a message, or a problem when it cannot be read."""
        moment = telegram_moment(piece.values)
        is_crowd = self._talk.is_crowd_at(moment.ms if moment else 0, self._people.owner)
        if reason := self._talk.no_talk or self._reason(piece.values, is_crowd=is_crowd):
            self._left_out[reason] += 1
            return
        where = f"{self._label} line {piece.line}"
        if moment is None:
            yield Problem(where, undated(text_of(piece.values, "date")))
            return
        sender = sender_of(piece.values, "actor" if _is_call(piece.values) else "from")
        author = self._people.ref(sender)
        kind, people = self._reached(author, moment.ms, is_crowd=is_crowd)
        if people:
            yield self._draft(where, piece.values, moment, kind, people, author)
        else:
            self._left_out[OWN_POSTS if is_crowd else TO_YOURSELF] += 1

    def rest(self, chat_line: int) -> Iterator[Problem]:
        """What was left out, once the chat is read."""
        name = self._talk.chat.name
        for reason, count in self._left_out.items():
            is_expected = reason in (NOTICES, TO_YOURSELF, self._talk.no_talk) and reason != UNKNOWN_CHAT
            where = f"{self._label} line {chat_line}"
            yield left_out_of(where, reason, count, chat=name, is_expected=is_expected)

    def _reason(self, values: Mapping[str, Any], *, is_crowd: bool) -> str:
        kind = text_of(values, "type")
        if kind == "unsupported":
            return _UNSUPPORTED
        if kind == "service" and not _is_call(values):
            return NOTICES
        sender = sender_of(values, "actor" if kind == "service" else "from")
        if not is_person(sender):
            return _NO_PERSON
        is_stranger = is_crowd and sender != self._people.owner and not self._people.is_known(sender)
        return STRANGERS if is_stranger else ""

    def _reached(self, author: PersonRef, ms: int, *, is_crowd: bool) -> tuple[str, tuple[PersonRef, ...]]:
        if is_crowd:
            return in_crowd(author)
        others = self._talk.others_at(ms, self._people.owner)
        return reached(author, [self._people.ref(who) for who in others])

    def _draft(
        self,
        where: str,
        values: Mapping[str, Any],
        moment: Moment,
        kind: str,
        people: tuple[PersonRef, ...],
        author: PersonRef,
    ) -> InteractionDraft:
        chat = self._talk.chat
        number = text_of(values, "id")
        seconds = length_of(whole_of(values, "duration_seconds")) if _is_call(values) else None
        if _is_call(values):
            kind = "call" if seconds else "missed-call"
        is_sure = self._people.owner or author.source_id == self._talk.partner
        direction = "out" if author.is_me else "in" if is_sure else ""
        return InteractionDraft(
            where,
            Interaction(
                uid=message_uid(number, moment),
                moment=moment,
                channel=KEY,
                direction=direction,
                kind=kind,
                participants=(),
                subject=chat.name if self._talk.is_group else "",
                text=content_of(values),
                duration_s=seconds,
                thread=chat.number,
                source=KEY,
                source_id=f"{chat.number}:{number or moment.ms}",
            ),
            people,
            author,
        )


def _is_call(values: Mapping[str, Any]) -> bool:
    return text_of(values, "action") == "phone_call"
