"""Who in a network could be there twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netdesk.domain.importing import KnownPerson
from netdesk.importers.linkage.alike_pairs import alike_pairs


class Duplicate(NamedTuple):
    """Two contacts (ids, the older one first) who could be one person: how certain it is (1-100), and why,
    in one short phrase.
    """

    first: int
    second: int
    certainty: int
    reason: str


def find_duplicates(
    people: Sequence[KnownPerson], apart: Iterable[tuple[str, str]] = (), *, region: str = "DE"
) -> list[Duplicate]:
    """All pairs of `people` who could be one, the most certain first; `apart`: pairs of uids of whom
    somebody said that they are not. Takes time in proportion to the number of people.
    """
    kept_apart = {frozenset(pair) for pair in apart}
    found = []
    for mine, theirs, likeness in alike_pairs(people, people, region=region):
        one, other = people[mine], people[theirs]
        if {one.uid, other.uid} not in kept_apart:
            ids = sorted((one.contact_id, other.contact_id))
            found.append(Duplicate(ids[0], ids[1], likeness.certainty, likeness.reason))
    return sorted(found, key=lambda pair: (-pair.certainty, pair.first, pair.second))
