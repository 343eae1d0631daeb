"""People of one organisation among the very many who share a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import FEATURES
from netdesk.importers.likeness import SAME
from netdesk.importers.linkage.joins import Hashes
from netdesk.importers.linkage.name_columns import NameColumns
from netdesk.importers.linkage.name_pairs import KINDS, MOST_NAMESAKES, NamePairs

_Groups = defaultdict[tuple[int, str], list[int]]


def crowded_pairs(
    people: tuple[Sequence[KnownPerson], Sequence[KnownPerson]], names: tuple[NameColumns, NameColumns]
) -> NamePairs:
    """The pairs that `name_pairs` leaves out, as far as both are of one organisation; `people`, `names`: of
    both sides.
    """
    numbers, counts = np.unique(names[1].number, return_counts=True)
    crowded = numbers[counts > MOST_NAMESAKES]
    ours, others = (_by_firm(some, columns, crowded) for some, columns in zip(people, names, strict=True))
    pairs = [
        (one, other)
        for key, group in ours.items()
        if len(others.get(key, ())) <= MOST_NAMESAKES
        for one in group
        for other in others.get(key, ())
    ]
    mine, theirs = np.array(pairs, np.int64).reshape(-1, 2).T
    return NamePairs(
        mine,
        theirs,
        np.full(len(mine), KINDS.index(SAME)),
        np.ones(len(mine), np.bool_),
        np.zeros(len(mine), np.bool_),
    )


def _by_firm(people: Sequence[KnownPerson], names: NameColumns, crowded: Hashes) -> _Groups:
    """Who bears a crowded name (its number) in an organisation."""
    groups: _Groups = defaultdict(list)
    firms = FEATURES["firms"].values
    rows = np.flatnonzero(np.isin(names.number, crowded) & names.is_full)
    for number, place in zip(names.number[rows].tolist(), names.person[rows].tolist(), strict=True):
        for firm in firms(people[place].organisations):
            groups[number, firm].append(place)
    return groups
