"""Days, hours and zones of the sample: when people write on which channel, and when they answer."""

from __future__ import annotations

import random
from datetime import date, timedelta

from netdesk.domain.moment import DAY_MS, Moment, day_of_date

ANCHOR = date(2026, 11, 18)
"""The day the sample was made for, a Wednesday; `netdesk sample` moves everything by whole weeks from here."""
NOW = day_of_date(ANCHOR)
START = day_of_date(date(2011, 10, 3))

WORK = (0, 0, 0, 0, 0, 0, 1, 5, 14, 18, 16, 12, 8, 9, 14, 14, 11, 7, 3, 2, 1, 1, 0, 0)
DAY = (0, 0, 0, 0, 0, 0, 2, 6, 8, 8, 8, 8, 10, 9, 8, 8, 9, 12, 14, 16, 15, 11, 5, 1)
EVENING = (1, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 3, 3, 2, 3, 4, 6, 10, 16, 20, 18, 11, 4)
EDGES = (0, 0, 0, 0, 0, 1, 4, 14, 12, 6, 3, 3, 9, 6, 3, 3, 3, 5, 7, 9, 14, 13, 6, 2)
CALLS = (0, 0, 0, 0, 0, 0, 0, 2, 9, 15, 14, 11, 5, 6, 11, 13, 12, 9, 5, 3, 1, 0, 0, 0)
HOME_CALLS = (0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6, 5, 3, 2, 4, 5, 6, 10, 16, 20, 14, 5, 0, 0)
TABLE = (0, 0, 0, 0, 0, 0, 0, 3, 6, 8, 8, 6, 18, 10, 8, 8, 6, 5, 9, 12, 5, 0, 0, 0)
NIGHT = (10, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 6, 24, 30)

HOURS = {
    "email": WORK, "linkedin": EDGES, "xing": WORK, "x": EDGES, "facebook": EVENING, "messenger": EVENING,
    "studivz": EVENING, "whatsapp": DAY, "signal": DAY, "sms": DAY, "phone": CALLS, "video": CALLS,
    "in-person": TABLE, "letter": WORK,
}  # fmt: skip
WORKDAYS_ONLY = {"email", "xing", "video"}

_USED = {
    "studivz": (date(2006, 1, 1), date(2013, 6, 30)),
    "sms": (date(2006, 1, 1), date(2018, 12, 31)),
    "facebook": (date(2010, 1, 1), date(2019, 12, 31)),
    "messenger": (date(2012, 3, 1), date.max),
    "whatsapp": (date(2013, 2, 1), date.max),
    "signal": (date(2021, 1, 10), date.max),
    "video": (date(2020, 3, 20), date.max),
    "linkedin": (date(2012, 5, 1), date.max),
    "xing": (date(2010, 1, 1), date(2022, 12, 31)),
    "x": (date(2012, 9, 1), date.max),
}


def is_used(channel: str, day: int) -> bool:
    """Whether people used the channel on that day at all."""
    first, last = _USED.get(channel, (date.min, date.max))
    return day_of_date(first) <= day <= day_of_date(last)


def weekday(day: int) -> int:
    """Monday 0 to Sunday 6."""
    return (day + 3) % 7


def on_workday(day: int) -> int:
    """The day, or the Monday after it."""
    return day + max(0, 7 - weekday(day)) if weekday(day) > 4 else day


def minute_of(draw: random.Random, hours: tuple[int, ...]) -> int:
    """A minute of the day by the weights of its hours."""
    return draw.choices(range(24), hours)[0] * 60 + draw.randrange(60)


def shifted(hours: tuple[int, ...], by: int) -> tuple[int, ...]:
    """The same habits, some hours later or earlier, with sleep kept."""
    moved = tuple(hours[(hour - by) % 24] for hour in range(24))
    return tuple(weight if 6 <= hour <= 23 else min(weight, hours[hour]) for hour, weight in enumerate(moved))


def instant(day: int, minute: int, second: int = 0) -> Moment:
    """A time in Germany as an instant with its zone."""
    offset = 120 if _is_summer(day) else 60
    return Moment(day * DAY_MS + (minute * 60 + second - offset * 60) * 1000, "instant", offset)


def local(day: int, minute: int) -> Moment:
    """A time as it stands in a calendar, without a zone."""
    return Moment(day * DAY_MS + minute * 60_000, "local")


def on(day: int) -> Moment:
    return Moment(day * DAY_MS, "date")


def iso(day: int) -> str:
    return str(on(day))


def _is_summer(day: int) -> bool:
    when = on(day).calendar_date
    return _last_sunday(when.year, 3) <= when < _last_sunday(when.year, 10)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
