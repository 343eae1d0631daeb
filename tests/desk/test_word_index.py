"""Search as you type finds what a plain look at every word finds."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.desk.word_index import WORD_BYTES, WordIndex, ranks, sort_keys
from netdesk.domain.person_name import fold

PEOPLE = ("Anna-Lena Şahin", "Łukasz Groß", "Ole Thomsen-Krogh", "Ana Lindqvist Hafenverein", "")


def found(index: WordIndex, text: str, size: int = len(PEOPLE)) -> list[int]:
    rows: list[int] = np.flatnonzero(index.find(text, size)).tolist()
    return rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("an", [0, 3]),
        ("ANNA", [0]),
        ("sahin", [0]),
        ("şah", [0]),
        ("lukasz gross", [1]),
        ("Groß", [1]),
        ("lena", [0]),
        ("anna-lena", [0]),
        ("thomsen-kr", [2]),
        ("krogh ole", [2]),
        ("hafen ana lind", [3]),
        ("ana şahin", []),
        ("nna", []),
        ("", [0, 1, 2, 3, 4]),
        (" - ", [0, 1, 2, 3, 4]),
    ],
)
def test_each_word_begun_is_found_at_the_beginning_of_a_word(text: str, rows: list[int]) -> None:
    assert found(WordIndex(enumerate(PEOPLE)), text) == rows


def test_a_row_put_anew_has_its_new_words_only_and_the_old_index_stays() -> None:
    old = WordIndex(enumerate(PEOPLE))
    new = old.put([(0, "Ida Muster"), (4, "Anna")])
    assert (found(new, "anna"), found(new, "ida")) == ([4], [0])
    assert (found(old, "anna"), found(old, "ida")) == ([0], [])
    assert (old.patches, new.patches) == (0, 2)
    assert found(new.put([(0, "Bo")]), "ida") == []


def test_words_are_compared_up_to_a_limit() -> None:
    long = "x" * WORD_BYTES
    index = WordIndex([(0, long + "a"), (1, long[:-1])])
    assert found(index, long + "b", 2) == [0]
    assert found(index, long[:-1], 2) == [0, 1]


def test_an_empty_network_is_searched() -> None:
    assert found(WordIndex([]), "a", 0) == []


letters = st.text("aAbßşé-_ 1", max_size=12)


@given(st.lists(letters, max_size=8), st.dictionaries(st.integers(0, 7), letters, max_size=3), letters)
def test_it_finds_what_a_look_at_every_word_finds(texts: list[str], put: dict[int, str], typed: str) -> None:
    put = {row: text for row, text in put.items() if row < len(texts)}
    now = [put.get(row, text) for row, text in enumerate(texts)]
    begun = re.findall(r"\w+", fold(typed))
    expected = [
        row
        for row, text in enumerate(now)
        if all(any(word.startswith(one) for word in re.findall(r"\w+", fold(text))) for one in begun)
    ]
    index = WordIndex(enumerate(texts)).put(put.items())
    assert found(index, typed, len(texts)) == expected


@given(st.lists(st.text("abü ", max_size=6), max_size=20))
def test_ranks_sort_like_the_keys_themselves(keys: list[str]) -> None:
    order = np.argsort(ranks(sort_keys(keys))).tolist() if keys else []
    assert [keys[place].encode() for place in order] == sorted(key.encode() for key in keys)
