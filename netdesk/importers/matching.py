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

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from netdesk.domain.contact import ME, Contact
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.importers.identity import (
    Traits,
    is_counted,
    keys_of,
    keys_of_person,
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

_BY_ADDRESS: tuple[tuple[str, Callable[[Traits, Traits], Likeness]], ...] = (
    ("profiles", by_profile),
    ("emails", by_email),
    ("phones", by_phone),
)


Keys = Sequence[tuple[str, object]]


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
        self._people: dict[int, KnownPerson | Traits] = {}
        self._ids: defaultdict[str, dict[object, int | tuple[int, ...]]] = defaultdict(dict)
        self._asked: dict[tuple[PersonRef, str], Match] = {}
        for person in known:
            self.add(person)

    def add(self, person: KnownPerson) -> None:
        """Adds somebody, or what else is known of somebody added before (same `contact_id`)."""
        self.add_as(person.contact_id, person)

    def keys(self, person: KnownPerson) -> Keys:
        """Under what `person` is looked up: to match somebody and then to add them."""
        return keys_of_person(person, self._region)

    def add_as(self, contact_id: int, person: KnownPerson, keys: Keys | None = None) -> None:
        """Adds `person` under another `contact_id`; `keys`: those of the person, if known already."""
        if self._asked:
            self._asked.clear()
        if contact_id in self._people:
            traits = traits_of(person, self._region).with_more(self._judged(contact_id))
            self._people[contact_id], keys = traits.for_judging(), keys_of(traits)
        else:
            self._people[contact_id] = person
            keys = self.keys(person) if keys is None else keys
        for kind, value in keys:
            ids = self._ids[kind]
            known = ids.setdefault(value, contact_id)
            if known != contact_id:
                found = (known,) if isinstance(known, int) else known
                if contact_id not in found and len(found) < _MOST_NAMESAKES:
                    ids[value] = (*found, contact_id)

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
        return self.match_by(person, self.keys(person))

    def match_by(self, person: KnownPerson, keys: Keys) -> Match:
        """The same as `match`; `keys`: those of the person."""
        ids = self._ids
        for kind, value in keys:
            if value in ids[kind]:
                break
        else:
            return NOBODY
        incoming = traits_of(person, self._region)
        if by_id := self._by_id(incoming):
            return by_id
        likely = self._by_address(incoming)
        if not likely or all(likeness.certainty < CERTAIN for likeness in likely.values()):
            self._by_name(incoming, likely)
        return _best(likely)

    def _by_id(self, incoming: Traits) -> Match | None:
        if incoming.uid and (found := self._same_id("uid", incoming.uid, incoming.uid, incoming)):
            return _one_of(found, Likeness(100, "same uid"))
        for source_id in incoming.source_ids:
            if found := self._same_id("source id", source_id, source_id.value, incoming):
                return _one_of(found, Likeness(100, f"same id in {source_id.source}"))
        return None

    def _same_id(self, kind: str, key: object, text: str, incoming: Traits) -> tuple[int, ...]:
        """Who has this id. Some phones number their cards from 1, so that any two of their files share
        ids: then the name has to be the same, or to have a word in common where a script counts people.
        """
        found = self._found(kind, key)
        if not found or not is_counted(text):
            return found
        is_bare = text.isdecimal()
        return tuple(one for one in found if _share_name(incoming, self._judged(one), is_whole=is_bare))

    def _by_address(self, incoming: Traits) -> dict[int, Likeness]:
        likely: dict[int, Likeness] = {}
        for kind, judge in _BY_ADDRESS:
            for value in getattr(incoming, kind):
                for one in self._found(kind, value):
                    likeness = judge(incoming, self._judged(one))
                    likely[one] = max(likeness, likely.get(one, likeness))
        return likely

    def _by_name(self, incoming: Traits, likely: dict[int, Likeness]) -> None:
        for name, key in name_keys_of(incoming):
            for one in self._found(*key):
                likeness = by_name(incoming, self._judged(one), name)
                likely[one] = max(likeness, likely.get(one, likeness))

    def _judged(self, contact_id: int) -> Traits:
        """What judging by name needs of somebody, made when it is first asked for."""
        person = self._people[contact_id]
        if isinstance(person, KnownPerson):
            person = self._people[contact_id] = traits_of(person, self._region).for_judging()
        return person

    def _found(self, kind: str, value: object) -> tuple[int, ...]:
        # Nearly every key belongs to one person, and a number takes less room than a tuple.
        found = self._ids[kind].get(value, ())
        return (found,) if isinstance(found, int) else found


def _share_name(one: Traits, other: Traits, *, is_whole: bool) -> bool:
    if is_whole or not one.names or not other.names:
        return not set(one.names).isdisjoint(other.names)
    return not {word for name in one.names for word in name.split()}.isdisjoint(
        word for name in other.names for word in name.split()
    )


def _best(likely: dict[int, Likeness]) -> Match:
    """The likeliest; a question when there are several as good as that, or several certain ones."""
    if not likely:
        return NOBODY
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
