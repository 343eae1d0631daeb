"""Which people share an id, a profile, an e-mail address or a telephone number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain

from netdesk.domain.contact import SourceId
from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import FEATURES, Features, email_of
from netdesk.importers.identity import UID_SOURCES, is_counted
from netdesk.importers.likeness import BY_ADDRESS, UNLIKE, Likeness, share_name
from netdesk.importers.phone_number import comparable_phone

_MOST_SHARERS = 64
Found = tuple[int, int, Likeness]
Values = list[Iterable[Hashable]]
"""What each person has of one kind, by place."""


def address_pairs(mine: Sequence[KnownPerson], theirs: Sequence[KnownPerson], region: str) -> Iterator[Found]:
    """(place in `mine`, place in `theirs`, likeness) of everybody who shares one; a pair that shares
    several comes several times. What more than 64 people share says nothing.
    """
    for kind, values_of in _kinds(region).items():
        ours = values_of(mine)
        others = ours if mine is theirs else values_of(theirs)
        for value, here, there in _shared(ours, others):
            for one in here:
                for other in there:
                    if mine is not theirs or one > other:
                        yield one, other, _judged(kind, value, mine[one], theirs[other], region)


def _kinds(region: str) -> dict[str, Callable[[Sequence[KnownPerson]], Values]]:
    profiles = FEATURES["profiles"].values
    return {
        "uid": lambda people: [_uids(one) for one in people],
        "source id": lambda people: [one.source_ids for one in people],
        "profiles": lambda people: [profiles(one.urls) if one.urls else () for one in people],
        "emails": lambda people: [map(email_of, one.emails) if one.emails else () for one in people],
        "phones": lambda people: [
            [comparable_phone(phone, region) for phone in one.phones] if one.phones else () for one in people
        ],
    }


def _uids(person: KnownPerson) -> tuple[str, ...]:
    if not person.source_ids:
        return (person.uid,)
    return (person.uid, *(one.value for one in person.source_ids if one.source in UID_SOURCES))


def _shared(ours: Values, others: Values) -> Iterator[tuple[Hashable, list[int], list[int]]]:
    """Every value that is on both sides, or twice on one that is both, and who has it."""
    mine = [tuple(group) for group in ours]
    theirs = mine if ours is others else [tuple(group) for group in others]
    if mine is theirs:
        shared = {value for value, times in Counter(chain.from_iterable(mine)).items() if times > 1}
    else:
        shared = set(chain.from_iterable(mine)).intersection(chain.from_iterable(theirs))
    shared.discard("")
    if shared:
        here = _owners(mine, shared)
        there = here if mine is theirs else _owners(theirs, shared)
        yield from (
            (value, here[value], there[value]) for value in here if len(there[value]) <= _MOST_SHARERS
        )


def _owners(groups: Sequence[tuple[Hashable, ...]], wanted: set[Hashable]) -> dict[Hashable, list[int]]:
    owners: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for value in wanted.intersection(group):
            owners[value].append(place)
    return owners


def _judged(kind: str, value: Hashable, one: KnownPerson, other: KnownPerson, region: str) -> Likeness:
    mine, theirs = Features((one,), region), Features((other,), region)
    if judge := BY_ADDRESS.get(kind):
        return judge(mine, theirs)
    key = value if isinstance(value, SourceId) else str(value)
    is_bare = (key.value if isinstance(key, SourceId) else key).isdecimal()
    if is_counted(key) and not share_name(mine, theirs, is_whole=is_bare):
        return UNLIKE
    return Likeness(100, "same entry of one source" if isinstance(value, SourceId) else "same card")
