"""Dates, ages and durations as the window writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.date_words import (
    DAYS_UP_TO,
    MONTHS_UP_TO,
    clock,
    date_pattern,
    days_text,
    language,
    long_date,
    month,
    month_and_year,
    short_date,
    weekday_and_date,
    weekday_and_day,
)
from netdesk.date_words import partial_date as partial_date_text
from netdesk.domain.moment import Moment

__all__ = [
    "age", "clock", "date_pattern", "days_text", "duration_text", "hours_text", "language", "long_date",
    "moment_text", "month", "month_and_year", "partial_date_text", "short_date", "weekday_and_date",
    "weekday_and_day",
]  # fmt: skip

_HOUR, _DAY = 3_600, 86_400


def age(days: int) -> str:
    """How long ago, short: today, 34 d, 14 mo, 3 y; "in 5 d" for what is to come."""
    if days < 0:
        return _say("in {days} d").format(days=-days)
    if days == 0:
        return _say("today")
    if days <= DAYS_UP_TO:
        return _say("{count} d", "days").format(count=days)
    if days < MONTHS_UP_TO:
        return _say("{count} mo", "months").format(count=round(days / 30.44))
    return _say("{count} y", "years").format(count=round(days / 365.25))


def moment_text(moment: Moment, today: date) -> str:
    """15 Oct, 14:20; without a time when only the date is known."""
    text = short_date(moment.calendar_date, today)
    return text if moment.kind == "date" else f"{text}, {clock(moment)}"


def duration_text(seconds: float) -> str:
    """18 min, 3 h, 2 d: in the unit that fits, rounded."""
    if seconds < 90 * 60:
        return _say("{count} min").format(count=max(round(seconds / 60), 1))
    if seconds < 36 * _HOUR:
        return _say("{count} h").format(count=round(seconds / _HOUR))
    return _say("{count} d", "days").format(count=round(seconds / _DAY))


def hours_text(first: int, last: int) -> str:
    """9–10: from the full hour `first` to the full hour `last`."""
    return f"{first}–{last}"


def _say(text: str, remark: str = "") -> str:
    return QCoreApplication.translate("Dates", text, remark or None)
