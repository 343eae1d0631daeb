"""The line of the last months, the forecast, and the day on which a tie passes a threshold."""

import pytest

from netdesk.advice.strength import strength
from netdesk.advice.strength_line import best_time, day_below, forecast, strength_line
from netdesk.advice.warmth import warmth
from netdesk.domain.reading import NO_DAY
from netdesk.settings import DEFAULT
from tests.advice.people import DAY, exchanges, somebody

DAYS_AGO = (700, 650, 400, 90, 80, 30)
DAYS = [DAY - one for one in DAYS_AGO]
FIGURES = somebody("A", exchanges(DAYS_AGO)).facts().figures


def test_the_line_ends_with_todays_strength() -> None:
    line = strength_line(DAYS, NO_DAY, DAY)
    assert len(line) == 24
    assert line[-1] == pytest.approx(strength(warmth(FIGURES, DAY)))


def test_each_point_is_what_was_known_on_its_day() -> None:
    line = strength_line(DAYS, NO_DAY, DAY, points_per_month=4)
    assert len(line) == 96
    day = DAY - round(40 * 365.25 / 12 / 4)
    past = somebody("A", [one for one in exchanges(DAYS_AGO) if one.day <= day]).facts().figures
    assert line[95 - 40] == pytest.approx(strength(warmth(past, day)))


def test_before_anything_is_known_the_line_lies_at_nothing() -> None:
    assert strength_line([DAY - 5], NO_DAY, DAY, 3)[:2] == [0.0, 0.0]
    assert strength_line([], NO_DAY, DAY, 3) == [0.0, 0.0, 0.0]


def test_a_mere_connection_has_a_line_that_falls() -> None:
    line = strength_line([], DAY - 90, DAY, 3)
    assert line[0] > line[1] > line[2] > 0


def test_the_forecast_begins_today_and_falls_without_contact() -> None:
    ahead = forecast(FIGURES, DAY)
    assert len(ahead) == 4
    assert ahead[0] == pytest.approx(strength(warmth(FIGURES, DAY)))
    assert ahead == sorted(ahead, reverse=True)


def test_the_day_below_is_the_first_one_below() -> None:
    day = day_below(FIGURES, DAY, DEFAULT.cold_below)
    assert day is not None
    assert warmth(FIGURES, day) < DEFAULT.cold_below <= warmth(FIGURES, day - 1)
    assert day_below(FIGURES, DAY, 50.0) is None
    assert day_below(FIGURES, DAY, 0.0) is None


def test_the_best_time_is_found_in_the_years_of_most_contact() -> None:
    days = [DAY - one for one in (*range(4000, 3700, -10), 2000)]
    best = best_time(days, NO_DAY)
    assert best is not None
    assert abs(best[1] - (DAY - 3710)) < 45
    assert best_time([], NO_DAY) is None
