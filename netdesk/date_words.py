"""Dates, moments and spans of days in the language of NetDesk's texts, in the window and on paper."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from netdesk.domain.moment import Moment

_HOUR, _DAY = 3_600, 86_400
_RECENT_DAYS = 330
"""Dates nearer than this are written without their year."""
DAYS_UP_TO, MONTHS_UP_TO = 90, 730
"""What is longer is told in months, and in years."""


def language() -> QLocale:
    """The language of the texts, which names the months, whatever the desktop speaks."""
    return QLocale(_say("en", "the code of this language"))


def written(day: date, pattern: str) -> str:
    """A day by a pattern of QDate::toString."""
    return language().toString(QDate(day.year, day.month, day.day), pattern)


def date_pattern() -> str:
    """How a date is written, see QDate::toString."""
    return _say("d MMM yyyy", "a date, see QDate::toString")


def long_date(day: date) -> str:
    """18 Nov 2026."""
    return written(day, date_pattern())


def weekday_and_date(day: date) -> str:
    """Wed 18 Nov 2026."""
    return written(day, _say("ddd d MMM yyyy", "a date with its weekday"))


def weekday_and_day(day: date) -> str:
    """Wed 18."""
    return written(day, _say("ddd d", "a day of a month with its weekday"))


def day_of_the_year(day: date) -> str:
    """18 Nov."""
    return written(day, _say("d MMM", "a date without its year"))


def short_date(day: date, today: date) -> str:
    """18 Nov, or 18 Nov 2024 when it is long ago."""
    return day_of_the_year(day) if abs((today - day).days) <= _RECENT_DAYS else long_date(day)


def month_and_year(day: date) -> str:
    """Nov 2024."""
    return written(day, _say("MMM yyyy", "a month with its year"))


def month(day: date) -> str:
    """Nov."""
    return written(day, "MMM")


def partial_date(text: str) -> str:
    """A PartialDate text in words: 11 Jan 1980, Jan 1980, 11 Jan, 1980; the text itself if it is none."""
    # Its patterns are not needed for the first paint.
    from netdesk.domain.partial_date import PartialDate

    parsed = PartialDate.parse(text)
    if parsed is None or (parsed.month is None and parsed.year is None):
        return text
    # A leap year stands in for an unknown one.
    day = date(parsed.year or 2000, parsed.month or 1, parsed.day or 1)
    if parsed.month is None:
        return str(parsed.year)
    if parsed.day is None:
        return month(day) if parsed.year is None else month_and_year(day)
    return day_of_the_year(day) if parsed.year is None else long_date(day)


def days_text(days: int) -> str:
    """How long something lasts, in the unit that tells most: 1 day, 34 days, 14 months, 3 years."""
    if days == 1:
        return _say("1 day")
    if days <= DAYS_UP_TO:
        return _say("{count} days").format(count=days)
    if days < MONTHS_UP_TO:
        return _say("{count} months").format(count=round(days / 30.44))
    return _say("{count} years").format(count=round(days / 365.25))


def clock(moment: Moment) -> str:
    """14:20, on the clock of the place where it happened."""
    seconds = moment.wall_ms // 1000 % _DAY
    return f"{seconds // _HOUR:02}:{seconds // 60 % 60:02}"


def _say(text: str, remark: str = "") -> str:
    return QCoreApplication.translate("Dates", text, remark or None)
