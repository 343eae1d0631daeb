"""All near words at once are the same as those found one by one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.linkage.word_pairs import word_pairs
from netdesk.importers.near_words import NearWords

WORDS = st.lists(st.text("abeityhé7", min_size=1, max_size=6), max_size=14, unique=True)


def one_by_one(mine: list[str], theirs: list[str]) -> set[tuple[str, str, bool]]:
    near = NearWords(theirs)
    return {(word, other.word, other.how == "short") for word in mine for other in near.near(word)}


def at_once(mine: list[str], theirs: list[str]) -> list[tuple[str, str, bool]]:
    pairs = word_pairs(mine, theirs)
    columns = zip(pairs.mine.tolist(), pairs.theirs.tolist(), pairs.is_short.tolist(), strict=True)
    return [(mine[one], theirs[other], is_short) for one, other, is_short in columns]


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS)
def test_both_ways_find_the_same_words(mine: list[str], theirs: list[str]) -> None:
    found = at_once(mine, theirs)
    assert set(found) == one_by_one(mine, theirs)
    assert len(set(found)) == len(found)


def test_slips_sounds_and_short_forms_are_near() -> None:
    words = ["muster", "robert", "meier", "tim"]
    found = at_once(["mutser", "bob", "mayr", "musters", "otto", "tom", "ti"], words)
    assert {(one, other) for one, other, _ in found} == {
        ("mutser", "muster"), ("musters", "muster"), ("bob", "robert"), ("mayr", "meier"), ("tom", "tim"),
    }  # fmt: skip
    assert {one for one, _, is_short in found if is_short} == {"bob"}


def test_words_longer_than_any_name_are_left_alone() -> None:
    assert at_once(["x" * 30], ["x" * 29, "x" * 30]) == []
    assert at_once(["x" * 24], ["x" * 23]) == [("x" * 24, "x" * 23, False)]
