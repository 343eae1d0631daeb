"""Who stands for the owner in exchanges that the network read before it knew who that is, and the rows that
let these be the owner's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from netdesk.domain.contact import Contact, Labelled, Presence
from netdesk.domain.draft import ContactDraft, InteractionDraft, PersonRef
from netdesk.domain.importing import ExchangeKey, NetworkSide, PlannedRow, StandIn
from netdesk.domain.phrase import Phrase, phrase
from netdesk.importers.alike import LISTS
from netdesk.importers.matching import CERTAIN, Match
from netdesk.importers.people_plan import PeoplePlan, Person
from netdesk.importers.profile_url import comparable_url
from netdesk.importers.rows import row_numbers
from netdesk.importers.rows.current_file import LEFT_OUT, CurrentFile

_ONE = Phrase("This is you; 1 earlier exchange says now who wrote to whom")
_MANY = "This is you; {count} earlier exchanges say now who wrote to whom"


class StandInRows:
    """Looks anew whenever a file has told more of the owner, and at messages that come again by the owner."""

    def __init__(
        self, file: CurrentFile, network: NetworkSide, people: PeoplePlan, owner: Person, region: str
    ) -> None:
        self._file = file
        self._network = network
        self._people = people
        self._owner = owner
        self._region = region
        self._known = owner.contact
        self._seen: set[int] = set()
        self._told: set[int] = set()

    def hear(self, known: Iterable[tuple[ExchangeKey, InteractionDraft]]) -> None:
        """Exchanges that the network has: under which contact it has what the owner wrote."""
        mine = {key: draft for key, draft in known if draft.author is not None and draft.author.is_me}
        if not mine:
            return
        for key, author in self._network.open_authors(list(mine)).items():
            if author not in self._seen and author not in self._others(mine[key]):
                self._seen.add(author)

    def rows(self) -> Iterator[PlannedRow]:
        """Once for each of them."""
        certain: set[int] = set()
        by_name: dict[int, str] = {}
        if self._owner.contact is not self._known:
            self._known = self._owner.contact
            certain, by_name = self._people.who_is_owner()
        for key, counts in self._exchanges(certain, is_open=False):
            yield from self._of(key, counts.total(), is_certain=True)
        for key, counts in self._exchanges(by_name.keys() | self._seen, is_open=True):
            if key in self._seen or (by_name[key] in ("", *counts) and not self._is_reached_elsewhere(key)):
                yield from self._of(key, counts.total(), is_certain=False)

    def _exchanges(self, keys: Iterable[int], *, is_open: bool) -> Iterable[tuple[int, Counter[str]]]:
        found = sorted(set(keys) - self._told)
        return self._network.exchanges_with(found, is_open=is_open).items() if found else ()

    def _of(self, key: int, count: int, *, is_certain: bool) -> Iterator[PlannedRow]:
        person = self._people.person(key)
        if not self._people.is_apart_from_owner(person):
            self._told.add(key)
            yield self._row(row_numbers.of_stand_in(key), person, count, is_certain=is_certain)

    def _is_reached_elsewhere(self, key: int) -> bool:
        """Whether somebody of the owner's name has addresses that are not the owner's."""
        rest = self._without_what_is_owners(key)
        return bool(rest.emails or rest.phones or rest.urls or rest.presences)

    def _without_what_is_owners(self, key: int) -> Contact:
        return _without(self._people.person(key).contact, self._owner.contact, self._region)

    def _others(self, draft: InteractionDraft) -> set[int]:
        """Who else a draft names: a contact made of both is not the owner."""
        return {match.contact_id for match in map(self._match, draft.people) if match.certainty >= CERTAIN}

    def _match(self, ref: PersonRef) -> Match:
        return self._people.match_ref(ref, self._file.source)

    def _row(self, number: int, person: Person, count: int, *, is_certain: bool) -> PlannedRow:
        name = person.contact.formatted_name
        draft = ContactDraft(name, person.contact, is_me=True)
        if not self._file.choice(number).is_wanted:
            row = self._file.row(number, draft, "skipped", LEFT_OUT, title=name)
        else:
            reason = _ONE if count == 1 else phrase(_MANY, count=count)
            is_spent = self._without_what_is_owners(person.key) == Contact()
            record = StandIn(person.uid, is_certain, is_spent)
            row = self._file.row(number, draft, "merge", reason, title=name, record=record)
        return row._replace(is_counted=False)


def _without(stand_in: Contact, owner: Contact, region: str) -> Contact:
    """What a contact says besides a name and what the owner says, too."""
    mine = set(_accounts(owner.presences))
    rest: dict[str, Any] = {
        name: _rest(name, stand_in, owner, region) for name in ("emails", "phones", "urls")
    }
    rest["presences"] = tuple(
        at for at in stand_in.presences if (at.handle or at.url) and mine.isdisjoint(_accounts([at]))
    )
    return replace(
        stand_in, uid="", id=0, formatted_name="", given_name="", family_name="", source_ids=(), **rest
    )


def _rest(name: str, stand_in: Contact, owner: Contact, region: str) -> tuple[Labelled, ...]:
    """The addresses of this kind that are not the owner's."""
    key = LISTS[name].key
    mine = {key(one, region) for one in getattr(owner, name)}
    return tuple(one for one in getattr(stand_in, name) if key(one, region) not in mine)


def _accounts(presences: Iterable[Presence]) -> Iterator[tuple[str, str]]:
    """By what accounts are known again: their handles on a channel, their addresses."""
    for at in presences:
        if at.handle:
            yield at.channel, at.handle.strip().casefold().lstrip("@")
        if at.url:
            yield "", comparable_url(at.url)
