"""One file of a conversation, of JSON or HTML."""

from __future__ import annotations

from typing import Any, NamedTuple

from netdesk.domain.error import KnownError
from netdesk.importers.json_stream import BrokenJsonError, JsonStream
from netdesk.importers.meta.conversation import (
    Conversation,
    Message,
    conversation_of,
    conversation_with,
    message_of,
)
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.page import read_page
from netdesk.importers.meta.page_conversation import page_conversation
from netdesk.importers.meta.threads import is_html
from netdesk.importers.reader import Member
from netdesk.importers.remarks import REPLACED

_LARGEST_WHOLE = 32 * 1024**2
"""What is larger is read message by message, which takes several times as long."""
_NO_MESSAGES = "It holds no messages."


class ConversationFile(NamedTuple):
    """`conversation`: None when there is none; `reason`: what could not be read, "" when all was."""

    conversation: Conversation | None
    reason: str = ""


def read_conversation(member: Member) -> ConversationFile:
    """The messages in a file, as far as it can be read."""
    if is_html(member):
        return _of_page(member)
    if member.size > _LARGEST_WHOLE:
        return _streamed(member)
    document = read_document(member)
    if document.reason:
        found = _streamed(member)
        return found if found.conversation else ConversationFile(None, document.reason)
    conversation = conversation_of(document.value)
    return ConversationFile(conversation, "" if conversation else _NO_MESSAGES)


def _of_page(member: Member) -> ConversationFile:
    page = read_page(member)
    found = page_conversation(page)
    if not found.messages:
        return ConversationFile(None, page.reason or _NO_MESSAGES)
    return ConversationFile(found, page.reason)


def _streamed(member: Member) -> ConversationFile:
    """A file that is broken or large: only its messages are kept, and one that is broken costs no other."""
    head: dict[str, Any] = {}
    messages: list[Message | None] = []
    reason = ""
    try:
        with member.open() as stream:
            reason = _read_into(head, messages, JsonStream(stream))
    except (BrokenJsonError, KnownError) as error:
        reason = error.sentence
    if not messages:
        return ConversationFile(None, reason or _NO_MESSAGES)
    return ConversationFile(conversation_with(head, messages), reason)


def _read_into(head: dict[str, Any], messages: list[Message | None], json: JsonStream) -> str:
    """Read the properties of a conversation; gives what is to be said of it. Raises BrokenJsonError."""
    for key in json.keys():  # noqa: SIM118 - it stands before the value of each
        if key != "messages":
            head[key] = json.value()
        elif json.peek() == "[":
            messages += (None if one.is_broken else message_of(one.value) for one in json.elements())
    return REPLACED if json.has_replacements else ""
