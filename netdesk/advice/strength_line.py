"""The strength of a tie over time: its line of the last months, and where it goes without contact."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.advice.decay import weight_of_age
from netdesk.advice.strength import strength
from netdesk.advice.warmth import UNKNOWN_DAYS, warmth, warmth_of
from netdesk.domain.reading import NO_DAY, TieFigures
from netdesk.settings import DEFAULT, Settings

MONTH_DAYS = 365.25 / 12
MOST_MONTHS = 600
_FAR_DAYS = 3650
"""Beyond ten years no date is named."""
_MONTHS_AHEAD = 3


def line_days(today: int, months: int = 24, points_per_month: int = 1) -> list[int]:
    """The evenly spaced days of a line, oldest first, the last of them `today`."""
    count = months * points_per_month
    return [today - round((count - 1 - point) * MONTH_DAYS / points_per_month) for point in range(count)]


def strength_line(
    days: Sequence[int],
    connected_day: int,
    today: int,
    months: int = 24,
    settings: Settings = DEFAULT,
    points_per_month: int = 1,
) -> list[float]:
    """Strengths (0-100) on the days of `line_days`. `days`: the contact-days in order. 0 before anything is
    known of the tie.
    """
    line: list[float] = []
    position, mass, last = 0, 0.0, NO_DAY
    for day in line_days(today, months, points_per_month):
        while position < len(days) and days[position] <= day:
            gap = days[position] - last if position else 0
            if position == 0 or gap > 0:
                mass = mass * weight_of_age(gap, settings.half_life_days) + 1.0
                last = days[position]
            position += 1
        line.append(_strength_at(mass, last, connected_day, day, settings))
    return line


def _strength_at(mass: float, last: int, connected_day: int, day: int, settings: Settings) -> float:
    since = last if last != NO_DAY else connected_day
    quiet = UNKNOWN_DAYS if since == NO_DAY or since > day else day - since
    aged = mass * weight_of_age(max(quiet, 0), settings.half_life_days) if last != NO_DAY else 0.0
    return strength(warmth_of(aged, quiet, settings), settings)


def best_time(
    days: Sequence[int], connected_day: int, settings: Settings = DEFAULT
) -> tuple[float, int] | None:
    """The highest strength of a tie's past and its day, looked at once a month in the middle between; None
    without contact-days.
    """
    if not days:
        return None
    end = days[-1] + round(MONTH_DAYS / 2)
    months = min(MOST_MONTHS, 1 + round((days[-1] - days[0]) / MONTH_DAYS))
    line = strength_line(days, connected_day, end, months, settings)
    best = max(line)
    return best, end - round((months - 1 - line.index(best)) * MONTH_DAYS)


def forecast(
    figures: TieFigures,
    today: int,
    settings: Settings = DEFAULT,
    points_per_month: int = 1,
) -> list[float]:
    """Strengths without any contact from now on, on the days of `forecast_days`."""
    days = forecast_days(today, points_per_month)
    return [strength(warmth(figures, day, settings), settings) for day in days]


def forecast_days(today: int, points_per_month: int = 1) -> list[int]:
    """The evenly spaced days of a forecast over three months, the first of them `today`."""
    count = _MONTHS_AHEAD * points_per_month
    return [today + round(point * MONTH_DAYS / points_per_month) for point in range(count + 1)]


def day_below(
    figures: TieFigures, today: int, warmth_limit: float, settings: Settings = DEFAULT
) -> int | None:
    """The first day after `today` on which the tie, left alone, is below a warmth; None when it is below
    already, or will not be within ten years.
    """
    if warmth(figures, today, settings) < warmth_limit:
        return None
    low, high = today, today + _FAR_DAYS
    if warmth(figures, high, settings) >= warmth_limit:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if warmth(figures, middle, settings) < warmth_limit:
            high = middle
        else:
            low = middle
    return high
