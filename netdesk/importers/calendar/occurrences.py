"""When an event has taken place so far, once or on the days of its series, and when it comes next."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta

from netdesk.importers.calendar.event import CalendarEvent, When
from netdesk.importers.calendar.recurrence import days_of
from netdesk.importers.calendar.survey import moment_key

MOST_OCCURRENCES = 4_000
"""Of one event: more than ten years of days."""


COMING_DAYS = 14
"""What is planned for these days is told, too, since advice heeds it; what is later may still be moved."""


def occurrences(event: CalendarEvent, now: datetime, exceptions: Collection[str]) -> Iterator[When]:
    """The beginnings of an event up to `now` (with a zone), of very many the newest MOST_OCCURRENCES, and the
    next one if it lies within COMING_DAYS. `exceptions`: keys of days (see `moment_key`) that have an event
    of their own.
    """
    past: deque[When] = deque(maxlen=MOST_OCCURRENCES)
    coming: list[When] = []
    for when in _all(event, now + timedelta(days=COMING_DAYS), exceptions):
        (past if has_begun(when, now) else coming).append(when)
    yield from past
    yield from sorted(coming, key=moment_key)[:1]


def _all(event: CalendarEvent, until: datetime, exceptions: Collection[str]) -> Iterator[When]:
    if event.start is None:
        return
    without = {*map(moment_key, event.without), *exceptions} if event.recurrence is None else set()
    seen: set[str] = set()
    for when in (*_of_rule(event, event.start, until, len(without)), *event.more):
        key = moment_key(when)
        if key not in without and key not in seen and has_begun(when, until):
            seen.add(key)
            yield when


def has_begun(when: When, now: datetime) -> bool:
    """Whether a moment is past; one without a zone by the clock of this computer."""
    if isinstance(when, datetime):
        return when <= now if when.tzinfo else when <= now.astimezone().replace(tzinfo=None)
    return when <= now.astimezone().date()


def _of_rule(event: CalendarEvent, start: When, until: datetime, exceptions: int) -> Iterator[When]:
    if event.rule is None:
        yield start
        return
    first = _day_of(start)
    last = (until + timedelta(days=1)).date()
    if event.until is not None and _day_of(event.until) < last:
        last = _day_of(event.until) + timedelta(days=1)
    # Those that can be of use: without days taken out and those to come, and one that begins in some zones.
    most = MOST_OCCURRENCES + exceptions + COMING_DAYS + 2
    for day in deque(days_of(event.rule, first, last), most):
        when = _at(day, start)
        if event.until is not None and _is_behind(when, event.until):
            return
        yield when


def _day_of(when: When) -> date:
    return when.date() if isinstance(when, datetime) else when


def _at(day: date, start: When) -> When:
    return datetime.combine(day, start.timetz()) if isinstance(start, datetime) else day


def _is_behind(when: When, until: When) -> bool:
    """Whether a day of a series lies behind its end, which is written in UTC, without a zone, or as a day."""
    if not isinstance(until, datetime):
        return _day_of(when) > until
    if not isinstance(when, datetime):
        return when > until.date()
    if when.tzinfo is None or until.tzinfo is None:
        return when.replace(tzinfo=None) > until.replace(tzinfo=None)
    return when.astimezone(UTC) > until.astimezone(UTC)
