"""Who takes part in the conversations of an export, read off the beginnings of their files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from netdesk.importers.meta.conversation import names_in
from netdesk.importers.meta.conversation_file import read_conversation
from netdesk.importers.meta.encoding import repaired_name
from netdesk.importers.meta.entries import as_text
from netdesk.importers.meta.members import head_of
from netdesk.importers.meta.owner import Heading
from netdesk.importers.meta.threads import Thread, is_html

_MOST = 300
_MOST_WHOLE = 12
_DECODER = json.JSONDecoder()
_PARTICIPANTS = re.compile(r'"participants"\s*:\s*(?=\[)')
_TITLE = re.compile(r'"threadName"\s*:\s*(?=")')


def headings_of(threads: Sequence[Thread]) -> Iterator[Heading]:
    """Those of conversations spread evenly over all there are, without reading their messages."""
    for thread in threads[:: len(threads) // _MOST + 1]:
        if heading := heading_of(thread):
            yield heading


def heading_of(thread: Thread) -> Heading | None:
    """That of one conversation; None where the beginning of its file does not say."""
    if is_html(thread.members[0]):
        return None
    head = head_of(thread.members[0]).decode("utf-8", "ignore")
    participants = _behind(_PARTICIPANTS, head)
    if not isinstance(participants, list):
        return None
    title = repaired_name(as_text(_behind(_TITLE, head)))
    return Heading(tuple(names_in(participants)), title or thread.name)


def whole_headings_of(threads: Sequence[Thread]) -> Iterator[Heading]:
    """Those of a few conversations, which are read as a whole: the title may stand at the end."""
    for thread in sorted(threads, key=lambda one: one.size)[:_MOST_WHOLE]:
        read = read_conversation(thread.members[0])
        if read.conversation is not None:
            found = read.conversation
            senders = (message.sender for message in found.messages if message is not None)
            yield Heading(tuple(dict.fromkeys((*found.participants, *senders))), found.title or thread.name)


def _behind(pattern: re.Pattern[str], text: str) -> Any:
    found = pattern.search(text)
    try:
        return _DECODER.raw_decode(text, found.end())[0] if found else None
    except (ValueError, RecursionError):
        return None
