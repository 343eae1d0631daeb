"""How a Telegram export is recognised and read, as JSON or as web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item
from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.left_out import left_out
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member, Progress, Reader, Source, without_owner
from netdesk.importers.streaming import first_text
from netdesk.importers.telegram.export import KEY
from netdesk.importers.telegram.html_export import CONTACTS, RESULTS, HtmlExport
from netdesk.importers.telegram.json_export import JsonExport
from netdesk.importers.telegram.page import is_page
from netdesk.importers.telegram.page_chat import page_number

_HEAD_BYTES = 1 << 16
_PART = r'"(?:personal_information|contacts|frequent_contacts|chats|left_chats)"\s*:\s*\{'
_ACCOUNT = re.compile(
    rf'\s*\{{\s*(?:"about"\s*:.*?{_PART}|{_PART}.*?"(?:list"\s*:\s*\[|user_id"\s*:\s*\d))', re.DOTALL
)
"""The introduction, which others leave out, before a part; without it a list in the part, or a person."""
_CHAT = re.compile(
    r'\s*\{(?:\s*"(?:name|type|id)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|null|-?\d+)\s*,){2,3}\s*"messages"\s*:\s*\['
)

_TALK = re.compile(r'\s*\{[^{\[]*"type"\s*:\s*"personal_chat"')
"""The export of a talk between two, in which the owner is who does not bear its name."""


def recognise(source: Source) -> int:
    """How sure (0-100) it is that a source is an export of Telegram's, of an account or of one chat."""
    folder = folder_of_all(source)
    outer = [member for member in source.members if len(inner_path(member.name, folder).parts) == 1]
    return 95 if _exports(outer) or _pages(outer) else 0


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every contact, message and group as its draft, or why there is none. Sizes in `progress` are unpacked
    bytes, and count twice, since people have to be known before their messages. Pages are read only where
    there is no JSON, which says the same and more.
    """
    exports = _exports(source.members)
    pages = [] if exports else _pages(source.members)
    pace = Pace(progress, 2 * sum(member.size for member in (*exports, *pages)))
    for member in exports:
        yield from JsonExport(member, pace, owner).items()
    if pages:
        yield from HtmlExport(pages, pace, owner).items()
    yield from left_out(source, {member.name for member in (*exports, *pages)})


def _tells_owner(source: Source) -> bool:
    heads = [_head(member) for member in _exports(source.members)]
    if any(_ACCOUNT.match(head) or _TALK.match(head) for head in heads):
        return True
    return any(PurePosixPath(member.name).name == RESULTS for member in _pages(source.members))


def _chat_authors(source: Source, owner: Contact) -> Iterator[ChatAuthors]:
    """Of every chat in an export that does not say whose it is."""
    exports = _exports(source.members)
    for member in exports:
        if '"personal_information"' not in _head(member):
            yield from JsonExport(member, _unseen(), owner).authors()
    pages = [] if exports else _pages(source.members)
    if pages and not any(PurePosixPath(member.name).name == RESULTS for member in pages):
        yield from HtmlExport(pages, _unseen(), owner).authors()


def _unseen() -> Pace:
    return Pace(lambda _done, _total: None, 0)


READER = Reader(
    KEY, "Telegram", recognise, without_owner(_read_for), _read_for, _tells_owner, chat_authors=_chat_authors
)
"""The reader of Telegram exports."""


def _exports(members: Sequence[Member]) -> list[Member]:
    is_single = len(members) == 1
    may_be = (one for one in members if is_single or PurePosixPath(one.name).suffix.casefold() == ".json")
    return [one for one in may_be if _is_export(one)]


def _is_export(member: Member) -> bool:
    head = _head(member)
    return bool(_ACCOUNT.match(head) or _CHAT.match(head))


def _pages(members: Sequence[Member]) -> list[Member]:
    lists = (CONTACTS, RESULTS)
    may_be = (one for one in members if page_number(one) or PurePosixPath(one.name).name.casefold() in lists)
    return [one for one in may_be if is_page(one)]


def _head(member: Member) -> str:
    return first_text(member, _HEAD_BYTES)
