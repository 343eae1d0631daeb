"""The answer chance per channel: own history first, then contact, channel and closeness [A3, A4]."""

import pytest

from netdesk.advice.answer import answer_chance
from netdesk.advice.channel_chance import channel_chance, expected_chance
from netdesk.advice.habits import NO_HABITS, ChannelHabit, Habits
from netdesk.advice.usual import Usual
from tests.advice.people import ID, LADDER, Somebody, called, exchange, somebody, wrote


def chance(one: Somebody, channel: str, closeness: str = "", habits: Habits = NO_HABITS) -> float:
    facts = one.facts()
    usual = Usual(LADDER, habits)
    return channel_chance(facts.figures, facts.by_channel.get(ID[channel]), ID[channel], closeness, usual)


def test_without_any_history_the_rungs_order_the_channels() -> None:
    nobody = somebody("A")
    ladder = [chance(nobody, key) for key in ("x", "email", "whatsapp", "phone", "in-person")]
    assert ladder == sorted(ladder)


def test_on_the_usual_rung_without_closeness_it_is_the_contacts_own_chance() -> None:
    one = somebody("A", exchange(30))
    assert expected_chance(one.facts().figures, ID["linkedin"], "", Usual(LADDER)) == pytest.approx(
        answer_chance(one.facts().figures)
    )


def test_family_and_friends_answer_almost_by_rule() -> None:
    nobody = somebody("A")
    assert chance(nobody, "email", "family") > chance(nobody, "email", "friend") > chance(nobody, "email")
    assert chance(nobody, "email", "acquaintance") < chance(nobody, "email")


def test_closeness_fades_as_openings_are_made() -> None:
    silent = somebody("A", [wrote(days) for days in range(10, 200, 10)])
    nobody = somebody("B")
    lift = chance(nobody, "phone", "family") - chance(nobody, "phone")
    assert chance(silent, "phone", "family") - chance(silent, "phone") < lift / 2


def test_what_happened_on_a_channel_counts_there_first() -> None:
    one = somebody(
        "A",
        [*(wrote(days, "email") for days in range(20, 200, 20)), *(called(days) for days in (15, 115, 155))],
    )
    assert chance(one, "phone") > 2 * chance(one, "email")


def test_the_habits_of_the_network_move_the_expectation() -> None:
    nobody = somebody("A")
    busy = ChannelHabit(opened=400, answered=360)
    calm = ChannelHabit(opened=400, answered=40)
    both = Habits({ID["xing"]: calm, ID["email"]: busy}, ChannelHabit(opened=800, answered=400))
    assert (
        chance(nobody, "email", habits=both) > chance(nobody, "email") > chance(nobody, "xing", habits=both)
    )
