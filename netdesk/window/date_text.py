"""Dates, ages and durations as the window writes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from netdesk.domain.moment import Moment

_HOUR, _DAY = 3_600, 86_400
_RECENT_DAYS = 330
"""Dates nearer than this are written without their year."""
_DAYS_UP_TO, _MONTHS_UP_TO = 90, 730


def language() -> QLocale:
    """The language of the texts, which names the months, whatever the desktop speaks."""
    return QLocale(_say("en", "the code of this language"))


def long_date(day: date) -> str:
    """18 Nov 2026."""
    return _written(day, date_pattern())


def date_pattern() -> str:
    """How a date is written, see QDate::toString."""
    return _say("d MMM yyyy", "a date, see QDate::toString")


def short_date(day: date, today: date) -> str:
    """18 Nov, or 18 Nov 2024 when it is long ago."""
    if abs((today - day).days) <= _RECENT_DAYS:
        return _written(day, _say("d MMM", "a date without its year"))
    return long_date(day)


def month_and_year(day: date) -> str:
    """Nov 2024."""
    return _written(day, _say("MMM yyyy", "a month with its year"))


def month(day: date) -> str:
    """Nov."""
    return _written(day, "MMM")


def age(days: int) -> str:
    """How long ago, short: today, 34 d, 14 mo, 3 y; "in 5 d" for what is to come."""
    if days < 0:
        return _say("in {days} d").format(days=-days)
    if days == 0:
        return _say("today")
    if days <= _DAYS_UP_TO:
        return _say("{count} d", "days").format(count=days)
    if days < _MONTHS_UP_TO:
        return _say("{count} mo", "months").format(count=round(days / 30.44))
    return _say("{count} y", "years").format(count=int(days / 365.25))


def days_text(days: int) -> str:
    """How long something lasts, in the unit that tells most: 1 day, 34 days, 14 months, 3 years."""
    if days == 1:
        return _say("1 day")
    if days <= _DAYS_UP_TO:
        return _say("{count} days").format(count=days)
    if days < _MONTHS_UP_TO:
        return _say("{count} months").format(count=round(days / 30.44))
    return _say("{count} years").format(count=round(days / 365.25))


def moment_text(moment: Moment, today: date) -> str:
    """15 Oct, 14:20; without a time when only the date is known."""
    text = short_date(moment.calendar_date, today)
    return text if moment.kind == "date" else f"{text}, {clock(moment)}"


def clock(moment: Moment) -> str:
    """14:20, on the clock of the place where it happened."""
    seconds = moment.wall_ms // 1000 % _DAY
    return f"{seconds // _HOUR:02}:{seconds // 60 % 60:02}"


def partial_date_text(text: str) -> str:
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
        return _written(day, "MMM") if parsed.year is None else month_and_year(day)
    return _written(day, _say("d MMM", "a date without its year")) if parsed.year is None else long_date(day)


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


def _written(day: date, pattern: str) -> str:
    return language().toString(QDate(day.year, day.month, day.day), pattern)
