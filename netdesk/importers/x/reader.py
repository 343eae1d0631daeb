"""How an X archive is recognised and read: who the accounts are comes before what was said."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Contact
from netdesk.domain.draft import Item, Problem
from netdesk.importers.export_parts import other_parts
from netdesk.importers.left_out import left_out
from netdesk.importers.pace import Pace, Step
from netdesk.importers.reader import Member, Progress, Reader, Source, without_owner
from netdesk.importers.remarks import NO_OWNER
from netdesk.importers.x.accounts import Accounts
from netdesk.importers.x.address_book import address_book_items
from netdesk.importers.x.archive import KEY, Found, found_in, recognise, scripts_beside
from netdesk.importers.x.conversations import Conversation, look_through, owner_among
from netdesk.importers.x.follows import FOLLOW_KINDS, follow_items, note_follows
from netdesk.importers.x.messages import MESSAGE_KINDS, message_items, partner_items
from netdesk.importers.x.owner import OWN_KINDS, TELLING_KINDS, Owner
from netdesk.importers.x.post_table import note_names_in_table, table_items
from netdesk.importers.x.posts import note_names, post_items

_SAME_MESSAGES = "The same messages as in another file, without their texts."


def _read_for(source: Source, progress: Progress, owner: Contact) -> Iterator[Item]:
    """Every entry of every file as its draft or as a problem. Sizes in `progress` are unpacked bytes, and
    count twice, since names stand in posts and people have to be known before them. `owner`: for a part of
    an archive, or a file of it, that does not say whose it is.
    """
    files = found_in(source.members)
    beside = [found for part in (*other_parts(source), scripts_beside(source)) for found in found_in(part)]
    pace = Pace(progress, 2 * sum(found.member.size for found in files))
    yield from _Archive(files, beside, pace, owner).items()
    yield from left_out(source, {found.member.name for found in files})


def _tells_owner(source: Source) -> bool:
    return any(found.kind in TELLING_KINDS for found in found_in(source.members))


READER = Reader(KEY, "X", recognise, without_owner(_read_for), _read_for, _tells_owner)
"""The reader of X archives."""


def _own(files: list[Found]) -> list[Found]:
    return [found for found in files if found.kind in OWN_KINDS]


class _Archive:
    """One archive on its way to drafts. `beside`: the files of its other parts, which say who is who."""

    def __init__(self, files: list[Found], beside: list[Found], pace: Pace, owner: Contact) -> None:
        self._files, self._beside, self._pace, self._network_owner = files, beside, pace, owner
        self._owner, self._accounts = Owner(), Accounts()
        self._talks: dict[Member, list[Conversation]] = {}
        self._told: set[str] = set()
        self._has_posts = any(found.kind == "tweets" for found in files)

    def items(self) -> Iterator[Item]:
        self._owner.read(_own(self._files), self._pace.step)
        self._accounts.owner = self._owner.number or self._number_beside()
        for found in self._files:
            self._look_at(found, self._pace.step)
            self._pace.finish(found.member.size)
        for found in self._beside:
            self._look_at(found, self._unseen)
        self._settle()
        yield from self._owner.items()
        for found in self._files:
            yield from self._items_of(found)
            self._pace.finish(found.member.size)
        talks = [found for found in self._files if found.kind in MESSAGE_KINDS]
        if talks and not self._accounts.owner:
            yield Problem(talks[0].label, NO_OWNER, is_skip=False)

    def _number_beside(self) -> str:
        owner = Owner()
        owner.read(_own(self._beside), self._unseen)
        return owner.number

    def _unseen(self, _position: int) -> None:
        """Files beside are no part of what progress tells, but a wish to stop is heard."""
        self._pace.step(0)

    def _look_at(self, found: Found, step: Step) -> None:
        if found.kind in FOLLOW_KINDS:
            note_follows(found, self._accounts, step)
        elif found.kind in MESSAGE_KINDS:
            self._talks[found.member] = look_through(found, step)
        elif found.kind == "tweets":
            note_names(found, self._accounts, step)
        elif found.kind == "tweet table":
            note_names_in_table(found, self._accounts, step)

    def _settle(self) -> None:
        talks = [talk for talks in self._talks.values() for talk in talks]
        known = (one.value for one in self._network_owner.source_ids if one.source == KEY)
        self._accounts.owner = self._accounts.owner or next(known, "") or owner_among(talks)
        self._accounts.partners.update(number for talk in talks for number in talk.members.people)
        self._accounts.partners.discard(self._accounts.owner)

    def _items_of(self, found: Found) -> Iterator[Item]:
        accounts, step = self._accounts, self._pace.step
        if found.kind in FOLLOW_KINDS:
            yield from follow_items(found, accounts, step)
            self._told |= accounts.listed(found.kind)
        elif found.kind == "address book":
            yield from address_book_items(found, step)
        elif found.kind in MESSAGE_KINDS:
            yield from self._messages_of(found)
        elif found.kind == "tweets":
            yield from post_items(found, accounts, step)
        elif found.kind == "tweet table":
            yield from table_items(found, accounts, step, is_told=self._has_posts)

    def _messages_of(self, found: Found) -> Iterator[Item]:
        full = found.kind.replace("message headers", "messages")
        if full != found.kind and any(one.kind == full for one in self._files):
            yield Problem(found.label, _SAME_MESSAGES)
            return
        talks = self._talks[found.member]
        yield from partner_items(found, talks, self._accounts, self._told)
        yield from message_items(found, talks, self._accounts, self._pace.step)
