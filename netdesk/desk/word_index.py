"""Search as you type: which rows hold all the words begun, from one sorted list of words in memory."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.person_name import fold

_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"


class WordIndex:
    """Words of `size` rows. Built once from (row, text) pairs; rows that change later are put over it."""

    def __init__(self, size: int, texts: Iterable[tuple[int, str]]) -> None:
        self._size = size
        rows_of: dict[str, list[int]] = {}
        for row, text in texts:
            for word in words_of(text):
                rows_of.setdefault(word, []).append(row)
        self._words = sorted(rows_of)
        counts = np.fromiter((len(rows_of[word]) for word in self._words), np.int64, len(self._words))
        self._starts = np.concatenate(([0], np.cumsum(counts)))
        self._rows = np.fromiter(
            (row for word in self._words for row in rows_of[word]), np.int32, int(self._starts[-1])
        )
        self._over: dict[int, set[str]] = {}

    def put(self, row: int, text: str) -> None:
        """Replace the words of a row."""
        self._over[row] = words_of(text)

    @property
    def patches(self) -> int:
        """How many rows were replaced since it was built; many are a reason to build it anew."""
        return len(self._over)

    def find(self, text: str, size: int) -> NDArray[np.bool_]:
        """A mask of `size` rows: those holding a word that begins with each word of `text`."""
        mask = np.ones(size, np.bool_)
        for word in _WORD.findall(fold(text)):
            hit = np.zeros(size, np.bool_)
            first = bisect_left(self._words, word)
            last = bisect_left(self._words, word + _LAST)
            hit[self._rows[self._starts[first] : self._starts[last]]] = True
            for row, words in self._over.items():
                hit[row] = any(one.startswith(word) for one in words)
            mask &= hit
        return mask


def words_of(text: str) -> set[str]:
    """The folded words of a text; a hyphenated one counts in its parts as well."""
    return set(_WORD.findall(fold(text)))


def ranks(keys: Sequence[str]) -> NDArray[np.int32]:
    """The place of each key in sorted order."""
    order = np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int32)
    places = np.empty(len(keys), np.int32)
    places[order] = np.arange(len(keys), dtype=np.int32)
    return places
