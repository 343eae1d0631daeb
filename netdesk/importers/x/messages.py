"""What was written between the owner of an X archive and others, between two and in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netdesk.domain.contact import Interaction
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, PersonRef, Problem, RecordDraft
from netdesk.domain.network import Group
from netdesk.importers.group_talk import last_post, reached
from netdesk.importers.json_values import list_of, text_of
from netdesk.importers.maybe_html import with_letters
from netdesk.importers.membership import FOR_EVER_MS
from netdesk.importers.pace import Step
from netdesk.importers.remarks import OWN_POST, attachments, to_yourself, undated
from netdesk.importers.x.accounts import Accounts
from netdesk.importers.x.archive import KEY, Found
from netdesk.importers.x.conversations import Conversation, Event, events
from netdesk.importers.x.dates import x_moment
from netdesk.importers.x.entries import id_of

MESSAGE_KINDS = ("messages", "group messages", "message headers", "group message headers")
"""Kinds of files that hold direct messages; those called headers, without their texts."""

_SILENT_TEXT = "joinConversation participantsJoin participantsLeave conversationNameUpdate reactionCreate"
_SILENT = frozenset(_SILENT_TEXT.split())
"""What is no message; who is in a group is told with the group."""
_NOTICES = "Reactions, and notices of who came and left."


def partner_items(
    found: Found, conversations: Sequence[Conversation], accounts: Accounts, told: set[str]
) -> Iterator[Item]:
    """Everybody of the conversations who was not `told` yet as a person."""
    for one in conversations:
        for number in one.members.people:
            if number not in told and number != accounts.owner:
                told.add(number)
                yield ContactDraft(found.label, accounts.contact(number))


def message_items(
    found: Found, conversations: list[Conversation], accounts: Accounts, step: Step
) -> Iterator[Item]:
    """Every message of a file, and at its end the groups that have a name.

    `conversations`: those of this file, from `look_through`.
    """
    for event in events(found, step, conversations):
        if isinstance(event, Problem):
            yield event
        elif event.kind in _SILENT:
            yield Problem(event.where, _NOTICES, is_expected=True)
        else:
            yield _message(event, conversations[event.place], accounts, is_group="group" in found.kind)
    for one in conversations:
        if one.name:
            members = tuple(
                number for number in one.members.members_at(FOR_EVER_MS) if number != accounts.owner
            )
            last = last_post(one.last_ms.get(accounts.owner, 0))
            yield RecordDraft(found.label, Group(one.name, KEY, members=members, last_post=last, source=KEY))


def _message(event: Event, talk: Conversation, accounts: Accounts, *, is_group: bool) -> Item:
    values = event.values
    number, sender = id_of(values, "id"), id_of(values, "senderId")
    moment = x_moment(text_of(values, "createdAt"), number)
    if event.kind != "messageCreate":
        return Problem(event.where, "Messages that X sent by itself.", is_expected=True)
    if moment is None:
        return Problem(event.where, undated(text_of(values, "createdAt")))
    if not sender:
        return Problem(event.where, "The entry names no sender.")
    author = accounts.ref(sender)
    others = [accounts.ref(one) for one in talk.members.members_at(moment.ms) if one != accounts.owner]
    kind, people = reached(author, others) if is_group else ("message", _pair(author, others))
    if not people:
        return Problem(event.where, OWN_POST) if others else to_yourself(event.where)
    return InteractionDraft(
        event.where,
        Interaction(
            uid="",
            moment=moment,
            channel=KEY,
            direction=_direction(author, accounts),
            kind=kind,
            participants=(),
            subject=talk.name,
            text=_text(values),
            thread=talk.number,
            source=KEY,
            source_id=f"dm:{number or f'{sender}:{moment.ms}'}",
        ),
        people,
        author,
    )


def _pair(author: PersonRef, others: Sequence[PersonRef]) -> tuple[PersonRef, ...]:
    return tuple(others) if author.is_me else tuple(dict.fromkeys((author, *others)))


def _direction(author: PersonRef, accounts: Accounts) -> str:
    if author.is_me:
        return "out"
    return "in" if accounts.owner else ""


def _text(values: dict[str, object]) -> str:
    text = with_letters(text_of(values, "text"))
    for link in list_of(values, "urls"):
        if (short := text_of(link, "url")) and (long := text_of(link, "expanded")):
            text = text.replace(short, long)
    media = values.get("mediaUrls")
    return text or attachments(len(media) if isinstance(media, list) else 0)
