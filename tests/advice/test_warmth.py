"""Warmth against numbers worked out by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.strength import strength, strength_exponent
from netdesk.advice.warmth import UNKNOWN_DAYS, contact_chance, quiet_days, warmth, warmth_of
from netdesk.domain.reading import NO_DAY, TieFigures
from netdesk.settings import DEFAULT, Settings
from tests.advice.people import DAY, LADDER, exchange, exchanges, somebody


def warmth_now(*days_ago: int, connected: int | None = None) -> float:
    facts = somebody("A", exchanges(days_ago), connected=connected).facts()
    return warmth(facts.figures, DAY)


def test_one_contact_day_today() -> None:
    # (1 + 0.2)^0.8 / (0 + 3)
    assert warmth_now(0) == pytest.approx(0.385677, abs=1e-6)


def test_a_contact_day_one_half_life_ago_counts_half() -> None:
    # (0.5 + 0.2)^0.8 / (540 + 3)
    assert warmth_now(540) == pytest.approx(0.7**0.8 / 543)


def test_several_days_fade_each_by_its_own_age() -> None:
    mass = sum(2 ** (-age / 540) for age in (12, 40, 400))
    assert warmth_now(400, 40, 12) == pytest.approx((mass + 0.2) ** 0.8 / 15)


def test_a_day_counts_once_however_many_messages_it_saw() -> None:
    many = somebody("A", exchange(12) * 1 + exchange(12, "linkedin")).facts()
    assert warmth(many.figures, DAY) == pytest.approx(warmth_now(12))


def test_with_nothing_logged_the_days_since_connected_count() -> None:
    assert warmth_now(connected=97) == pytest.approx(0.2**0.8 / 100)


def test_a_connection_that_is_yet_to_come_warms_nothing() -> None:
    assert warmth_now(connected=0) > 0
    assert warmth_now(connected=-1) == 0


def test_a_tie_of_unknown_age_has_no_warmth() -> None:
    figures = TieFigures(2)
    assert figures.connected_day == NO_DAY
    assert (quiet_days(figures, DAY), warmth(figures, DAY)) == (UNKNOWN_DAYS, 0.0)


def test_the_figures_of_a_past_day_are_read_on_a_later_one() -> None:
    early = somebody("A", exchanges([30, 10])).facts()
    assert warmth(early.figures, DAY + 50) == pytest.approx(
        (sum(2 ** (-age / 540) for age in (80, 60)) + 0.2) ** 0.8 / 63
    )


def test_the_half_life_is_a_setting() -> None:
    settings = Settings(half_life_days=100.0)
    facts = somebody("A", exchanges([100])).facts(settings=settings)
    assert warmth(facts.figures, DAY, settings) == pytest.approx(0.7**0.8 / 103)


def test_the_thresholds_are_drawn_at_60_and_20() -> None:
    assert strength(0.3) == pytest.approx(60)
    assert strength(0.03) == pytest.approx(20)
    assert strength_exponent() == pytest.approx(math.log10(6))
    moved = Settings(warm_from=1.0, cold_below=0.2)
    assert strength(1.0, moved) == pytest.approx(60)
    assert strength(0.2, moved) == pytest.approx(20)


def test_strength_begins_at_0_and_stays_below_100() -> None:
    assert strength(0.0) == 0.0
    assert 99 < strength(100.0) < 100


@given(st.floats(1e-6, 100), st.floats(1.001, 10))
def test_more_warmth_is_always_more_strength(low: float, factor: float) -> None:
    assert strength(low) < strength(low * factor)


@given(st.floats(0, 2000), st.integers(0, 10_000), st.integers(1, 1000))
def test_warmth_falls_with_silence_and_rises_with_mass(mass: float, quiet: int, more: int) -> None:
    assert warmth_of(mass, quiet + more) < warmth_of(mass, quiet) < warmth_of(mass + more, quiet)


def test_the_chance_of_contact_in_30_days() -> None:
    # 1 / (1 + exp(-(1 + 0.8 ln 0.3)))
    assert contact_chance(0.3) == pytest.approx(0.509204, abs=1e-6)
    assert contact_chance(0.0) == 0.0


def test_two_contact_days_are_warm_for_a_few_days_only() -> None:
    assert warmth_now(5, 2) >= DEFAULT.cold_below
    assert LADDER.rung(LADDER.ids["email"]) == 2
