"""Where the time axis has its ticks, and what stands at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from netdesk.domain.moment import EPOCH, day_of_date
from netdesk.window.date_text import long_date, month, month_and_year, weekday_and_date, weekday_and_day
from netdesk.window.timeline.span import DAY_S, YEAR_S, Span

_HOUR_S = 3_600.0


class Tick(NamedTuple):
    """A moment on the axis. `text`: "" for a line without words."""

    second: float
    text: str
    is_strong: bool = False


class Ticks(NamedTuple):
    """`upper`: the larger unit, in the upper line, none where one line says all; `lower`: the smaller."""

    upper: tuple[Tick, ...]
    lower: tuple[Tick, ...]


class _Unit(NamedTuple):
    seconds: float
    """How long it is, about."""
    room: int
    """Pixels its words need."""
    starts: Callable[[Span], Iterator[float]]
    text: Callable[[float], str]
    upper: str
    """The unit that stands above: year, month, day, or none."""


def ticks(span: Span, width: float) -> Ticks:
    """The ticks of a span that is `width` pixels wide: as fine as the words find room."""
    per_pixel = span.length / max(width, 1.0)
    unit = next((one for one in _UNITS if one.seconds / per_pixel >= one.room), _UNITS[-1])
    lower = tuple(
        Tick(second, unit.text(second), unit.upper == "decade" and _is_decade(second))
        for second in unit.starts(span)
    )
    upper = _UPPER.get(unit.upper)
    if upper is None:
        return Ticks((), lower)
    starts, text = upper
    return Ticks(tuple(Tick(second, text(second), True) for second in starts(span)), lower)


def span_text(span: Span) -> str:
    """What is in view, in words: Jan 2024 – Dec 2026, or Wed 12 Aug 2026, 06:00 – 22:00."""
    first, last = _moment(span.start), _moment(span.end - 1)
    if span.length > 20 * YEAR_S:
        return f"{first.year} – {last.year}"
    if span.length > 60 * DAY_S:
        return f"{month_and_year(first.date())} – {month_and_year(last.date())}"
    if span.length > 36 * _HOUR_S:
        return f"{long_date(first.date())} – {long_date(last.date())}"
    end = _moment(span.end)
    return f"{weekday_and_date(first.date())}, {first:%H:%M} – {end:%H:%M}"


def _moment(second: float) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)


def _years(step: int) -> Callable[[Span], Iterator[float]]:
    def starts(span: Span) -> Iterator[float]:
        year = _moment(span.start).year // step * step
        while (second := day_of_date(date(max(year, 1), 1, 1)) * DAY_S) < span.end:
            yield second
            year += step

    return starts


def _months(step: int) -> Callable[[Span], Iterator[float]]:
    def starts(span: Span) -> Iterator[float]:
        first = _moment(span.start)
        number = (first.year * 12 + first.month - 1) // step * step
        while (second := day_of_date(date(number // 12, number % 12 + 1, 1)) * DAY_S) < span.end:
            yield second
            number += step

    return starts


def _every(seconds: float, since: float = 0.0) -> Callable[[Span], Iterator[float]]:
    def starts(span: Span) -> Iterator[float]:
        place = (span.start - since) // seconds
        while (second := since + place * seconds) < span.end:
            yield second
            place += 1

    return starts


@lru_cache(500)
def _year_text(second: float) -> str:
    return str(_moment(second).year)


@lru_cache(500)
def _month_text(second: float) -> str:
    return month(_moment(second).date())


@lru_cache(500)
def _whole_month_text(second: float) -> str:
    return month_and_year(_moment(second).date())


@lru_cache(500)
def _day_text(second: float) -> str:
    return str(_moment(second).day)


@lru_cache(500)
def _weekday_text(second: float) -> str:
    return weekday_and_day(EPOCH + timedelta(days=second // DAY_S))


@lru_cache(500)
def _whole_day_text(second: float) -> str:
    return weekday_and_date(EPOCH + timedelta(days=second // DAY_S))


@lru_cache(500)
def _hour_text(second: float) -> str:
    return str(_moment(second).hour)


def _is_decade(second: float) -> bool:
    return _moment(second).year % 10 == 0


_MONDAY = 4 * DAY_S
_UNITS = (
    _Unit(_HOUR_S, 20, _every(_HOUR_S), _hour_text, "day"),
    _Unit(3 * _HOUR_S, 24, _every(3 * _HOUR_S), _hour_text, "day"),
    _Unit(6 * _HOUR_S, 30, _every(6 * _HOUR_S), _hour_text, "day"),
    _Unit(DAY_S, 48, _every(DAY_S), _weekday_text, "month"),
    _Unit(DAY_S, 24, _every(DAY_S), _day_text, "month"),
    _Unit(7 * DAY_S, 24, _every(7 * DAY_S, _MONDAY), _day_text, "month"),
    _Unit(30 * DAY_S, 34, _months(1), _month_text, "year"),
    _Unit(91 * DAY_S, 34, _months(3), _month_text, "year"),
    _Unit(YEAR_S, 40, _years(1), _year_text, "decade"),
    _Unit(5 * YEAR_S, 40, _years(5), _year_text, "decade"),
    _Unit(10 * YEAR_S, 1, _years(10), _year_text, "decade"),
)
_UPPER: dict[str, tuple[Callable[[Span], Iterator[float]], Callable[[float], str]]] = {
    "year": (_years(1), _year_text),
    "month": (_months(1), _whole_month_text),
    "day": (_every(DAY_S), _whole_day_text),
}
