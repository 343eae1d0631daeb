"""Search as you type: which rows hold all the words begun, from one sorted array of words in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdesk.desk.giving_way import breathe
from netdesk.domain.person_name import fold

WORD_BYTES = 20
"""So many bytes of a word are compared; what is typed beyond them is not looked at."""
_WORD = re.compile(r"\w+")
_BLOCK = 128


class WordIndex:
    """Words of rows, built once from (row, text) pairs and never changed; rows that change later are put
    over it, in an index of its own.

    Everything long is numpy's, which lets other threads on while it sorts.
    """

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        words, rows = _collected(texts)
        order = np.argsort(words, kind="stable")
        self._words, self._rows = words[order], rows[order]
        self._over: dict[int, set[bytes]] = {}

    def put(self, texts: Iterable[tuple[int, str]]) -> WordIndex:
        """An index in which the words of some rows are replaced; this one stays as it is, for others may
        be searching it in another thread.
        """
        newer = copy(self)
        newer._over = self._over | {row: words_of(text) for row, text in texts}
        return newer

    @property
    def patches(self) -> int:
        """How many rows were replaced since it was built; many are a reason to build it anew."""
        return len(self._over)

    def find(self, text: str, size: int) -> NDArray[np.bool_]:
        """A mask of `size` rows: those holding a word that begins with each word of `text`."""
        mask = np.ones(size, np.bool_)
        for word in _WORD.findall(fold(text)):
            begun = word.encode()[:WORD_BYTES]
            # Keys of the very type of the words: others would make numpy copy all words first.
            keys = np.array([begun, begun.ljust(WORD_BYTES, b"\xff")], self._words.dtype)
            first = int(np.searchsorted(self._words, keys[0]))
            last = int(np.searchsorted(self._words, keys[1], side="right"))
            hit = np.zeros(size, np.bool_)
            hit[self._rows[first:last]] = True
            for row, words in self._over.items():
                hit[row] = any(one.startswith(begun) for one in words)
            mask &= hit
        return mask


def words_of(text: str) -> set[bytes]:
    """The folded words of a text, cut at WORD_BYTES; a hyphenated one counts in its parts as well."""
    return {word.encode()[:WORD_BYTES] for word in _WORD.findall(fold(text))}


def _collected(texts: Iterable[tuple[int, str]]) -> tuple[NDArray[Any], NDArray[np.int32]]:
    """All words and their rows, in blocks, with a rest after each for other threads."""
    word_blocks: list[NDArray[Any]] = []
    row_blocks: list[NDArray[np.int32]] = []
    words: list[bytes] = []
    rows: list[int] = []

    def close_block() -> None:
        word_blocks.append(np.array(words, f"S{WORD_BYTES}"))
        row_blocks.append(np.array(rows, np.int32))
        words.clear()
        rows.clear()
        breathe()

    for count, (row, text) in enumerate(texts):
        found = words_of(text)
        words.extend(found)
        rows.extend([row] * len(found))
        if count % _BLOCK == _BLOCK - 1:
            close_block()
    close_block()
    return np.concatenate(word_blocks), np.concatenate(row_blocks)


def sort_keys(keys: Sequence[str]) -> NDArray[np.bytes_]:
    """Keys as an array to be ranked; they are compared up to 40 bytes."""
    blocks = [
        np.array([key.encode() for key in keys[start : start + _BLOCK]], "S40")
        for start in range(0, len(keys), _BLOCK)
    ]
    return np.concatenate([np.empty(0, "S40"), *blocks])


def ranks(keys: NDArray[np.bytes_]) -> NDArray[np.int32]:
    """The place of each key in sorted order."""
    order = np.argsort(keys, kind="stable")
    places = np.empty(len(keys), np.int32)
    places[order] = np.arange(len(keys), dtype=np.int32)
    return places
