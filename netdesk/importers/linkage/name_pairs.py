"""Which people have names that are the same, nearly the same, or one within the other."""

from __future__ import annotations

from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.importers.likeness import INITIAL, NICKNAME, SAME, SHORT, SLIP, SLIPS, WITHIN
from netdesk.importers.linkage.joins import Hashes, Places, Sorted, ranges
from netdesk.importers.linkage.name_columns import Called, NameColumns, Vocabulary
from netdesk.importers.linkage.word_pairs import WordPairs, word_pairs
from netdesk.importers.name_key import initial_of, is_initial

MOST_NAMESAKES = 64
"""A name that more people have says nothing without a second fact."""
KINDS = (SAME, SHORT, WITHIN, SLIP, INITIAL, SLIPS, NICKNAME)
"""How alike two names are, by number."""


class NamePairs(NamedTuple):
    """People (places on either side) with names that are alike: `kind`, a number in KINDS; `is_full`: more
    than a first name; `is_common`: the words that differ are names many people have.
    """

    mine: Places
    theirs: Places
    kind: NDArray[np.int64]
    is_full: NDArray[np.bool_]
    is_common: NDArray[np.bool_]

    def chosen(self, wanted: NDArray[np.bool_]) -> NamePairs:
        """Only some of the pairs."""
        return NamePairs(
            self.mine[wanted],
            self.theirs[wanted],
            self.kind[wanted],
            self.is_full[wanted],
            self.is_common[wanted],
        )

    def with_more(self, others: NamePairs) -> NamePairs:
        """These pairs and others behind them."""
        return NamePairs(*(np.concatenate(columns) for columns in zip(self, others, strict=True)))


def name_pairs(ours: Called, others: Called, vocabulary: Vocabulary) -> NamePairs:
    """All pairs of people with names that are alike, each pair perhaps more than once."""
    mine, theirs = ours.names, others.names
    by_number = Sorted(theirs.number)
    found = [
        _pairs(mine, theirs, *by_number.places(mine.number, MOST_NAMESAKES), kind=KINDS.index(SAME)),
        *_within(mine, theirs, by_number, vocabulary),
        *_near(mine, theirs, by_number, vocabulary),
        *_with_initials(mine, theirs, vocabulary),
        _called(ours.nicknames, theirs, by_number),
        _called(mine, others.nicknames, Sorted(others.nicknames.number)),
    ]
    return reduce(NamePairs.with_more, found)


def _pairs(
    mine: NameColumns, theirs: NameColumns, here: Places, there: Places, kind: int,
    is_common: NDArray[np.bool_] | None = None,
) -> NamePairs:  # fmt: skip
    return NamePairs(
        mine.person[here],
        theirs.person[there],
        np.full(len(here), kind),
        mine.is_full[here],
        np.zeros(len(here), np.bool_) if is_common is None else is_common,
    )


def _called(mine: NameColumns, theirs: NameColumns, by_number: Sorted) -> NamePairs:
    """Names on the one side that are nicknames on the other."""
    here, there = by_number.places(mine.number, MOST_NAMESAKES)
    return _pairs(mine, theirs, here, there, KINDS.index(NICKNAME))


def _within(
    mine: NameColumns, theirs: NameColumns, by_number: Sorted, vocabulary: Vocabulary
) -> list[NamePairs]:
    """Names of three words and more without one of them, and names of two words and more as they are."""
    kind = KINDS.index(WITHIN)
    of_mine, parts_of_mine = _parts(mine, vocabulary)
    of_theirs, parts_of_theirs = _parts(theirs, vocabulary)
    here, there = by_number.places(parts_of_mine, MOST_NAMESAKES)
    whole = np.flatnonzero(mine.size > 1)
    wholly, part = Sorted(parts_of_theirs).places(mine.number[whole], MOST_NAMESAKES)
    return [
        _pairs(mine, theirs, of_mine[here], there, kind),
        _pairs(mine, theirs, whole[wholly], of_theirs[part], kind),
    ]


def _parts(names: NameColumns, vocabulary: Vocabulary) -> tuple[Places, Hashes]:
    """(name, number of what is left of it) for each word left out of a name of three words and more."""
    rows = np.flatnonzero(names.size[names.name] > 2)
    owner = names.name[rows]
    return owner, names.number[owner] - vocabulary.numbers()[names.word[rows]]


def _with_initials(mine: NameColumns, theirs: NameColumns, vocabulary: Vocabulary) -> list[NamePairs]:
    """Names of which one word is nothing but its initial in the other one."""
    is_short = np.fromiter(map(is_initial, vocabulary.words), np.bool_, len(vocabulary.words))
    ours, others = (_with_one_of(is_short, names) for names in (mine, theirs))
    kind = KINDS.index(INITIAL)
    found = []
    if len(ours):
        full, numbers = _shortened(theirs, is_short, vocabulary)
        here, there = Sorted(numbers).places(mine.number[ours], MOST_NAMESAKES)
        found.append(_pairs(mine, theirs, ours[here], full[there], kind))
    if len(others):
        full, numbers = _shortened(mine, is_short, vocabulary)
        there, here = Sorted(numbers).places(theirs.number[others], MOST_NAMESAKES)
        found.append(_pairs(mine, theirs, full[here], others[there], kind))
    return found


