"""A file of messages, in the shapes Messenger and Instagram have written: one record for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from netdesk.domain.moment import Moment
from netdesk.importers.meta.attachments import attachments_of
from netdesk.importers.meta.encoding import repaired, repaired_name
from netdesk.importers.meta.entries import as_text, moment_of
from netdesk.importers.meta.notices import notice_of

_COUNTED = re.compile(r"_\d+$")
_MEMBERSHIP = frozenset({"Subscribe", "Unsubscribe"})


class Message(NamedTuple):
    """One message. `sender`: a name, "" when there is none; `moment`: None when it cannot be read.

    `text`: what was written; `attached`: what came with it, in words; `joined`, `left`: names of people who
    came into the conversation by it, or left; `call_s`: seconds of a call, 0 for one that nobody
    answered, None when it is no call.
    """

    sender: str
    moment: Moment | None
    text: str = ""
    attached: str = ""
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    call_s: int | None = None
    is_about_members: bool = False
    is_unsent: bool = False


class Conversation(NamedTuple):
    """`thread`: the name it keeps in every export, "" when the file does not say; `title`: of a group, or
    the other person's name; `messages`: in the order of the file, None for what is no message.
    """

    thread: str
    title: str
    participants: tuple[str, ...]
    messages: Sequence[Message | None]


def conversation_of(value: Any) -> Conversation | None:
    """The conversation in a JSON document; None when it holds none."""
    if not isinstance(value, dict) or not isinstance(value.get("messages"), list):
        return None
    return conversation_with(value, [message_of(raw) for raw in value["messages"]])


def conversation_with(head: dict[str, Any], messages: Sequence[Message | None]) -> Conversation:
    """A conversation of these messages; `head`: what else stands in its document."""
    participants = head.get("participants")
    names = tuple(names_in(participants if isinstance(participants, list) else ()))
    if "threadName" in head or _is_text_first(participants):
        title = _COUNTED.sub("", repaired_name(as_text(head.get("threadName"))))
        return Conversation("", title, names, messages)
    thread = repaired(as_text(head.get("thread_path"))).rstrip("/").rpartition("/")[2]
    return Conversation(thread, repaired_name(as_text(head.get("title"))), names, messages)


def message_of(raw: Any) -> Message | None:
    """A message of a download or of a backup; None for what is neither."""
    if not isinstance(raw, dict):
        return None
    return _of_backup(raw) if "senderName" in raw else _of_export(raw)


def _is_text_first(participants: Any) -> bool:
    return isinstance(participants, list) and bool(participants) and isinstance(participants[0], str)


def names_in(people: Iterable[Any]) -> Iterator[str]:
    """The names of people, given as texts or as objects that have one."""
    for person in people:
        if isinstance(person, dict):
            person = person.get("name")  # noqa: PLW2901
        if isinstance(person, str):
            yield repaired_name(person)


def _of_export(raw: dict[str, Any]) -> Message:
    users = raw.get("users")
    kind = as_text(raw.get("type"))
    message = Message(
        sender=repaired_name(as_text(raw.get("sender_name"))),
        moment=moment_of(raw.get("timestamp_ms")),
        text=repaired(as_text(raw.get("content"))).strip(),
        attached=attachments_of(raw),
        call_s=_call(raw, is_said=kind == "Call"),
        is_about_members=kind in _MEMBERSHIP or bool(users),
        is_unsent=raw.get("is_unsent") is True,
    )
    people = tuple(names_in(users)) if isinstance(users, list) else ()
    if kind == "Unsubscribe":
        return message._replace(left=people or (message.sender,))
    told = with_notice(message)
    if people:
        return told._replace(joined=() if told.left else people, left=people if told.left else ())
    return told


def with_notice(message: Message) -> Message:
    """A message with what its text tells of the conversation, if it is one of the lines that are written by
    nobody.
    """
    notice = notice_of(message.sender, message.text)
    if notice is None:
        return message
    return message._replace(joined=notice.joined, left=notice.left, is_about_members=True)


def _of_backup(raw: dict[str, Any]) -> Message:
    return with_notice(
        Message(
            sender=repaired_name(as_text(raw.get("senderName"))),
            moment=moment_of(raw.get("timestamp")),
            text=repaired(as_text(raw.get("text"))).strip(),
            attached=attachments_of(raw),
            is_unsent=raw.get("isUnsent") is True,
        )
    )


def _call(raw: dict[str, Any], *, is_said: bool) -> int | None:
    seconds = raw.get("call_duration")
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        return 0 if is_said or raw.get("missed") is True else None
    return 0 if raw.get("missed") is True or not 0 < seconds < 1e9 else int(seconds)
