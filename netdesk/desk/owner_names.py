"""Under which names the owner writes in dropped chats: what they say together, what a person is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from netdesk.desk.import_run import DroppedFile
from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft
from netdesk.domain.own_name import ChatAuthors, OwnName, own_name_id
from netdesk.domain.stand_in import name_in_id

_MOST = 100
"""Whoever writes little in a large group is in its list, too."""


def chats_in(files: Iterable[DroppedFile], owner: Contact) -> list[ChatAuthors]:
    """Who writes in the chats of all files."""
    return [
        chat
        for file in files
        if file.source is not None and file.reader is not None and file.reader.chat_authors is not None
        for chat in file.reader.chat_authors(file.source, owner)
    ]


def inferred(chats: Sequence[ChatAuthors]) -> list[OwnName]:
    """The owner's names in each source: those that some of its chats tell, else the only one that stands in
    all of them.
    """
    return [name for some in _by_source(chats) for name in _inferred(some)]


def wanted(chats: Sequence[ChatAuthors], owner: Contact) -> list[OwnName]:
    """The names to ask about, likely ones and those of most chats first; none of a source of which a chat
    tells, or of which the owner has told once.
    """
    names = [name for some in _by_source(chats) if _is_open(some, owner) for name in _ranked(some)]
    return sorted(names, key=_place)[:_MOST]


def with_names(owner: Contact, names: Iterable[OwnName]) -> Contact:
    """The owner as readers have to know them."""
    ids = (own_name_id(one.source, one.name) for one in names)
    return replace(owner, source_ids=tuple(dict.fromkeys((*owner.source_ids, *ids))))


def is_asked_about(file: DroppedFile) -> bool:
    """Whether a file is of a format that does not say under which name its owner writes."""
    return file.reader is not None and file.reader.chat_authors is not None


def drafts(names: Iterable[OwnName], file: DroppedFile) -> Iterator[ContactDraft]:
    """The owner's names as a person said them, to be written with the first file they are of."""
    key = file.reader.key if file.reader is not None else ""
    ids = tuple(own_name_id(one.source, one.name) for one in names if one.source == key)
    if ids:
        yield ContactDraft(Path(file.account.path).name, Contact(source_ids=ids), is_me=True)


def _by_source(chats: Sequence[ChatAuthors]) -> Iterator[list[ChatAuthors]]:
    for source in dict.fromkeys(chat.source for chat in chats):
        yield [chat for chat in chats if chat.source == source]


def _inferred(chats: Sequence[ChatAuthors]) -> list[OwnName]:
    told = dict.fromkeys((chat.source, name) for chat in chats for name in chat.own)
    return [OwnName(*one, is_likely=True) for one in told] or [one for one in _ranked(chats) if one.is_likely]


def _is_open(chats: Sequence[ChatAuthors], owner: Contact) -> bool:
    """Whether nobody knows who the owner is in these chats of one source."""
    has_told = any(one.source == chats[0].source and name_in_id(one.value) for one in owner.source_ids)
    return not (has_told or any(chat.own for chat in chats) or all(chat.is_settled for chat in chats))


def _ranked(chats: Sequence[ChatAuthors]) -> list[OwnName]:
    """Everybody who writes in these chats of one source."""
    in_chats = Counter(name for chat in chats for name in chat.authors)
    messages: Counter[str] = Counter()
    for chat in chats:
        messages.update(chat.authors)
    everywhere = [one for one, count in in_chats.items() if count == len(chats)]
    likely = everywhere if len(chats) > 1 and len(everywhere) == 1 else []
    return [
        OwnName(chats[0].source, name, count, messages[name], name in likely)
        for name, count in in_chats.items()
    ]


def _place(one: OwnName) -> tuple[bool, int, int, str, str]:
    return not one.is_likely, -one.chats, -one.messages, one.source, one.name
