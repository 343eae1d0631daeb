"""Whom a message in a group is contact with."""

from __future__ import annotations

from netdesk.domain.draft import PersonRef
from netdesk.importers.group_talk import is_crowd, reached

ME = PersonRef(is_me=True)
SOME = [PersonRef(name=f"P{number}") for number in range(15)]
MANY = [*SOME, PersonRef(name="One more")]


def test_in_a_small_group_everybody_is_reached_and_who_wrote_comes_first() -> None:
    assert reached(ME, SOME) == ("message", tuple(SOME))
    assert reached(SOME[3], SOME).people[0] == SOME[3]
    assert set(reached(SOME[3], SOME).people) == set(SOME)
    assert reached(PersonRef(name="Left"), SOME[:1]).people == (PersonRef(name="Left"), SOME[0])


def test_fifteen_others_can_talk_with_each_other_and_sixteen_cannot() -> None:
    assert not is_crowd(len(SOME))
    assert is_crowd(len(MANY))


def test_in_a_crowd_only_who_wrote_is_reached_by_a_post() -> None:
    assert reached(MANY[3], MANY) == ("post", (MANY[3],))
    assert reached(ME, MANY) == ("post", ())
