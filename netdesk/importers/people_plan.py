"""Who the people of an import are: people of the network, or new ones that later rows join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import getrandbits
from typing import NamedTuple

from netdesk.domain.contact import ME, ME_UID, Contact, Labelled, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import Choice, KnownPerson, NetworkSide
from netdesk.domain.network import Apart
from netdesk.domain.stand_in import name_in_id
from netdesk.importers.alike import email_key, phone_key
from netdesk.importers.held import Held
from netdesk.importers.identity import is_counted, known_person
from netdesk.importers.matching import ASKED, CERTAIN, NOBODY, PROBABLE, Keys, Match, People
from netdesk.importers.mentioned_person import id_by_name
from netdesk.importers.merging import Merged, merge
from netdesk.importers.merging_work import with_earlier_work
from netdesk.importers.name_key import organisation_keys
from netdesk.importers.presence_merging import with_earlier_handles

_ALL_OF_IT = "same name, and everything known of this one"
_BEYOND_DOUBT = 95
"""So certain are a whole name and a birthday."""
_MADE_OF_CONTENT = ("-row", "-content")
"""Endings of sources whose rows and cards have no id and are known by what they say."""


@dataclass(slots=True)
class Person:
    """Somebody the import touches. `key`: the contact's id, negative for somebody new; `uid`: in the
    network; `base`: as in the network, None for somebody new; `contact`: after all rows so far; `row`:
    number of the first one; `is_wanted`: False when a person left out every row about them.
    """

    key: int
    uid: str
    contact: Contact
    base: Contact | None
    row: int
    is_wanted: bool = True


Identity = tuple[KnownPerson, Keys]


class Found(NamedTuple):
    """Who a draft is about: `person` None for somebody new. `is_question`: somebody has to say.
    `identity`: what it was looked up by. `apart`: whom a person said it is not.
    """

    person: Person | None
    match: Match
    is_question: bool = False
    identity: Identity | None = None
    apart: tuple[int, ...] = ()


class OwnerAlikes(NamedTuple):
    """Contacts that may be the owner: for certain, by an id or an address; and by nothing but a name, with
    the source in which the owner bears that name ("" for any).
    """

    by_id: set[int]
    by_name: dict[int, str]


class PeoplePlan:
    """The people of the network and of the import going on."""

    def __init__(self, network: NetworkSide, region: str = "DE", own_emails: Sequence[str] = ()) -> None:
        """`own_emails`: what the owner said to be theirs and a later row is going to write."""
        self._network = network
        self._region = region
        self._apart = frozenset(_apart(network))
        self._index = People(network.people(), region=region, apart=self._apart)
        self._persons: dict[int, Person] = {}
        self._uids = {ME_UID, *network.uids()}
        self._aliases: dict[str, int] = {}
        self._told_of: set[int] = set()
        self._mentioned: dict[tuple[str, PersonRef], int] = {}
        self._is_newest = True
        # The owner is in address books, too, and lists of members: known by what is theirs as others are.
        owner, said = self.person(ME).contact, tuple(map(Labelled, own_emails))
        self._index.add_contact(ME, replace(owner, emails=(*owner.emails, *said)))

    def held(self) -> list[Held]:
        """What holds the people, for who empties it at the end."""
        return [self._persons, self._uids, *self._index.held()]

    def next_file(self, *, is_newest: bool = True) -> None:
        """From here on another file speaks, whose own uids mean other people. What one that is not the
        newest of its source says of somebody's work and handles was so once.
        """
        self._is_newest = is_newest
        self._aliases.clear()
        self._told_of.clear()
        self._mentioned.clear()

    def person(self, key: int) -> Person:
        """Somebody by key; people of the network are read when they are first asked for."""
        found = self._persons.get(key)
        if found is None:
            contact = self._network.contact(key)
            found = self._persons[key] = Person(key, contact.uid, contact, contact, -1)
        return found

    def stand_for(self, key: int, person: Person) -> None:
        """Whoever is said to be the new person `key` is `person`, as whom that one was recognised."""
        self._persons.setdefault(key, person)

    def person_of_alias(self, uid: str) -> Person | None:
        """Who a source means by an uid of its own."""
        if uid == ME_UID:
            return self.person(ME)
        key = self._aliases.get(uid)
        if key is None:
            match = self._index.match_ref(PersonRef(uid=uid), "")
            key = match.contact_id if match.certainty >= CERTAIN else 0
        return self.person(key) if key else None

    def find(self, contact: Contact, source: str, choice: Choice) -> Found:
        """Who `contact` is, by what identifies it, unless a person has said so.

        What is probable but not certain is asked too when the two differ in something.
        """
        if choice.contact_id:
            return Found(self.person(choice.contact_id), Match(choice.contact_id, 100, "chosen by you"))
        known = known_person(0, contact)
        if alias := _alias_of(contact, source):
            known = known._replace(source_ids=(*known.source_ids, alias))
        keys = self._index.keys(known)
        match = self._index.match_by(known, keys)
        if choice.contact_id == 0:
            return Found(None, NOBODY, identity=(known, keys), apart=choice.parted(_candidates(match)))
        if match.certainty < ASKED:
            return Found(None, NOBODY, identity=(known, keys))
        if match.certainty >= CERTAIN and not self._is_doubted(contact, match):
            return Found(self.person(match.contact_id), match)
        is_probable = match.certainty >= PROBABLE
        for one in _candidates(match):
            person = self.person(one)
            if not is_probable and _each_is_reached_otherwise(contact, person.contact):
                continue  # of many who share a name most are told apart so, which spares the merging
            merged = self._merged(person, contact, source)
            tells_rows = one in self._told_of
            # One file tells of one time: what differs there is no change of job, or of all addresses.
            is_likely = is_probable and not (
                merged.conflicts or (tells_rows and self._differs(contact, person.contact))
            )
            if is_likely or _says_nothing_new(contact, person.contact, merged, tells_rows=tells_rows):
                return Found(person, match)
            if not merged.conflicts and self._says_all(contact, person.contact, tells_rows=tells_rows):
                return Found(person, match._replace(reason=_ALL_OF_IT))
        return Found(None, match, is_question=True, identity=(known, keys))

    def _is_doubted(self, contact: Contact, match: Match) -> bool:
        """Whether one file tells twice of somebody whom a name and a second fact make one: a file that keeps
        two cards with addresses of their own may mean two people.
        """
        is_by_name = match.certainty < _BEYOND_DOUBT and match.contact_id in self._told_of
        known = self.person(match.contact_id).contact
        return is_by_name and _reached_otherwise(contact, known, self._region)

    def _differs(self, one: Contact, other: Contact) -> bool:
        return _work_elsewhere(one, other) or _reached_otherwise(one, other, self._region)

    def _says_all(self, contact: Contact, known: Contact, *, tells_rows: bool) -> bool:
        """Whether an incoming contact says everything that is known: then it makes no difference which of
        the two came first.
        """
        merged = merge(contact, known, "", region=self._region)
        return _says_nothing_new(known, contact, merged, tells_rows=tells_rows)

    def add(
        self, contact: Contact, source: str, key: int, number: int, identity: Identity | None = None
    ) -> Person:
        """Note somebody new. The uid a document gives is kept unless somebody else has it."""
        uid = contact.uid
        if not uid:
            uid = _new_uid()
        elif uid in self._uids:
            uid = _new_uid()
            if alias := _alias_of(contact, source):
                contact = replace(contact, source_ids=(*contact.source_ids, alias))
                identity = None
        self._uids.add(uid)
        person = self._persons[key] = Person(key, uid, contact, None, number)
        if identity is None:
            self._index.add_contact(key, contact)
        else:
            self._index.add_as(key, *identity)
        self._alias(contact, key)
        return person

    def join(self, person: Person, contact: Contact, source: str, shown: frozenset[str]) -> Merged:
        """Let `person` have what `contact` adds."""
        known = contact
        if contact.uid and contact.uid != person.uid:
            alias = _alias_of(contact, source)
            if alias is not None and alias not in contact.source_ids:
                known = replace(contact, source_ids=(*contact.source_ids, alias))
        merged = self._merged(person, known, source, shown)
        if merged.contact is not person.contact:
            person.contact = merged.contact
            self._index.add_contact(person.key, known)
        self._alias(contact, person.key)
        return merged

    def _merged(
        self, person: Person, contact: Contact, source: str, shown: frozenset[str] = frozenset()
    ) -> Merged:
        ours, said = person.contact, contact
        if not self._is_newest:
            said = with_earlier_handles(ours, with_earlier_work(ours, said, source))
        return merge(ours, said, source, region=self._region, shown=shown)

    def recall(self, ref: PersonRef, source: str) -> Person | None:
        """Whom this file meant by `ref` before."""
        if ref.is_me:
            return self.person(ME)
        key = self._mentioned.get((source, ref))
        return None if key is None else self.person(key)

    def mentioned(self, ref: PersonRef, match: Match) -> Person | None:
        """Who a draft mentions; `match`: by what it says of them. None for somebody new."""
        key = self._aliases.get(ref.uid, 0) if ref.uid else 0
        if not key and match.certainty >= PROBABLE:
            key = match.contact_id
        return self.person(key) if key else None

    def remember(self, ref: PersonRef, source: str, person: Person) -> Person:
        """Whom this file means by `ref` from here on."""
        self._mentioned[source, ref] = person.key
        self._aliases.setdefault(ref.alias, person.key)
        return person

    def match_ref(self, ref: PersonRef, source: str) -> Match:
        """Who somebody mentioned could be, by what identifies them."""
        match = self._index.match_ref(ref, source)
        if match.certainty < PROBABLE and (by_name := id_by_name(ref)):
            by_id = self._index.match_ref(PersonRef(source_id=by_name), source)
            match = by_id if by_id.contact_id else match
        return match

    def source_ids(self) -> Iterator[tuple[SourceId, int]]:
        """Every id in a source, and the key of who bears it; of several the first."""
        return self._index.source_ids()

    def named(self, name: str) -> set[int]:
        """Everybody who bears a name, by key."""
        return self._index.sharing(KnownPerson(0, names=(name,)), ("names",))

    def who_is_owner(self) -> OwnerAlikes:
        """Who of the network is the owner by what is known of the owner so far."""
        owner = known_person(ME, self.person(ME).contact)
        names = [(one.source, name) for one in owner.source_ids if (name := name_in_id(one.value))]
        by_address = self._index.likely(owner._replace(uid="", source_ids=()))
        by_id = self._index.sharing(owner, ("source id",))
        by_id.update(one for one, likeness in by_address.items() if likeness.certainty >= CERTAIN)
        by_name = dict.fromkeys(self._index.sharing(owner, ("names",)), "")
        for source, name in names:
            by_name = dict.fromkeys(self.named(name), source) | by_name
        return OwnerAlikes({one for one in by_id if one > ME}, {k: v for k, v in by_name.items() if k > ME})

    def is_apart_from_owner(self, person: Person) -> bool:
        """Whether somebody said that this one is not the owner."""
        return (ME_UID, person.uid) in self._apart or (person.uid, ME_UID) in self._apart

    def _alias(self, contact: Contact, key: int) -> None:
        self._told_of.add(key)
        if contact.uid:
            self._aliases[contact.uid] = key
        for one in contact.source_ids:
            self._aliases[one.value] = key


def _says_nothing_new(said: Contact, known: Contact, merged: Merged, *, tells_rows: bool) -> bool:
    """Whether a contact, merged into the one that is known, makes no difference. An id by which its source
    knows it makes none, unless the source has given another one to the known: then it tells them apart. One
    made of what a row says does so only in a file that has told of the known, too (`tells_rows`): the next
    one may say something else of the same person.
    """
    if merged.contact is known:
        return True
    sources = {
        one.source for one in said.source_ids if tells_rows or not one.source.endswith(_MADE_OF_CONTENT)
    }
    is_id_alone = not merged.conflicts and {name for name, _ in merged.adds} <= {"source_ids"}
    return is_id_alone and sources.isdisjoint(one.source for one in known.source_ids)


def _work_elsewhere(one: Contact, other: Contact) -> bool:
    ours, theirs = organisation_keys(one.organisation), organisation_keys(other.organisation)
    return bool(ours and theirs) and set(ours).isdisjoint(theirs)


def _each_is_reached_otherwise(one: Contact, other: Contact) -> bool:
    """Whether each has an e-mail address that the other has not, so that both say something new."""
    ours, theirs = ({email_key(at, "") for at in who.emails} for who in (one, other))
    return not (ours <= theirs or theirs <= ours)


def _reached_otherwise(one: Contact, other: Contact, region: str) -> bool:
    """Whether both have e-mail addresses and telephone numbers, and none in common."""
    return all(
        ours and theirs and ours.isdisjoint(theirs)
        for ours, theirs in (
            ({key(at, region) for at in getattr(who, name)} for who in (one, other))
            for name, key in (("emails", email_key), ("phones", phone_key))
        )
    )


def _alias_of(contact: Contact, source: str) -> SourceId | None:
    """The uid of a document as an id in its source; one that was counted means little without a name."""
    if not contact.uid or contact.uid == ME_UID:
        return None
    is_shared = is_counted(contact.uid)
    return SourceId(source, f"{contact.uid} ({contact.formatted_name})" if is_shared else contact.uid)


def _candidates(match: Match) -> tuple[int, ...]:
    return (match.contact_id, *match.others) if match.contact_id else ()


def _apart(network: NetworkSide) -> list[tuple[str, str]]:
    return [(one.first, one.second) for one in network.records(Apart) if isinstance(one, Apart)]


def _new_uid() -> str:
    """A random UUID; `uuid.uuid4` takes ten times as long."""
    text = f"{getrandbits(128):032x}"
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{'89ab'[int(text[16], 16) % 4]}{text[17:20]}-{text[20:]}"
