"""An export as web pages, which name people by nothing but their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact, Labelled, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.domain.own_name import ChatAuthors, own_name_id
from netdesk.domain.stand_in import name_id
from netdesk.importers.name_key import is_nobody, name_keys
from netdesk.importers.pace import Pace
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.reader import Member
from netdesk.importers.remarks import CLOSED, NO_OWNER
from netdesk.importers.telegram.export import KEY
from netdesk.importers.telegram.page import Page, PageEntry
from netdesk.importers.telegram.page_chat import PageChat, page_number
from netdesk.importers.telegram.people import own_contact

CONTACTS = "contacts.html"
RESULTS = "export_results.html"
"""The page of an account's export that speaks of the owner."""

_LESS = "Web pages name people by their names alone; an export as JSON says more."
_OWN_ROWS = {
    "First name": "first_name",
    "Last name": "last_name",
    "Phone number": "phone_number",
    "Username": "username",
}


class HtmlExport:
    """The pages of an export on their way to drafts. `owner`: what the network knows of its owner."""

    def __init__(self, members: list[Member], pace: Pace, owner: Contact) -> None:
        self._members, self._pace = members, pace
        self._own_keys = set(name_keys(owner.formatted_name))
        self._own_ids = {one.value for one in owner.source_ids if one.source == KEY}

    def items(self) -> Iterator[Item]:
        """Every contact and message, or why there is none."""
        for member in self._members:
            if not page_number(member):
                yield from self._list(member)
        chats = self._chats()
        owner = self._owner(chats)
        for chat in chats:
            yield from chat.items(owner)
        label = self._members[0].name
        yield Problem(label, _LESS, is_skip=False)
        if chats and not owner:
            yield Problem(label, NO_OWNER, is_skip=False)

    def authors(self) -> Iterator[ChatAuthors]:
        """Who writes in each chat, and under which name the owner does, as far as the pages say."""
        chats = self._chats()
        owner = self._owner(chats)
        for chat in chats:
            is_settled = bool(owner) or set(chat.senders) <= {chat.title}
            yield ChatAuthors(KEY, chat.senders, frozenset({owner} if owner else ()), is_settled)

    def _chats(self) -> list[PageChat]:
        """The chats, looked through."""
        folders: defaultdict[str, list[Member]] = defaultdict(list)
        for member in self._members:
            if page_number(member):
                folders[str(PurePosixPath(member.name).parent)].append(member)
        chats = [PageChat(pages, self._pace) for _, pages in sorted(folders.items())]
        for chat in chats:
            chat.look_through()
        return chats

    def _list(self, member: Member) -> Iterator[Item]:
        """The contacts on a list, or the owner on the page of results."""
        rows: dict[str, str] = {}
        for found in Page(member, self._pace.step).found():
            if isinstance(found, Problem):
                yield found
            elif isinstance(found, PageEntry) and member.name.endswith(CONTACTS):
                yield _contact(f"{member.name} line {found.line}", found)
            elif isinstance(found, PageEntry) and found.name in _OWN_ROWS:
                rows[_OWN_ROWS[found.name]] = found.detail
        self._pace.finish(2 * member.size)  # those with messages are read twice
        owner = own_contact(rows)
        if owner.formatted_name:
            self._own_keys |= set(name_keys(owner.formatted_name))
            yield ContactDraft(member.name, owner, is_me=True)

    def _owner(self, chats: list[PageChat]) -> str:
        """The name under which the owner writes: one that the owner said is theirs, that of the owner, else
        of who writes with the one that a chat is called after; "" when nobody knows.
        """
        names = Counter(name for chat in chats for name in chat.senders)
        own = [name for name in names if own_name_id(KEY, name).value in self._own_ids] or [
            name for name in names if not self._own_keys.isdisjoint(name_keys(name))
        ]
        if own:
            return max(own, key=names.__getitem__)
        pairs = Counter(
            name
            for chat in chats
            if len({*chat.senders, chat.title}) == 2
            for name in chat.senders
            if name != chat.title
        )
        return pairs.most_common(1)[0][0] if pairs else ""


def _contact(where: str, entry: PageEntry) -> Item:
    name = "" if is_nobody(entry.name) else entry.name
    phone = entry.detail if comparable_phone(entry.detail) else ""
    if not name and not phone:
        return Problem(where, CLOSED)
    return ContactDraft(
        where,
        Contact(
            formatted_name=name or phone,
            phones=(Labelled(phone, source=KEY),) if phone else (),
            presences=(Presence(KEY, source=KEY),),
            # What messages call them, too, so that both are one however common the name is.
            source_ids=(SourceId(KEY, name_id(name)),) if name else (),
        ),
    )
