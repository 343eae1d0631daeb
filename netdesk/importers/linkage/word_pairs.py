"""Which words of two vocabularies are near each other: what `NearWords` finds one by one, for all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.importers.linkage.joins import Hashes, Places, Sorted
from netdesk.importers.near_words import LONGEST, by_ear, can_have_slips
from netdesk.importers.nickname import other_forms

_DRAW = np.random.default_rng(20)
_OF_PLACE: Hashes = _DRAW.integers(1, 2**63, LONGEST, np.uint64)
"""A word's number is the sum of its letters, each times the factor of its place."""
_OF_GAP: Hashes = _DRAW.integers(1, 2**63, LONGEST, np.uint64)


class WordPairs(NamedTuple):
    """Places of near words in the one and the other vocabulary; `is_short`: one is a short form."""

    mine: Places
    theirs: Places
    is_short: NDArray[np.bool_]

    def chosen(self, wanted: NDArray[np.bool_]) -> WordPairs:
        """Only some of the pairs."""
        return WordPairs(self.mine[wanted], self.theirs[wanted], self.is_short[wanted])


def word_pairs(mine: Sequence[str], theirs: Sequence[str]) -> WordPairs:
    """All pairs of near words, each once, those of equal words left out."""
    short, slips = _short_forms(mine, theirs), _slips(mine, theirs)
    pairs = np.unique(np.concatenate([short, slips]))
    first, second = np.divmod(pairs, max(len(theirs), 1))
    return WordPairs(first, second, np.isin(pairs, short))


def _short_forms(mine: Sequence[str], theirs: Sequence[str]) -> Places:
    place_of = {word: place for place, word in enumerate(theirs)}
    pairs = [
        place * len(theirs) + place_of[form]
        for place, word in enumerate(mine)
        for form in other_forms(word)
        if form in place_of
    ]
    return np.array(pairs, np.int64)


def _slips(mine: Sequence[str], theirs: Sequence[str]) -> Places:
    ours, others = _Letters(mine), _Letters(theirs)
    whole, gaps, rests = Sorted(others.whole), Sorted(others.gaps), Sorted(others.rests)
    found = [_pairs_by_ear(mine, theirs)]
    for column, wanted, of_ours, of_others in (
        (gaps, ours.gaps, ours.word, others.word),
        (whole, ours.rests, ours.word, others.place),
        (rests, ours.whole, ours.place, others.word),
        (whole, ours.turned, ours.turned_word, others.place),
    ):
        here, there = column.places(wanted)
        found.append(of_ours[here] * len(theirs) + of_others[there])
    pairs = np.concatenate(found)
    words = np.array(mine, object), np.array(theirs, object)
    first, second = np.divmod(pairs, max(len(theirs), 1))
    equal: NDArray[np.bool_] = words[0][first] == words[1][second]
    return pairs[~equal]


class _Letters:
    """The words long enough to have slips in, as numbers: `whole`, without each letter in turn (`rests`;
    `gaps`: the same with the place of the letter), and with each two neighbours exchanged (`turned`).
    `place`: of a word in the vocabulary; `word`, `turned_word`: the same for each of its variants.
    """

    def __init__(self, words: Sequence[str]) -> None:
        places = [place for place, word in enumerate(words) if can_have_slips(word)]
        self.place: Places = np.array(places, np.int64)
        texts = np.array([words[place] for place in places], f"U{LONGEST}")
        letters = texts.view(np.uint32).reshape(len(places), LONGEST if places else 0).astype(np.uint64)
        here = letters * _OF_PLACE[: letters.shape[1]]
        # Behind a letter that is left out, every other one moves a place to the left.
        moved = letters[:, 1:] * _OF_PLACE[: max(letters.shape[1] - 1, 0)]
        before = np.cumsum(here, 1) - here
        behind = np.zeros_like(letters)
        behind[:, :-1] = np.cumsum(moved[:, ::-1], 1)[:, ::-1]
        is_letter = letters != 0
        rests = before + behind
        self.whole: Hashes = here.sum(1)
        self.rests: Hashes = rests[is_letter]
        self.gaps: Hashes = (rests + _OF_GAP[: letters.shape[1]])[is_letter]
        self.word: Places = np.repeat(self.place, is_letter.sum(1))
        step = letters[:, 1:] - letters[:, :-1]
        turned = self.whole[:, None] + step * (_OF_PLACE[:-1] - _OF_PLACE[1:])[: step.shape[1]]
        is_pair = is_letter[:, 1:] & (step != 0)
        self.turned: Hashes = turned[is_pair]
        self.turned_word: Places = np.repeat(self.place, is_pair.sum(1))


def _pairs_by_ear(mine: Sequence[str], theirs: Sequence[str]) -> Places:
    by_sound: defaultdict[str, list[int]] = defaultdict(list)
    for place, (word, sound) in enumerate(zip(theirs, _sounds(theirs), strict=True)):
        if can_have_slips(word):
            by_sound[sound].append(place)
    pairs = [
        place * len(theirs) + other
        for place, (word, sound) in enumerate(zip(mine, _sounds(mine), strict=True))
        if can_have_slips(word)
        for other in by_sound.get(sound, ())
    ]
    return np.array(pairs, np.int64)


def _sounds(words: Sequence[str]) -> list[str]:
    return by_ear("\n".join(words)).split("\n") if words else []
