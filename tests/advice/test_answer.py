"""The answer chance against numbers worked out by hand, and the waiting time."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.answer import answer_chance, own_delay_days, share_answered, waiting_days
from netdesk.domain.reading import ChannelFigures, TieFigures

DAY_S = 86_400


def by_hand(answered: int, opened: int, received: int, sent: int, days: int) -> float:
    share = received / (received + sent) if received + sent else 0.0
    logit = -2.5 + 3 * (answered + 1) / (opened + 2) + share + 0.25 * math.log(1 + days)
    return 1 / (1 + math.exp(-logit))


def test_nobody_known_answers_about_one_in_four() -> None:
    # logit = -2.5 + 3/2
    assert answer_chance(TieFigures(2)) == pytest.approx(0.268941, abs=1e-6)


def test_four_of_five_openings_answered() -> None:
    figures = TieFigures(2, contact_days=20, opened=5, answered=4, received=12, sent=18)
    assert answer_chance(figures) == pytest.approx(by_hand(4, 5, 12, 18, 20))


@given(st.integers(0, 500), st.data())
def test_every_further_answer_makes_one_likelier(opened: int, data: st.DataObject) -> None:
    answered = data.draw(st.integers(0, opened))
    fewer = TieFigures(2, opened=opened + 1, answered=answered, received=3, sent=3, contact_days=9)
    assert answer_chance(fewer) < answer_chance(fewer._replace(answered=answered + 1))


def test_below_three_openings_there_is_no_share() -> None:
    assert share_answered(2, 2) is None
    assert share_answered(4, 3) == 0.75


def test_a_message_is_unanswered_after_a_week_or_the_slowest_answers() -> None:
    assert waiting_days(None) == 7
    assert waiting_days(ChannelFigures(2, 1, slow_s=2 * DAY_S)) == 7
    assert waiting_days(ChannelFigures(2, 1, slow_s=12 * DAY_S + 1)) == 13


def test_the_own_delay_is_told_in_whole_days_of_at_least_one() -> None:
    assert own_delay_days(ChannelFigures(2, 1)) is None
    assert own_delay_days(ChannelFigures(2, 1, own_delay_s=600)) == 1
    assert own_delay_days(ChannelFigures(2, 1, own_delay_s=4 * DAY_S)) == 4


def test_what_mostly_comes_after_the_waiting_time_is_no_delay_of_an_answer() -> None:
    assert own_delay_days(ChannelFigures(2, 1, own_delay_s=7 * DAY_S)) == 7
    assert own_delay_days(ChannelFigures(2, 1, own_delay_s=8 * DAY_S)) is None
