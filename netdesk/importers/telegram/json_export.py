"""An export in JSON read twice: once for who is in it, once for what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem, RecordDraft
from netdesk.domain.network import Follow, Group
from netdesk.domain.own_name import ChatAuthors
from netdesk.importers.group_talk import last_post
from netdesk.importers.json_values import text_of
from netdesk.importers.membership import FOR_EVER_MS
from netdesk.importers.pace import Pace
from netdesk.importers.reader import Member
from netdesk.importers.remarks import CLOSED, NO_OWNER
from netdesk.importers.telegram.export import KEY, Piece, pieces
from netdesk.importers.telegram.messages import ChatMessages
from netdesk.importers.telegram.people import People, contact_of, own_contact, own_number
from netdesk.importers.telegram.talk import Talk


class JsonExport:
    """One `result.json` on its way to drafts. `owner`: what the network knows of its owner, for the export
    of a single chat, which does not say whose it is.
    """

    def __init__(self, member: Member, pace: Pace, owner: Contact) -> None:
        self._member, self._pace, self._network_owner = member, pace, owner
        self._label = PurePosixPath(member.name).name
        self._people = People()
        self._talks: list[Talk] = []
        self._told: set[str] = set()

    def items(self) -> Iterator[Item]:
        """Every person, message and group, or why there is none."""
        self._look_through()
        self._pace.finish(self._member.size)
        talk = None
        for piece in pieces(self._member, self._pace.step):
            if isinstance(piece, Problem):
                yield piece
            elif piece.chat is None:
                yield from self._part(piece)
            else:
                if talk is None:
                    talk = ChatMessages(self._talks[piece.chat.place], self._people, self._label)
                if piece.kind == "message":
                    yield from self._with_people(talk.items(piece), piece.chat.line)
                    continue
                yield from talk.rest(piece.chat.line)
                yield from self._record(self._talks[piece.chat.place])
                talk = None
        self._pace.finish(self._member.size)
        if not self._people.owner and any(not one.no_talk for one in self._talks):
            yield Problem(self._label, NO_OWNER, is_skip=False)

    def authors(self) -> Iterator[ChatAuthors]:
        """Who writes in each chat, and under which name the owner does, as far as the export says."""
        self._look_through()
        people = self._people
        own = frozenset({people.name(people.owner)} if people.owner else ())
        for talk in self._talks:
            if talk.senders and not talk.no_talk:
                counts: Counter[str] = Counter()
                for who, count in talk.senders.items():
                    counts[people.name(who)] += count
                yield ChatAuthors(KEY, counts, own, bool(own) or talk.is_personal)

    def _look_through(self) -> None:
        for piece in pieces(self._member, self._pace.step):
            if isinstance(piece, Problem):
                continue
            if piece.kind == "owner":
                self._people.owner = own_number(piece.values)
            elif piece.kind == "contact" and (contact := contact_of(piece.values)):
                self._people.add_contact(contact)
            elif piece.kind == "frequent" and (number := _frequent(piece)):
                self._people.note(number, text_of(piece.values, "name"))
            elif piece.chat is not None:
                if piece.chat.place == len(self._talks):
                    self._talks.append(Talk(piece.chat))
                talk = self._talks[piece.chat.place]
                if piece.kind == "message" and not talk.no_talk:
                    talk.take(piece.values, self._people)
        self._settle()

    def _settle(self) -> None:
        people = self._people
        people.partners = {talk.partner for talk in self._talks if talk.is_personal and talk.partner}
        for talk in self._talks:
            if talk.is_personal:
                talk.settle(people, {})
        numbers = people.by_name()
        for talk in self._talks:
            if talk.is_group:
                talk.settle(people, numbers)
        if not people.owner:
            people.owner = self._owner_by_chats()
        people.partners.discard(people.owner)

    def _owner_by_chats(self) -> str:
        """The one in a talk between two who is not the other one; else who bears the owner's name."""
        for talk in self._talks:
            if talk.is_personal and talk.partner:
                others = [who for who in talk.senders if who != talk.partner]
                if len(others) == 1:
                    return others[0]
        numbers = {who for talk in self._talks for who in talk.senders}
        return self._people.owner_by_name(self._network_owner, numbers)

    def _part(self, piece: Piece) -> Iterator[Item]:
        where = f"{self._label} line {piece.line}"
        if piece.kind == "owner":
            yield ContactDraft(where, own_contact(piece.values), is_me=True)
        elif piece.kind == "contact":
            yield from self._contact(where, piece)
        elif piece.kind == "frequent":
            yield from self._first_told(_frequent(piece), piece.line)
        elif piece.kind == "rest":
            reason = f"The part “{text_of(piece.values, 'name')}” holds nothing about people."
            yield Problem(where, reason)

    def _contact(self, where: str, piece: Piece) -> Iterator[Item]:
        contact = contact_of(piece.values)
        if contact is None:
            yield Problem(where, CLOSED)
            return
        numbers = [source_id.value for source_id in contact.source_ids]
        if self._people.owner in numbers:
            yield ContactDraft(where, contact, is_me=True)
            return
        self._told.update(numbers)
        yield ContactDraft(where, self._people.contact(numbers[0]) if numbers else contact)

    def _with_people(self, items: Iterator[Item], line: int) -> Iterator[Item]:
        """The items, each person in them told first, once."""
        for item in items:
            for ref in item.people if isinstance(item, InteractionDraft) else ():
                yield from self._first_told(ref.source_id, line)
            yield item

    def _first_told(self, number: str, line: int) -> Iterator[Item]:
        if number and number not in self._told and number != self._people.owner:
            self._told.add(number)
            yield ContactDraft(f"{self._label} line {line}", self._people.contact(number))

    def _record(self, talk: Talk) -> Iterator[Item]:
        """The group or channel, unless the owner has left it."""
        chat, owner = talk.chat, self._people.owner
        where = f"{self._label} line {chat.line}"
        if chat.is_left or not chat.name:
            return
        if talk.is_channel:
            yield RecordDraft(where, Follow(chat.name, KEY, source=KEY))
        elif talk.is_group:
            members = tuple(who for who in talk.members.members_at(FOR_EVER_MS) if who in self._told)
            last = last_post(talk.last_ms.get(owner, 0))
            yield RecordDraft(where, Group(chat.name, KEY, members=members, last_post=last, source=KEY))


def _frequent(piece: Piece) -> str:
    """The number of a person whom the owner often wrote to, "" for a bot or group."""
    is_person = text_of(piece.values, "category") == "people" and text_of(piece.values, "type") == "user"
    return f"user{text_of(piece.values, 'id')}" if is_person and text_of(piece.values, "name") else ""
