"""A conversation as it stands on a page of HTML, which names no zone and no ids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netdesk.importers.meta.conversation import Conversation, Message, with_notice
from netdesk.importers.meta.page import Page

_LIST = re.compile(r"[^\W\d_][^:]{2,24}: (.+)")
_BETWEEN = re.compile(r", | (?:and|und|et|y|e|en|och|og) ")


def page_conversation(page: Page) -> Conversation:
    """The messages of a page. `participants`: those of the line that lists them, if it has one."""
    senders = {entry.name for entry in page.entries}
    messages = [with_notice(Message(entry.name, entry.moment, entry.text)) for entry in page.entries]
    return Conversation("", page.title, tuple(_participants(page.lines, senders)), messages)


def _participants(lines: Sequence[str], senders: set[str]) -> list[str]:
    for line in lines:
        if found := _LIST.fullmatch(line):
            names = [name.strip() for name in _BETWEEN.split(found[1])]
            if not senders.isdisjoint(names):
                return names
    return []
