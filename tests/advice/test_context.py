"""When the whole network has changed so far that suggestions about others read otherwise."""

from dataclasses import replace

from netdesk.advice.context import Context
from netdesk.advice.habits import ChannelHabit, Habits
from netdesk.advice.silence import Pauses
from tests.advice.people import ID, LADDER, TODAY


def context(opened: int, answered: int) -> Context:
    habit = ChannelHabit(opened, answered)
    return Context(TODAY, LADDER, habits=Habits({ID["email"]: habit}, habit))


def test_one_more_opening_among_many_changes_nothing() -> None:
    assert not context(400, 160).has_drifted(context(400, 160))
    assert not context(401, 160).has_drifted(context(400, 160))
    assert not context(400, 160).has_drifted(context(401, 160))


def test_many_small_steps_add_up() -> None:
    assert context(410, 160).has_drifted(context(400, 160))


def test_one_among_few_is_noticed() -> None:
    assert context(1, 0).has_drifted(context(0, 0))


def test_another_home_is_noticed() -> None:
    assert replace(context(0, 0), home_community=1).has_drifted(context(0, 0))


def test_other_pauses_are_noticed() -> None:
    usual = context(0, 0)
    assert not replace(usual, pauses=Pauses(1.6, 1.2)).has_drifted(usual)
    assert replace(usual, pauses=Pauses(1.7, 1.2)).has_drifted(usual)
    assert replace(usual, pauses=Pauses(1.6, 1.1)).has_drifted(usual)
