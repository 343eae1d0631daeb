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

_MOST = 12


def chats_in(files: Iterable[DroppedFile], owner: Contact) -> list[ChatAuthors]:
    """Who writes in the chats of all files."""
    return [
        chat
        for file in files
        if file.source is not None and file.reader is not None and file.reader.chat_authors is not None
        for chat in file.reader.chat_authors(file.source, owner)
    ]


def inferred(chats: Sequence[ChatAuthors]) -> list[OwnName]:
    """The owner's names: those that some of the chats tell, else the only one that stands in all of them."""
    told = dict.fromkeys((chat.source, name) for chat in chats for name in chat.own)
    return [OwnName(*one, is_likely=True) for one in told] or [one for one in _ranked(chats) if one.is_likely]


def wanted(chats: Sequence[ChatAuthors], owner: Contact) -> list[OwnName]:
    """The names to ask about, likely ones and those of most chats first; none when a chat tells, or the owner
    has told once.
    """
    has_told = any(
        one.source == chat.source and one.value.startswith("name:")
        for chat in chats
        for one in owner.source_ids
    )
    if has_told or any(chat.own for chat in chats) or all(chat.is_settled for chat in chats):
        return []
    return _ranked(chats)[:_MOST]


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


def _ranked(chats: Sequence[ChatAuthors]) -> list[OwnName]:
    in_chats = Counter((chat.source, name) for chat in chats for name in chat.authors)
    messages: Counter[tuple[str, str]] = Counter()
    for chat in chats:
        for name, count in chat.authors.items():
            messages[chat.source, name] += count
    everywhere = [one for one, count in in_chats.items() if count == len(chats)]
    likely = everywhere if len(chats) > 1 and len(everywhere) == 1 else []
    ranked = sorted(in_chats, key=lambda one: (one not in likely, -in_chats[one], -messages[one], one))
    return [OwnName(*one, in_chats[one], messages[one], one in likely) for one in ranked]
