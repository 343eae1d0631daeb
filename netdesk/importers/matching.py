"""Which person of the network an incoming contact, or a person named by a message, is.

How an import is planned with it:

    people = People(region="DE")
    for known in everybody_in_the_network:
        people.add(KnownPerson(contact_id=7, uid="…", names=("Ida Muster",), …))
    match = people.match(known_person(0, draft.contact))     # ContactDraft
    match = people.match_ref(ref, source="linkedin")         # PersonRef of any other draft
    if not match.contact_id:                                 # somebody new: any other number will do
        people.add_contact(-3, draft.contact)                # so that the next row of the drop joins it
    else:
        people.add_contact(match.contact_id, draft.contact)  # what it adds identifies it from now on

`Match(contact_id, certainty, reason, others)`: nobody is `contact_id == 0`. From `CERTAIN` on it is joined
without asking, from `PROBABLE` on unless the two differ in something or the person says no; from `ASKED` on
it is asked and kept apart until the person says yes; below it is only found again by who looks for
duplicates. `others`: further people it could be just as well. Who certainly is each of several people that
could be one, whom the network has twice, is the likeliest of them.

Certain: uid, source id, profile address, e-mail, telephone number in international form. Probable: the same
name with the same organisation or another fact; less so a short form of the name, a part of it, or a slip
of a letter. The same name alone is a question. What speaks against it counts too: another profile on the
same network, another birthday, another name behind a shared number. Everything is looked up in
dictionaries: joining n people takes time in proportion to n.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from netdesk.domain.contact import ME, Contact, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import Features
from netdesk.importers.held import Held
from netdesk.importers.identity import (
    is_counted,
    keys_of_person,
    known_person,
    name_keys_of,
    parts_of_name,
    ref_person,
)
from netdesk.importers.likeness import (
    BY_ADDRESS,
    INITIAL,
    NICKNAME,
    SAME,
    SAME_PROFILE,
    SHORT,
    SLIP,
    SLIPS,
    WITHIN,
    Likeness,
    NameLikeness,
    by_name,
    could_be_one,
    in_common,
    of_several,
    share_name,
)
from netdesk.importers.name_key import has_initial, shortened
from netdesk.importers.near_words import NearWords

CERTAIN = 90
PROBABLE = 75
ASKED = 45
_MOST_NAMESAKES = 64

_OTHER_KIND = {"names": "nicknames", "nicknames": "names"}
"""Where somebody is looked for whom the one calls by name, and the other by nickname."""
_NEAR = {"short": SHORT, "slip": SLIP}

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

    def __init__(
        self,
        known: Iterable[KnownPerson] = (),
        *,
        region: str = "DE",
        apart: Iterable[tuple[str, str]] = (),
    ) -> None:
        """`apart`: pairs of uids of whom somebody said that they are not the same."""
        self._region = region
        self._apart = {frozenset(pair) for pair in apart}
        self._people: dict[int, KnownPerson | tuple[KnownPerson, ...]] = {}
        self._features: dict[int, Features] = {}
        self._ids: defaultdict[str, dict[object, int | tuple[int, ...]]] = defaultdict(dict)
        self._near = NearWords()
        self._unread: list[str] = []
        self._full_names: defaultdict[str, list[str]] = defaultdict(list)
        self._shortened = 0
        self._asked: dict[tuple[PersonRef, str], Match] = {}
        for person in known:
            self.add(person)

    def held(self) -> list[Held]:
        """What holds the people, for who empties it at the end."""
        return [
            self._people, self._features, self._asked, self._full_names, *self._ids.values(),
            *self._near.held(),
        ]  # fmt: skip

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
        if keys is None:
            keys = self.keys(person)
        if contact_id in self._people:
            said = (person, *self._said_of(contact_id))
            self._people[contact_id] = said
            self._features.pop(contact_id, None)
            keys = [*keys, *name_keys_of(_together(said))]
        else:
            self._people[contact_id] = person
        for kind, value in keys:
            ids = self._ids[kind]
            known = ids.setdefault(value, contact_id)
            if known != contact_id:
                found = (known,) if isinstance(known, int) else known
                if contact_id not in found and len(found) < _MOST_NAMESAKES:
                    ids[value] = (*found, contact_id)
            elif kind == "names":
                self._unread.append(str(value))

    def add_contact(self, contact_id: int, contact: Contact) -> None:
        """Adds what a contact says of itself."""
        self.add(known_person(contact_id, contact))

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
        likely = self.likenesses(person, keys)
        match = likely if isinstance(likely, Match) else _best(likely)
        if match.others and self._apart:
            match = self._told_apart(person, match)
        return self._there_twice(person, match, _by_person(likely)) if match.others else match

    def likely(self, person: KnownPerson) -> dict[int, Likeness]:
        """Everybody `person` could be, and how likely that is."""
        return _by_person(self.likenesses(person, self.keys(person)))

    def source_ids(self) -> Iterator[tuple[SourceId, int]]:
        """Every id in a source, and who bears it; of several the first."""
        for source_id, found in self._ids["source id"].items():
            assert isinstance(source_id, SourceId)
            yield source_id, found if isinstance(found, int) else found[0]

    def sharing(self, person: KnownPerson, kinds: Collection[str]) -> set[int]:
        """Everybody who has an id, an address, a number or a name of these kinds of keys in common with
        `person`, whatever speaks against it.
        """
        return {one for kind, value in self.keys(person) if kind in kinds for one in self._found(kind, value)}

    def prepare(self) -> None:
        """Read all names now, rather than when the first one is looked for that nobody has."""
        for key in self._unread:
            for word in key.split():
                self._near.add(word)
        self._unread.clear()

    def likenesses(self, person: KnownPerson, keys: Keys) -> dict[int, Likeness] | Match:
        """Everybody `person` could be and how likely that is, or the one it is by an id of its own."""
        incoming: Features | None = None
        likely: dict[int, Likeness] = {}
        if self._has_any(keys):
            incoming = Features((person,), self._region)
            if by_id := self._by_id(person, incoming):
                return by_id
            self._by_address(incoming, likely)
            if _best_of(likely) < CERTAIN:
                self._by_name(keys, incoming, likely)
        if _best_of(likely) < PROBABLE:
            self._by_near_name(keys, incoming or Features((person,), self._region), likely)
        return likely

    def _has_any(self, keys: Keys) -> bool:
        ids = self._ids
        for kind, value in keys:  # noqa: SIM110 - asked for everybody, and any() takes twice the time
            if value in ids[kind]:
                return True
        return False

    def _told_apart(self, person: KnownPerson, match: Match) -> Match:
        """Of several people who were said not to be one, the one who has most in common with `person`."""
        incoming = Features((person,), self._region)
        found = (match.contact_id, *match.others)
        common = sorted(((in_common(incoming, self._judged(one)), one) for one in found), reverse=True)
        (most, first), *others = common
        uid = self._uid_of(first)
        if any(count == most or {uid, self._uid_of(one)} not in self._apart for count, one in others):
            return match
        return Match(first, PROBABLE, "most in common of those you keep apart")

    def _there_twice(self, person: KnownPerson, match: Match, likely: dict[int, Likeness]) -> Match:
        """Of several people of whom each certainly is `person` the one with the same profile, or, where they
        could be one whom the network has twice, the likeliest: a question would add them a third time.
        """
        found = (match.contact_id, *match.others)
        if min(likely[one].certainty for one in found) < CERTAIN or self._are_some_apart(found):
            return match
        if len(by_profile := [one for one in found if likely[one].certainty == SAME_PROFILE.certainty]) == 1:
            return Match(by_profile[0], *SAME_PROFILE)
        incoming = Features((person,), self._region)
        people = {one: self._judged(one) for one in found}
        # Rather somebody with a name than a mere address.
        first, *others = sorted(
            found,
            key=lambda one: (
                -likely[one].certainty,
                -in_common(incoming, people[one]),
                not people[one]["names"],
            ),
        )
        if not all(could_be_one(people[first], people[one]) for one in others):
            return match
        return Match(first, *likely[first])

    def _are_some_apart(self, found: tuple[int, ...]) -> bool:
        uids = {self._uid_of(one) for one in found}
        return any(pair <= uids for pair in self._apart)

    def _uid_of(self, contact_id: int) -> str:
        return self._said_of(contact_id)[-1].uid

    def _by_id(self, person: KnownPerson, incoming: Features) -> Match | None:
        if person.uid and (found := self._same_id("uid", person.uid, incoming)):
            return _one_of(found, Likeness(100, "same card"))
        for source_id in person.source_ids:
            if found := self._same_id("source id", source_id, incoming):
                return _one_of(found, Likeness(100, "same entry of one source"))
        return None

    def _same_id(self, kind: str, key: str | SourceId, incoming: Features) -> tuple[int, ...]:
        """Who has this id. Some phones number their cards from 1, so that any two of their files share
        ids: then the name has to be the same, or to have a word in common where a script counts people.
        """
        found = self._found(kind, key)
        if not found or not is_counted(key):
            return found
        is_bare = (key.value if isinstance(key, SourceId) else key).isdecimal()
        return tuple(one for one in found if share_name(incoming, self._judged(one), is_whole=is_bare))

    def _by_address(self, incoming: Features, likely: dict[int, Likeness]) -> None:
        for kind, judge in BY_ADDRESS.items():
            for value in incoming[kind]:
                for one in self._found(kind, value):
                    likeness = judge(incoming, self._judged(one))
                    likely[one] = max(likeness, likely.get(one, likeness))

    def _by_name(self, keys: Keys, incoming: Features, likely: dict[int, Likeness]) -> None:
        for kind, value in keys:
            if kind in ("names at", "names"):
                name = str(value[0]) if isinstance(value, tuple) else str(value)
                self._judge(self._found(kind, value), incoming, name, SAME, likely)

    def _by_near_name(self, keys: Keys, incoming: Features, likely: dict[int, Likeness]) -> None:
        for kind, value in keys:
            if other_kind := _OTHER_KIND.get(kind):
                self._judge(self._found(other_kind, value), incoming, str(value), NICKNAME, likely)
            if kind == "names" and " " in (name := str(value)):
                for key, how in self._near_names(name, incoming):
                    self._judge(self._found(*key), incoming, name, how, likely)
                for part in parts_of_name(name):
                    self._judge(self._found("names", part), incoming, name, WITHIN, likely)
                self._judge(self._found("parts of names", name), incoming, name, WITHIN, likely)
                for other in self._with_two_slips(name):
                    self._judge(self._found("names", other), incoming, name, SLIPS, likely)
                for other in self._with_initials(name):
                    self._judge(self._found("names", other), incoming, name, INITIAL, likely)

    def _with_two_slips(self, name: str) -> Iterator[str]:
        """The names (keys) somebody has that differ in both words by a slip. One of the two names is nothing
        but slips, so that nobody else has its words.
        """
        words = name.split()
        if len(words) != 2 or not (firsts := self._slips(words[0])) or not (seconds := self._slips(words[1])):
            return
        names, is_common = self._ids["names"], self._near.is_common
        if any(map(is_common, words)):
            firsts, seconds = ([one for one in some if not is_common(one)] for some in (firsts, seconds))
        for first in firsts:
            for second in seconds:
                if (other := " ".join(sorted((first, second)))) in names:
                    yield other

    def _slips(self, word: str) -> list[str]:
        """The words somebody has that differ from this one by a slip."""
        return [one.word for one in self._near.near(word) if one.how == "slip"]

    def _with_initials(self, name: str) -> list[str]:
        """The names (keys) somebody has of which a word is an initial in this one, or the other way round."""
        names = self._ids["names"]
        if not has_initial(name):
            return [short for short in shortened(name, self._near) if short in names]
        # Few write themselves so: names are shortened only when there is one.
        for key in islice(names, self._shortened, None):
            for short in shortened(str(key)):
                self._full_names[short].append(str(key))
        self._shortened = len(names)
        found = self._full_names.get(name, [])
        return found if len(found) <= _MOST_NAMESAKES else []

    def _near_names(self, name: str, incoming: Features) -> Iterator[tuple[tuple[str, object], NameLikeness]]:
        """What else a name (key) may be written as, as keys that somebody has. Two names that many have
        are two names, and could be one only in one organisation.
        """
        self.prepare()
        names, names_at = self._ids["names"], self._ids["names at"]
        words = name.split()
        for place, word in enumerate(words):
            for near, how in self._near.near(word):
                other = " ".join(sorted((*words[:place], near, *words[place + 1 :])))
                if other not in names:
                    continue
                if how == "slip" and self._near.is_common(word) and self._near.is_common(near):
                    at = [(other, firm) for firm in incoming["firms"] if (other, firm) in names_at]
                    yield from ((("names at", key), SLIP) for key in at)
                else:
                    yield ("names", other), _NEAR[how]

    def _judge(
        self, found: tuple[int, ...], incoming: Features, name: str, how: NameLikeness,
        likely: dict[int, Likeness],
    ) -> None:  # fmt: skip
        for one in found:
            likeness = by_name(incoming, self._judged(one), name, how)
            likely[one] = max(likeness, likely.get(one, likeness))

    def _judged(self, contact_id: int) -> Features:
        """The features of somebody, made when they are first compared."""
        found = self._features.get(contact_id)
        if found is None:
            found = self._features[contact_id] = Features(self._said_of(contact_id), self._region)
        return found

    def _said_of(self, contact_id: int) -> tuple[KnownPerson, ...]:
        # Nearly everybody is spoken of once, and a tuple for each takes room.
        said = self._people[contact_id]
        return (said,) if isinstance(said, KnownPerson) else said

    def _found(self, kind: str, value: object) -> tuple[int, ...]:
        # Nearly every key belongs to one person, and a number takes less room than a tuple.
        found = self._ids[kind].get(value, ())
        return (found,) if isinstance(found, int) else found


def _together(said: Sequence[KnownPerson]) -> KnownPerson:
    """All names and organisations of one person of whom several sources speak."""
    names = dict.fromkeys(name for one in said for name in one.names)
    firms = dict.fromkeys(firm for one in said for firm in one.organisations)
    return said[0]._replace(names=tuple(names), organisations=tuple(firms))


def _by_person(likely: dict[int, Likeness] | Match) -> dict[int, Likeness]:
    if isinstance(likely, dict):
        return likely
    found = (likely.contact_id, *likely.others)
    return dict.fromkeys(found, Likeness(likely.certainty, likely.reason))


def _best_of(likely: dict[int, Likeness]) -> int:
    return max((likeness.certainty for likeness in likely.values()), default=0)


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
    least = min(likeness.certainty, ASKED)
    certainty = max(min(likeness.certainty - 10, PROBABLE - 5), least)
    return Match(found[0], certainty, of_several(likeness.reason), found[1:])
