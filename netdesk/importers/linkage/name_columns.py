"""The names of many people as columns of numbers: a name's number is the sum of those of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.importing import KnownPerson
from netdesk.importers.features import is_nameless
from netdesk.importers.likeness import is_full_name
from netdesk.importers.linkage.joins import Hashes, Places, ranges
from netdesk.importers.name_key import NOBODY_WORDS, folds_of_plain, is_nobody, name_keys
from netdesk.importers.near_words import COMMON
from netdesk.importers.nickname_keys import nickname_keys

_DRAW = np.random.default_rng(21)


class Vocabulary:
    """Words and the numbers they are known by, the same for everybody who shares the vocabulary."""

    def __init__(self) -> None:
        self._ids: defaultdict[str, int] = defaultdict(count().__next__)
        self._numbers: Hashes = np.empty(0, np.uint64)

    def ids(self, words: list[str]) -> Places:
        """The places of words; new ones are taken in."""
        return np.fromiter(map(self._ids.__getitem__, words), np.int64, len(words))

    @property
    def words(self) -> list[str]:
        """All words by their places."""
        return list(self._ids)

    def numbers(self) -> Hashes:
        """The numbers of all words by their places."""
        missing = len(self._ids) - len(self._numbers)
        if missing > 0:
            more = _DRAW.integers(1, 2**63, missing, np.uint64)
            self._numbers = np.concatenate([self._numbers, more])
        return self._numbers


class NameColumns:
    """Every name (key) of every person: `person`, whose it is; `number`; `size`, its words; `is_full`: more
    than a first name. Each of its words: `word`, its place in the vocabulary; `name`, the name it stands in.
    """

    def __init__(self, columns: Columns, vocabulary: Vocabulary) -> None:
        self.person: Places = columns[0]
        self.size: Places = columns[1]
        self.is_full: NDArray[np.bool_] = columns[2].astype(np.bool_)
        self.word: Places = columns[3]
        self.name: Places = np.repeat(np.arange(len(self.size)), self.size)
        self.number: Hashes = np.zeros(len(self.size), np.uint64)
        if len(self.size):
            starts = np.cumsum(self.size) - self.size
            self.number = np.add.reduceat(vocabulary.numbers()[self.word], starts)

    def common_words(self, vocabulary_size: int) -> NDArray[np.bool_]:
        """Which words of the vocabulary several different names have."""
        _, first = np.unique(self.number, return_index=True)
        is_first = np.zeros(len(self.number), np.bool_)
        is_first[first] = True
        counts = np.bincount(self.word[is_first[self.name]], minlength=vocabulary_size)
        common: NDArray[np.bool_] = counts >= COMMON
        return common


class Called(NamedTuple):
    """The names of people, and the nicknames that stand in them."""

    names: NameColumns
    nicknames: NameColumns


def columns_of(people: Sequence[KnownPerson], vocabulary: Vocabulary) -> Called:
    """What everybody is called, closed accounts left out."""
    plain, rest = _plain(people, vocabulary)
    others = [place for place in rest if not is_nameless(people[place])]
    words = _columns(people, others, name_keys, vocabulary)
    both = [np.concatenate(pair) for pair in zip(plain, words, strict=True)]
    return Called(
        NameColumns((both[0], both[1], both[2], both[3]), vocabulary),
        NameColumns(_columns(people, others, nickname_keys, vocabulary), vocabulary),
    )


Columns = tuple[Places, Places, Places, Places]
"""Of names: whose, how many words, whether full; and all their words one behind the other."""


def _plain(people: Sequence[KnownPerson], vocabulary: Vocabulary) -> tuple[Columns, list[int]]:
    """The one name of everybody who has one only, if it consists of nothing but plain words, as most do;
    and the places of all other people.

    The same as `name_keys` would give; equal words are looked at once, however many people have them.
    """
    words = [person.names[0].split() if len(person.names) == 1 else [] for person in people]
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    starts = np.cumsum(sizes) - sizes
    raw = Vocabulary()
    raw_word = raw.ids(list(chain.from_iterable(words)))
    folds = [folds_of_plain(word) for word in raw.words]
    fold_count = np.fromiter(map(len, folds), np.int64, len(folds))
    fewest, most = _extremes(fold_count[raw_word], starts, sizes)
    is_plain = (sizes > 1) & (fewest > 0)
    # Only names of nothing but words that stand for nobody can be one of those.
    for_nobody = np.array([not NOBODY_WORDS.isdisjoint(fold) for fold in folds], np.int64)
    suspects, _ = _extremes(for_nobody[raw_word], starts, sizes)
    for place in np.flatnonzero(is_plain & (suspects > 0)).tolist():
        is_plain[place] = not is_nobody(people[place].names[0])
    found = []
    for which, chosen in ((0, is_plain), (-1, is_plain & (most > 1))):
        ids = vocabulary.ids([fold[which] if fold else "" for fold in folds])
        owners = np.flatnonzero(chosen)
        word = ids[raw_word[ranges(starts[owners], sizes[owners])]]
        found.append((owners, sizes[owners], np.ones(len(owners), np.int64), word))
    german, base = found
    columns = [np.concatenate(pair) for pair in zip(german, base, strict=True)]
    return (columns[0], columns[1], columns[2], columns[3]), np.flatnonzero(~is_plain).tolist()


def _extremes(values: Places, starts: Places, sizes: Places) -> tuple[Places, Places]:
    """The least and the greatest value of each group, 0 for one without any."""
    least, greatest = np.zeros(len(sizes), np.int64), np.zeros(len(sizes), np.int64)
    some = sizes > 0
    if some.any():
        least[some] = np.minimum.reduceat(values, starts[some])
        greatest[some] = np.maximum.reduceat(values, starts[some])
    return least, greatest


def _columns(
    people: Sequence[KnownPerson],
    places: Sequence[int],
    keys_of: Callable[[str], Iterable[str]],
    vocabulary: Vocabulary,
) -> Columns:
    """The keys of these people's names, each person's once."""
    owners: list[int] = []
    keys: list[str] = []
    for place in places:
        found = dict.fromkeys(key for name in people[place].names for key in keys_of(name))
        keys += found
        owners += [place] * len(found)
    words = [key.split() for key in keys]
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    is_full = np.fromiter(map(is_full_name, keys), np.int64, len(keys))
    return np.array(owners, np.int64), sizes, is_full, vocabulary.ids(list(chain.from_iterable(words)))
