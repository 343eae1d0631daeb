"""The stretch of time in view, and the steps of the zoom from decades to hours."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import exp, log
from typing import NamedTuple

from netdesk.domain.moment import day_of_date

DAY_S = 86_400.0
YEAR_S = 365.25 * DAY_S
SHORTEST_S = 2 * 3_600.0
_AHEAD_DAYS = 45
_EARLIEST_YEAR, _DEFAULT_YEARS = 1950, 3

LEVELS: tuple[tuple[str, float], ...] = (
    ("decades", 28 * YEAR_S),
    ("years", 3 * YEAR_S),
    ("months", 8 / 12 * YEAR_S),
    ("weeks", 8 * 7 * DAY_S),
    ("days", 8 * DAY_S),
    ("hours", 16 * 3_600.0),
)
"""The stops of the zoom: key, and how many seconds are in view there."""


class Span(NamedTuple):
    """From `start` to `end`, in seconds since 1970 on the wall clock of where things happened."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """Seconds in view."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The moment in the middle."""
        return (self.start + self.end) / 2

    def x(self, second: float, width: float) -> float:
        """How far from the left a moment is drawn, where the span takes so much room."""
        return (second - self.start) / self.length * width

    def zoomed(self, factor: float, at: float) -> Span:
        """As long as `factor` times before, with the moment `at` staying where it is."""
        return Span(at - (at - self.start) * factor, at + (self.end - at) * factor)

    def moved(self, seconds: float) -> Span:
        """The same length, later by so much."""
        return Span(self.start + seconds, self.end + seconds)

    def within(self, whole: Span) -> Span:
        """The nearest span that lies in the whole history and is not too short."""
        length = min(max(self.length, SHORTEST_S), whole.length)
        start = self.middle - length / 2 if length != self.length else self.start
        start = min(max(start, whole.start), whole.end - length)
        return Span(start, start + length)

    def between(self, other: Span, share: float) -> Span:
        """On the way to another span; lengths grow by even factors."""
        length = exp(log(self.length) + (log(other.length) - log(self.length)) * share)
        if abs(other.length - self.length) < 1.0:
            start = self.start + (other.start - self.start) * share
        else:
            grown = (length - self.length) / (other.length - self.length)
            start = self.start + (other.start - self.start) * grown
        return Span(start, start + length)


def whole_span(first_day: int | None, today: date) -> Span:
    """All history from the year of the first event, up to the end of this year or some weeks ahead."""
    first = today.year - _DEFAULT_YEARS + 1
    if first_day is not None:
        first = min(first, max(_EARLIEST_YEAR, 1970 + int(first_day // 365.2425)))
    end = max(day_of_date(date(today.year + 1, 1, 1)), day_of_date(today) + _AHEAD_DAYS)
    return Span(day_of_date(date(first, 1, 1)) * DAY_S, end * DAY_S)


def first_span(whole: Span, today: date) -> Span:
    """What is shown at first: this year and the two before it."""
    start = day_of_date(date(today.year - _DEFAULT_YEARS + 1, 1, 1)) * DAY_S
    return Span(start, whole.end).within(whole)


def level_of(length: float) -> float:
    """Where a length stands on the zoom: 0.0 for decades to 5.0 for hours."""
    logs = [log(seconds) for _, seconds in LEVELS]
    here = log(length)
    for place, (upper, lower) in enumerate(pairwise(logs)):
        if here >= lower:
            return place + min(max((upper - here) / (upper - lower), 0.0), 1.0)
    return float(len(LEVELS) - 1)


def length_at(level: float) -> float:
    """The length for a place on the zoom."""
    place = min(max(int(level), 0), len(LEVELS) - 2)
    upper, lower = log(LEVELS[place][1]), log(LEVELS[place + 1][1])
    return exp(upper + (lower - upper) * (min(max(level, 0.0), len(LEVELS) - 1.0) - place))
