"""Which people share an id, a profile, an e-mail address or a telephone number."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from netdesk.domain.contact import SourceId
from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import Features
from netdesk.importers.identity import is_counted
from netdesk.importers.likeness import BY_ADDRESS, UNLIKE, Likeness, share_name
from netdesk.importers.linkage.address_columns import address_columns
from netdesk.importers.linkage.joins import Sorted

_MOST_SHARERS = 64
Found = tuple[int, int, Likeness]


def address_pairs(mine: Sequence[KnownPerson], theirs: Sequence[KnownPerson], region: str) -> Iterator[Found]:
    """(place in `mine`, place in `theirs`, likeness) of everybody who shares one; a pair that shares
    several comes several times. What more than 64 people share says nothing.
    """
    ours = address_columns(mine, region)
    others = ours if mine is theirs else address_columns(theirs, region)
    for kind, column in ours.items():
        known = others[kind]
        here, there = Sorted(known.number).places(column.number, _MOST_SHARERS)
        for one, other in zip(here.tolist(), there.tolist(), strict=True):
            if column.value[one] == known.value[other]:
                pair = int(column.person[one]), int(known.person[other])
                if mine is not theirs or pair[0] > pair[1]:
                    people = mine[pair[0]], theirs[pair[1]]
                    yield *pair, _judged(kind, column.value[one], *people, region)


def _judged(kind: str, value: Hashable, one: KnownPerson, other: KnownPerson, region: str) -> Likeness:
    mine, theirs = Features((one,), region), Features((other,), region)
    if judge := BY_ADDRESS.get(kind):
        return judge(mine, theirs)
    text = value.value if isinstance(value, SourceId) else str(value)
    if is_counted(text) and not share_name(mine, theirs, is_whole=text.isdecimal()):
        return UNLIKE
    return Likeness(100, f"same id in {value.source}" if isinstance(value, SourceId) else "same uid")