def _with_one_of(is_wanted: NDArray[np.bool_], names: NameColumns) -> Places:
    """The names of two words and more with a word of some kind."""
    found: Places = np.unique(names.name[is_wanted[names.word]])
    return found[names.size[found] > 1]


def _shortened(
    names: NameColumns, is_short: NDArray[np.bool_], vocabulary: Vocabulary
) -> tuple[Places, Hashes]:
    """(name, number of it with an initial) for each word of each full name without initials."""
    words = vocabulary.words
    initials = vocabulary.ids([initial_of(word) or word for word in words])
    numbers = vocabulary.numbers()
    is_full = names.size > 1
    is_full[_with_one_of(is_short, names)] = False
    rows = np.flatnonzero(is_full[names.name] & (initials[names.word] != names.word))
    owner, word = names.name[rows], names.word[rows]
    return owner, names.number[owner] - numbers[word] + numbers[initials[word]]


def _near(
    mine: NameColumns, theirs: NameColumns, by_number: Sorted, vocabulary: Vocabulary
) -> list[NamePairs]:
    """Names of which one word is near another one, and all other words are the same."""
    pairs, is_common = _near_words(mine, theirs, vocabulary)
    numbers = vocabulary.numbers()
    rows = np.flatnonzero(mine.size[mine.name] > 1)
    first = np.searchsorted(pairs.mine, mine.word[rows], "left")
    counts = np.searchsorted(pairs.mine, mine.word[rows], "right") - first
    pair = ranges(first, counts)
    row = np.repeat(rows, counts)
    changed = mine.number[mine.name[row]] - numbers[mine.word[row]] + numbers[pairs.theirs[pair]]
    hit, there = by_number.places(changed, MOST_NAMESAKES)
    here, how = mine.name[row[hit]], pairs.is_short[pair[hit]]
    both_common = is_common[pair[hit]] & ~how
    slips = pairs.chosen(~pairs.is_short)
    return [
        *_with_two_slips(mine, theirs, by_number, slips, vocabulary),
        _pairs(mine, theirs, here[how], there[how], KINDS.index(SHORT)),
        _pairs(mine, theirs, here[~how], there[~how], KINDS.index(SLIP), both_common[~how]),
    ]


def _with_two_slips(
    mine: NameColumns, theirs: NameColumns, by_number: Sorted, slips: WordPairs, vocabulary: Vocabulary
) -> list[NamePairs]:
    """Names of two words that differ in both by a slip. One of the two names is nothing but slips, so that
    nobody else has its words.
    """
    is_common = theirs.common_words(len(vocabulary.words))
    numbers = vocabulary.numbers()
    starts = np.cumsum(mine.size) - mine.size
    pairs = np.flatnonzero(mine.size == 2)
    words = mine.word[starts[pairs]], mine.word[starts[pairs] + 1]
    of_all = ~(is_common[words[0]] | is_common[words[1]])
    found = []
    for names, near in ((of_all, slips), (~of_all, slips.chosen(~is_common[slips.theirs]))):
        first, second = words[0][names], words[1][names]
        count = np.bincount(near.mine, minlength=len(vocabulary.words))
        start = np.cumsum(count) - count
        at, counts = start[first], count[first]
        row, place = np.repeat(np.arange(len(first)), counts), ranges(at, counts)
        at, counts = start[second[row]], count[second[row]]
        row, place = np.repeat(row, counts), np.repeat(place, counts)
        other = ranges(at, counts)
        changed = numbers[near.theirs[place]] + numbers[near.theirs[other]]
        hit, there = by_number.places(changed, MOST_NAMESAKES)
        found.append(_pairs(mine, theirs, pairs[names][row[hit]], there, KINDS.index(SLIPS)))
    return found


def _near_words(
    mine: NameColumns, theirs: NameColumns, vocabulary: Vocabulary
) -> tuple[WordPairs, NDArray[np.bool_]]:
    """The near words of both sides as places in the vocabulary, sorted, and whether both are common."""
    words = vocabulary.words
    ours, others = np.unique(mine.word), np.unique(theirs.word)
    pairs = word_pairs([words[one] for one in ours.tolist()], [words[one] for one in others.tolist()])
    found = WordPairs(ours[pairs.mine], others[pairs.theirs], pairs.is_short)
    common = theirs.common_words(len(words))
    return found, common[found.mine] & common[found.theirs]
