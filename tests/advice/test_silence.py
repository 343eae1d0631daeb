"""How unusual a pause is, against numbers worked out by hand."""

import math

import pytest

from netdesk.advice.silence import Pauses, pauses_of, prior_pauses, share_of_pauses_shorter, silence
from netdesk.domain.reading import TieFigures
from netdesk.settings import DEFAULT
from tests.advice.people import exchanges, somebody

USUAL = Pauses(DEFAULT.pause_mu, DEFAULT.pause_sigma)


def test_without_pauses_the_usual_ones_stand_in() -> None:
    assert pauses_of(TieFigures(2), USUAL) == pytest.approx(USUAL)


def test_three_pauses_of_nine_days_pull_half_way() -> None:
    facts = somebody("A", exchanges([36, 27, 18, 9])).facts()
    ln = math.log(9)
    mu = (3 * ln + 3 * 1.6) / 6
    sigma = math.sqrt((3 * (ln - mu) ** 2 + 3 * 1.2**2) / 6)
    assert pauses_of(facts.figures, USUAL) == pytest.approx((mu, sigma))
    assert silence(61, pauses_of(facts.figures, USUAL)) == pytest.approx((math.log(61) - mu) / sigma)


def test_a_tie_as_regular_as_a_clock_keeps_a_least_spread() -> None:
    figures = TieFigures(2, gaps=10_000, sum_ln_gap=10_000 * 1.6, sum_ln_gap2=10_000 * 1.6**2)
    assert pauses_of(figures, Pauses(1.6, 0.0)).sigma == pytest.approx(0.2)


def test_a_pause_of_no_day_counts_as_one_day() -> None:
    assert silence(0, USUAL) == silence(1, USUAL) == pytest.approx(-1.6 / 1.2)


def test_the_share_of_shorter_pauses_is_that_of_a_normal_curve() -> None:
    assert share_of_pauses_shorter(0.0) == pytest.approx(0.5)
    assert share_of_pauses_shorter(1.6448536) == pytest.approx(0.95, abs=1e-6)


def test_the_own_pauses_of_a_network_take_over_once_there_are_enough() -> None:
    assert prior_pauses(199, 199 * 3.0, 199 * 10.0) == USUAL
    assert prior_pauses(200, 200 * 3.0, 200 * 10.0) == pytest.approx((3.0, 1.0))
