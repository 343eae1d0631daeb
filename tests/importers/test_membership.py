"""Who was in a group: by those who came and left."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.membership import FOR_EVER_MS, Membership


def test_who_never_came_nor_left_was_always_there() -> None:
    group = Membership()
    group.add(["ida", "bo"])
    assert group.members_at(0) == group.members_at(FOR_EVER_MS) == ["ida", "bo"]


def test_who_came_was_not_there_before_and_who_left_not_after() -> None:
    group = Membership()
    group.add(["ida"])
    group.move(10, ["bo"], has_come=False)
    group.move(5, ["zoe"], has_come=True)
    assert sorted(group.members_at(4)) == ["bo", "ida"]
    assert sorted(group.members_at(5)) == ["bo", "ida", "zoe"]
    assert sorted(group.members_at(10)) == ["ida", "zoe"]


def test_who_comes_again_is_there_again() -> None:
    group = Membership()
    group.move(10, ["bo"], has_come=False)
    group.move(20, ["bo"], has_come=True)
    group.move(30, ["bo"], has_come=False)
    assert [group.members_at(ms) for ms in (0, 15, 25, 35)] == [["bo"], [], ["bo"], []]


def test_what_is_noted_later_counts_from_then_on() -> None:
    group = Membership()
    group.add(["ida"])
    assert group.members_at(0) == ["ida"]
    group.move(5, ["bo"], has_come=True)
    assert group.members_at(0) == ["ida"]
    assert group.members_at(5) == ["ida", "bo"]


@given(
    people=st.lists(st.sampled_from("abc")),
    moves=st.lists(st.tuples(st.integers(0, 9), st.sampled_from("abcd"), st.booleans()), max_size=12),
    times=st.lists(st.integers(-1, 10), min_size=1, max_size=8),
)
@settings(max_examples=100, deadline=None)
def test_it_makes_no_difference_in_which_order_times_are_asked_about(
    people: list[str], moves: list[tuple[int, str, bool]], times: list[int]
) -> None:
    def group() -> Membership:
        made = Membership()
        made.add(people)
        for ms, who, has_come in moves:
            made.move(ms, who, has_come=has_come)
        return made

    one = group()
    for ms in times:
        assert one.members_at(ms) == group().members_at(ms)
        assert one.count_at(ms) == len(group().members_at(ms))
