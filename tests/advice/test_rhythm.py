"""Rhythm and alerts, against numbers worked out by hand."""

import math

import pytest

from netdesk.advice.rhythm import alert, rhythm, strict_alert, wished_days
from tests.advice.people import exchanges, somebody


def rhythm_of(*days_ago: int) -> float:
    return rhythm(somebody("A", exchanges(days_ago)).facts().figures)


def test_a_short_history_is_read_as_sixty_days() -> None:
    assert rhythm_of(5) == pytest.approx(1 / 60)
    assert rhythm_of(25, 15, 5) == pytest.approx(3 / 60)


def test_between_sixty_and_180_days_the_span_itself_counts() -> None:
    assert rhythm_of(105, 55, 5) == pytest.approx(3 / 100)


def test_only_the_180_days_up_to_the_last_contact_count() -> None:
    # The day 179 before the last one is inside, the day 180 before it is not.
    assert rhythm_of(1000, 10 + 180, 10) == pytest.approx(1 / 180)
    assert rhythm_of(1000, 10 + 179, 10) == pytest.approx(2 / 180)


def test_nothing_logged_has_no_rhythm() -> None:
    assert rhythm_of() == 0.0


def test_the_alert_is_the_rhythm_times_what_is_lost() -> None:
    assert alert(0.1, 0.05) == pytest.approx(0.05)
    assert alert(0.1, 0.0) == pytest.approx(0.1)


def test_the_strict_alert_is_half_the_rhythm_one_deviation_out() -> None:
    assert strict_alert(0.1, 1.0) == pytest.approx(0.05)
    assert strict_alert(0.1, 3.0) == pytest.approx(0.1 / (1 + math.exp(-3)))
    assert strict_alert(0.1, -1000.0) == pytest.approx(0.0)


def test_the_owners_rhythm_goes_before_that_of_the_circle() -> None:
    assert wished_days(10, 150) == 10
    assert wished_days(None, 15) == 30
    assert wished_days(None, None) is None
