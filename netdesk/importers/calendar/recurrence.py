"""On which days an event recurs, up to a last one: never an endless search, whatever the rule says."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any, NamedTuple

MOST_DAYS = 20_000
"""Of one rule: more than fifty years."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


class Rule(NamedTuple):
    """An RRULE. `weekdays`: (ordinal, weekday from 0), the ordinal 0 for every one; `most` 0: no end by
    number; the day of UNTIL is for the caller to look at.
    """

    frequency: str
    interval: int = 1
    most: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0


def rule_of(parts: Mapping[str, Sequence[Any]]) -> Rule | None:
    """The rule in the parts that `icalendar` reads; None for one without sense, and for one with parts that
    hardly any program writes (weeks of the year, hours), of which NetDesk would not know every day.
    """
    frequency = str(next(iter(parts.get("FREQ", [""]))))
    if frequency not in _FREQUENCIES or not _KNOWN.issuperset(parts):
        return None
    try:
        most = int(_first(parts, "COUNT", 0))
        if most < 0:
            return None
        return Rule(
            frequency,
            max(1, int(_first(parts, "INTERVAL", 1))),
            most,
            tuple(_weekday(str(text)) for text in parts.get("BYDAY", ())),
            tuple(map(int, parts.get("BYMONTHDAY", ()))),
            tuple(map(int, parts.get("BYMONTH", ()))),
            tuple(map(int, parts.get("BYSETPOS", ()))),
            _DAYS.index(str(_first(parts, "WKST", "MO"))),
        )
    except ValueError:
        return None


def days_of(rule: Rule, start: date, last: date) -> Iterator[date]:
    """The days from `start` to `last`, at most MOST_DAYS, as RFC 5545 counts them."""
    yield from islice(_all(rule, start, last), min(rule.most or MOST_DAYS, MOST_DAYS))


def _all(rule: Rule, start: date, last: date) -> Iterator[date]:
    for period in _periods(rule, start, last):
        days = sorted(set(period))
        for day in _at_positions(days, rule.positions) if rule.positions else days:
            if day > last:
                return
            if day >= start:
                yield day


def _periods(rule: Rule, start: date, last: date) -> Iterator[Iterable[date]]:
    """The days of every day, week, month or year that the rule speaks of, none behind `last`'s."""
    if rule.frequency == "DAILY":
        for day in _every(start, rule.interval, last):
            yield [day] if _fits(rule, day) and _fits_weekday(rule, day) else []
    elif rule.frequency == "WEEKLY":
        begin = start - timedelta(days=min((start.weekday() - rule.week_start) % 7, start.toordinal() - 1))
        wanted = [weekday for _, weekday in rule.weekdays] or [start.weekday()]
        for week in _every(begin, 7 * rule.interval, last):
            days = (week + timedelta(days=(weekday - rule.week_start) % 7) for weekday in wanted)
            yield [day for day in days if _fits(rule, day)]
    elif rule.frequency == "MONTHLY":
        first, end = 12 * start.year + start.month - 1, 12 * last.year + last.month - 1
        for month in range(first, end + 1, rule.interval):
            yield _of_month(rule, month // 12, month % 12 + 1, start)
    else:
        for year in range(start.year, last.year + 1, rule.interval):
            yield _of_year(rule, year, start)


def _every(first: date, step: int, last: date) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield date.fromordinal(ordinal)


def _of_month(rule: Rule, year: int, month: int, start: date) -> list[date]:
    if rule.months and month not in rule.months:
        return []
    size = monthrange(year, month)[1]
    wanted = rule.month_days or (() if rule.weekdays else (start.day,))
    by_number = {
        date(year, month, day if day > 0 else size + 1 + day) for day in wanted if 0 < abs(day) <= size
    }
    by_weekday = set(_weekdays_between(rule, date(year, month, 1), date(year, month, size)))
    if rule.month_days and rule.weekdays:
        return [day for day in by_number if _fits_weekday(rule, day)]
    return [*by_number, *by_weekday]


def _of_year(rule: Rule, year: int, start: date) -> list[date]:
    if rule.weekdays and not (rule.months or rule.month_days):
        return list(_weekdays_between(rule, date(year, 1, 1), date(year, 12, 31)))
    months = rule.months or (range(1, 13) if rule.month_days else (start.month,))
    return [day for month in months if 0 < month < 13 for day in _of_month(rule, year, month, start)]


def _weekdays_between(rule: Rule, first: date, last: date) -> Iterator[date]:
    for ordinal, weekday in rule.weekdays:
        begin = first.toordinal() + (weekday - first.weekday()) % 7
        found = range(begin, last.toordinal() + 1, 7)
        if ordinal == 0:
            yield from map(date.fromordinal, found)
        elif abs(ordinal) <= len(found):
            yield date.fromordinal(found[ordinal - 1 if ordinal > 0 else ordinal])


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.frequency == "WEEKLY" or not rule.month_days:
        return True
    size = monthrange(day.year, day.month)[1]
    return day.day in rule.month_days or day.day - size - 1 in rule.month_days


def _fits_weekday(rule: Rule, day: date) -> bool:
    return not rule.weekdays or any(weekday == day.weekday() for _, weekday in rule.weekdays)


def _at_positions(days: Sequence[date], positions: tuple[int, ...]) -> list[date]:
    places = sorted({place - 1 if place > 0 else len(days) + place for place in positions if place})
    return [days[place] for place in places if 0 <= place < len(days)]


def _weekday(text: str) -> tuple[int, int]:
    """`-1FR` → (-1, 4)."""
    return int(text[:-2] or 0), _DAYS.index(text[-2:].upper())


def _first(parts: Mapping[str, Sequence[Any]], name: str, default: Any) -> Any:
    return next(iter(parts.get(name, ())), default)
