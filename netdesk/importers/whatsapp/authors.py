"""Who writes in a chat, for the question who of them is the owner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.error import KnownError
from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.reader import Member, Source
from netdesk.importers.whatsapp.chat import Chat
from netdesk.importers.whatsapp.chat_name import chat_name
from netdesk.importers.whatsapp.entries import head_of, lines_of, readable
from netdesk.importers.whatsapp.people import KEY, told_names
from netdesk.importers.whatsapp.survey import survey


def chat_authors(source: Source, owner: Contact) -> Iterator[ChatAuthors]:
    """Of every chat in a source. A chat is read to its end only when its beginning does not say who the owner
    is; one that cannot be read tells nothing.
    """
    for member in source.members:
        try:
            yield from _authors(member, source, owner)
        except KnownError:  # reading it says so
            continue


def _authors(member: Member, source: Source, owner: Contact) -> Iterator[ChatAuthors]:
    name = chat_name(PurePosixPath(member.name), source.path)
    beginning = survey(head_of(member).splitlines())
    if beginning is None:
        return
    whole = beginning
    if not told_names([(name, beginning[1])], owner):
        whole = survey(readable(lines_of(member, lambda _: None), [])) or beginning
    chat = Chat(member, name, *whole)
    chat.own = told_names([(name, chat.survey)], owner)
    yield ChatAuthors(KEY, dict(chat.survey.authors), frozenset(chat.own), chat.is_settled)
