"""Which person of the network an incoming contact, or a person named by a message, is.

How an import is planned with it:

    people = People(region="DE")
    for known in everybody_in_the_network:
        people.add(KnownPerson(contact_id=7, uid="…", names=("Ida Muster",), …))
    match = people.match_contact(draft.contact)              # ContactDraft
    match = people.match_ref(ref, source="linkedin")         # PersonRef of any other draft
    if not match.contact_id:                                 # somebody new: any other number will do
        people.add_contact(-3, draft.contact)                # so that the next row of the drop joins it
        people.add_ref(-3, ref, source="linkedin")
    else:
        people.add_contact(match.contact_id, draft.contact)  # what it adds identifies it from now on

`Match(contact_id, certainty, reason, others)`: nobody is `contact_id == 0`. From `CERTAIN` on it is joined
without asking, from `PROBABLE` on it is joined unless the person says no, below it is asked and kept apart
until the person says yes. `others`: further people it could be just as well.

Certain: uid, source id, profile address, e-mail, telephone number in international form. Probable: the same
name with the same organisation or another fact. The same name alone is a question. What speaks against it
counts too: another profile on the same network, another birthday, another name behind a shared number.
Everything is looked up in dictionaries: joining n people takes time in proportion to n.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.importers.identity import (
    Traits,
    keys_of,
    known_person,
    name_keys_of,
    ref_person,
    traits_of,
)
from netdesk.importers.likeness import Likeness, by_email, by_name, by_phone, by_profile

__all__ = ["CERTAIN", "NOBODY", "PROBABLE", "KnownPerson", "Match", "People", "known_person", "ref_person"]

CERTAIN = 90
PROBABLE = 75
_MOST_NAMESAKES = 64
_COUNTING_UID = 4

_BY_ADDRESS: tuple[tuple[str, Callable[[Traits, Traits], Likeness]], ...] = (
    ("profiles", by_profile),
    ("emails", by_email),
    ("phones", by_phone),
)


class Match(NamedTuple):
    """Who it is, how certain (0-100), and why in one short phrase; `contact_id` 0 for nobody known."""

    contact_id: int
    certainty: int
    reason: str
    others: tuple[int, ...] = ()


NOBODY = Match(0, 0, "")


class People:
    """The people of a network and of the import going on, found by whatever identifies them."""

    def __init__(self, known: Iterable[KnownPerson] = (), *, region: str = "DE") -> None:
        self._region = region
        self._traits: dict[int, Traits] = {}
        self._ids: dict[str, dict[object, int | tuple[int, ...]]] = {}
        self._asked: dict[tuple[PersonRef, str], Match] = {}
        for person in known:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        """Adds somebody, or what else is known of somebody added before (same `contact_id`)."""
        self._asked.clear()
        traits = traits_of(person, self._region)
        if before := self._traits.get(person.contact_id):
            traits = traits.with_more(before)
        for kind, value in keys_of(traits):
            found = self._found(kind, value)
            if not found:
                self._ids.setdefault(kind, {})[value] = person.contact_id
            elif person.contact_id not in found and len(found) < _MOST_NAMESAKES:
                self._ids[kind][value] = (*found, person.contact_id)
        self._traits[person.contact_id] = traits.for_judging()

    def add_contact(self, contact_id: int, contact: Contact) -> None:
        """Adds what a contact says of itself."""
        self.add(known_person(contact_id, contact))

    def add_ref(self, contact_id: int, ref: PersonRef, source: str) -> None:
        """Adds what a draft of `source` says of somebody."""
        self.add(ref_person(contact_id, ref, source))

    def match_contact(self, contact: Contact) -> Match:
        """Who `contact` is."""
        return self.match(known_person(0, contact))

    def match_ref(self, ref: PersonRef, source: str) -> Match:
        """Who `ref` of a draft of `source` is; the owner is always known."""
        if ref.is_me:
            return Match(ME, 100, "you")
        # Many messages name few people.
        if (ref, source) not in self._asked:
            self._asked[ref, source] = self.match(ref_person(0, ref, source))
        return self._asked[ref, source]

    def match(self, person: KnownPerson) -> Match:
        """Who `person` (its `contact_id` is not looked at) is. A closed account, which bears the name
        all of them have, is never found by that name.
        """
        incoming = traits_of(person, self._region)
        if by_id := self._by_id(incoming):
            return by_id
        likely = self._by_address(incoming)
        if all(likeness.certainty < CERTAIN for likeness in likely.values()):
            self._by_name(incoming, likely)
        return _best(likely)

    def _by_id(self, incoming: Traits) -> Match | None:
        found = self._found("uid", incoming.uid) if incoming.uid else ()
        if len(incoming.uid) <= _COUNTING_UID:
            # Some phones number their cards from 1, so that any two of their files share uids.
            found = tuple(one for one in found if set(incoming.names) & set(self._traits[one].names))
        if found:
            return _one_of(found, Likeness(100, "same uid"))
        for source_id in incoming.source_ids:
            if found := self._found("source id", source_id):
                return _one_of(found, Likeness(100, f"same id in {source_id.source}"))
        return None

    def _by_address(self, incoming: Traits) -> dict[int, Likeness]:
        likely: dict[int, Likeness] = {}
        for kind, judge in _BY_ADDRESS:
            for value in getattr(incoming, kind):
                for one in self._found(kind, value):
                    likeness = judge(incoming, self._traits[one])
                    likely[one] = max(likeness, likely.get(one, likeness))
        return likely

    def _by_name(self, incoming: Traits, likely: dict[int, Likeness]) -> None:
        for name, key in name_keys_of(incoming):
            for one in self._found(*key):
                likeness = by_name(incoming, self._traits[one], name)
                likely[one] = max(likeness, likely.get(one, likeness))

    def _found(self, kind: str, value: object) -> tuple[int, ...]:
        # Nearly every key belongs to one person, and a number takes less room than a tuple.
        found = self._ids.get(kind, {}).get(value, ())
        return (found,) if isinstance(found, int) else found


def _best(likely: dict[int, Likeness]) -> Match:
    """The likeliest; a question when there are several as good as that, or several certain ones."""
    alike = {one: likeness for one, likeness in likely.items() if likeness.certainty}
    if not alike:
        return NOBODY
    best = max(alike.values())
    enough = min(best.certainty, CERTAIN)
    found = tuple(one for one, likeness in alike.items() if likeness.certainty >= enough)
    return _one_of(found, best)


def _one_of(found: tuple[int, ...], likeness: Likeness) -> Match:
    if len(found) == 1:
        return Match(found[0], *likeness)
    certainty = min(likeness.certainty - 10, PROBABLE - 5)
    return Match(found[0], certainty, f"several people: {likeness.reason}", found[1:])
