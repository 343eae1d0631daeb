"""What an import has seen is known again, however much it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.seen_marks import SeenMarks

MARKS = st.integers(min_value=-(2**63), max_value=2**63 - 1)


def seen_in_turn(blocks: list[list[int]]) -> list[bool]:
    """Whether each mark was seen before it came."""
    seen, told = SeenMarks(), []
    for block in blocks:
        seen.begin_block(block)
        for mark in block:
            told.append(mark in seen)
            seen.add(mark)
    return told


def test_a_mark_is_known_within_its_block_and_in_later_ones() -> None:
    assert seen_in_turn([[1, 2, 1], [2, 3]]) == [False, False, True, True, False]


def test_marks_of_long_ago_are_known_among_many() -> None:
    blocks = [list(range(start, start + 500)) for start in range(0, 60_000, 500)]
    assert not any(seen_in_turn(blocks))
    again = seen_in_turn([*blocks, [0, 59_999, 60_000, -1]])
    assert again[-4:] == [True, True, False, False]


@settings(max_examples=60)
@given(st.lists(st.lists(MARKS, max_size=6), max_size=8))
def test_it_answers_as_a_set_would(blocks: list[list[int]]) -> None:
    many = [list(range(start, start + 500)) for start in range(0, 10_000, 500)]
    wanted, before = [], {mark for block in many for mark in block}
    for mark in (mark for block in blocks for mark in block):
        wanted.append(mark in before)
        before.add(mark)
    assert seen_in_turn([*many, *blocks])[10_000:] == wanted
