"""One file of a conversation, of JSON or HTML."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.importers.meta.conversation import Conversation, conversation_of
from netdesk.importers.meta.json_file import read_document
from netdesk.importers.meta.page import read_page
from netdesk.importers.meta.page_conversation import page_conversation
from netdesk.importers.meta.threads import is_html
from netdesk.importers.reader import Member


class ConversationFile(NamedTuple):
    """`conversation`: None when there is none; `reason`: what could not be read, "" when all was."""

    conversation: Conversation | None
    reason: str = ""


def read_conversation(member: Member) -> ConversationFile:
    """The messages in a file, as far as it can be read."""
    if is_html(member):
        page = read_page(member)
        if page.reason:
            return ConversationFile(None, page.reason)
        found = page_conversation(page)
        return ConversationFile(found) if found.messages else ConversationFile(None, "It holds no messages.")
    document = read_document(member)
    if document.is_lost:
        return ConversationFile(None, document.reason)
    conversation = conversation_of(document.value)
    if conversation is None:
        return ConversationFile(None, document.reason or "It holds no messages.")
    return ConversationFile(conversation, document.reason)
