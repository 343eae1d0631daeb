"""What speaks for and against many pairs of people being one: the rules of `likeness`, in columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import FEATURES
from netdesk.importers.likeness import SAME_DAY, SUPPORTS, UNLIKE, Likeness, Support, judged
from netdesk.importers.linkage.joins import Places, ranges
from netdesk.importers.linkage.name_pairs import KINDS, NamePairs

_NONE = len(SUPPORTS)
_CONTRADICTIONS = ("", "another profile", "another birthday")
_FIRMS = next(place for place, rule in enumerate(SUPPORTS) if rule.mine == rule.theirs == "firms")
Mask = NDArray[np.bool_]


class Side:
    """The people on one side, of whom only those are looked at whom a pair names."""

    def __init__(
        self, people: Sequence[KnownPerson], places: Places, number_of: defaultdict[str, int]
    ) -> None:
        self._people = people
        self._number_of = number_of
        self._places = np.unique(places)
        self._has: dict[object, Mask] = {}

    def kinds(self, places: Places) -> Mask:
        """Which of them are organisations."""
        return self._each(lambda person: person.kind == "organisation")[places]

    def has(self, name: str, places: Places) -> Mask:
        """Which of these people say anything of what a feature is made of."""
        field = FEATURES[name].field
        if field not in self._has:
            self._has[field] = self._each(field)
        return self._has[field][places]

    def _each(self, question: Callable[[KnownPerson], object]) -> Mask:
        """The answers about those who are looked at."""
        people = self._people
        answers = np.zeros(len(people), np.bool_)
        answers[self._places] = [bool(question(people[place])) for place in self._places.tolist()]
        return answers

    def features(self, name: str, places: Places) -> tuple[Places, Places]:
        """(place of a person, number of a value) for every feature of this name these people have, by
        place.
        """
        field, values = FEATURES[name]
        people, number_of = self._people, self._number_of
        known: dict[object, list[int]] = {}
        found: list[list[int]] = []
        chosen = np.zeros(len(people), np.bool_)
        chosen[places] = True
        owners = np.flatnonzero(chosen)
        for place in owners.tolist():
            said = field(people[place])
            numbers = known.get(said)
            if numbers is None:
                numbers = known[said] = list({number_of[value] for value in values(said) if value})
            found.append(numbers)
        sizes = np.fromiter(map(len, found), np.int64, len(found))
        return np.repeat(owners, sizes), np.fromiter(chain.from_iterable(found), np.int64, int(sizes.sum()))


class Evidence:
    """Judges pairs of people whose names are alike."""

    def __init__(self, mine: Sequence[KnownPerson], theirs: Sequence[KnownPerson], pairs: NamePairs) -> None:
        self._number_of: defaultdict[str, int] = defaultdict(count().__next__)
        self._pairs = pairs
        self._mine = Side(mine, pairs.mine, self._number_of)
        self._theirs = Side(theirs, pairs.theirs, self._number_of)

    def likenesses(self) -> list[Likeness]:
        """How certain each pair is one person, as `likeness.by_name` would say."""
        pairs = self._pairs
        support = self._supports(pairs)
        against = self._contradictions(pairs)
        firms = self._has("firms", "firms", pairs.mine, pairs.theirs)
        is_kind = self._mine.kinds(pairs.mine) == self._theirs.kinds(pairs.theirs)
        # What two common names have in common besides counts only within one organisation.
        is_kind &= ~pairs.is_common | (support == _FIRMS)
        facts = (pairs.kind, support, against, pairs.is_full, firms, is_kind)
        return self._judged([column.astype(np.int64) for column in facts])

    @staticmethod
    def _judged(facts: Sequence[NDArray[np.int64]]) -> list[Likeness]:
        """The likeness of each pair: there are few different cases, and each is judged once."""
        sizes = (len(KINDS), _NONE + 1, len(_CONTRADICTIONS), 2, 2, 2)
        cases, case_of = np.unique(np.ravel_multi_index(tuple(facts), sizes), return_inverse=True)
        likenesses = [
            judged(
                KINDS[kind],
                SUPPORTS[support] if support < _NONE else None,
                _CONTRADICTIONS[against],
                is_full=bool(is_full),
                has_other_firms=bool(firms),
            )
            if is_kind
            else UNLIKE
            for kind, support, against, is_full, firms, is_kind in zip(
                *(column.tolist() for column in np.unravel_index(cases, sizes)), strict=True
            )
        ]
        return [likenesses[case] for case in case_of.tolist()]

    def _supports(self, pairs: NamePairs) -> NDArray[np.int64]:
        """For each pair the surest rule that holds, by its place in SUPPORTS."""
        support = np.full(len(pairs.mine), _NONE)
        open_pairs = np.arange(len(pairs.mine))
        for place, rule in enumerate(SUPPORTS):
            holds = self._holds(rule, pairs.mine[open_pairs], pairs.theirs[open_pairs])
            support[open_pairs[holds]] = place
            open_pairs = open_pairs[~holds]
        return support

    def _holds(self, rule: Support, mine: Places, theirs: Places) -> Mask:
        holds = self._shares(rule.mine, rule.theirs, mine, theirs)
        return (
            holds if rule.mine == rule.theirs else holds | self._shares(rule.theirs, rule.mine, mine, theirs)
        )

    def _shares(self, of_mine: str, of_theirs: str, mine: Places, theirs: Places) -> Mask:
        """Which pairs have a feature of one kind on one side that is one of another kind on the other."""
        return self._shared(of_mine, of_theirs, mine, theirs) > 0

    def _shared(self, of_mine: str, of_theirs: str, mine: Places, theirs: Places) -> NDArray[np.int64]:
        """How many features of one kind each pair has in common with those of another kind."""
        counts = np.zeros(len(mine), np.int64)
        rows = np.flatnonzero(self._has(of_mine, of_theirs, mine, theirs))
        if not len(rows):
            return counts
        owners, values = self._mine.features(of_mine, mine[rows])
        others, known = self._theirs.features(of_theirs, theirs[rows])
        size = len(self._number_of)
        first = np.searchsorted(owners, mine[rows], "left")
        sizes = np.searchsorted(owners, mine[rows], "right") - first
        row = np.repeat(rows, sizes)
        value = values[ranges(first, sizes)]
        is_known = np.isin(theirs[row] * size + value, others * size + known)
        counts += np.bincount(row[is_known], minlength=len(mine))
        return counts

    def _has(self, of_mine: str, of_theirs: str, mine: Places, theirs: Places) -> Mask:
        """Which pairs could have these features, on both sides."""
        return self._mine.has(of_mine, mine) & self._theirs.has(of_theirs, theirs)

    def _contradictions(self, pairs: NamePairs) -> NDArray[np.int64]:
        """What speaks against each pair, by its place in _CONTRADICTIONS."""
        mine, theirs = pairs.mine, pairs.theirs
        against = np.zeros(len(mine), np.int64)
        born = np.flatnonzero(self._has("birthdays", "birthdays", mine, theirs))
        if len(born):
            ours, _ = self._mine.features("birthdays", mine[born])
            others, _ = self._theirs.features("birthdays", theirs[born])
            both = np.isin(mine[born], ours) & np.isin(theirs[born], others)
            same = [self._holds(rule, mine[born], theirs[born]) for rule in SUPPORTS if rule.mine in SAME_DAY]
            against[born[both & ~np.logical_or.reduce(same)]] = 2
        networks = self._shared("handled", "handled", mine, theirs)
        if networks.any():
            against[networks > self._shared("handles", "handles", mine, theirs)] = 1
        return against
