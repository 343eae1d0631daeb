"""Dates, times and durations as they are written on paper."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QLocale

from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.phrase import PhraseValue, english_value
from netdesk.reports.words import translate

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_RECENT_DAYS = 330
"""Dates nearer than this are written without their year."""


def written_date(day: date) -> str:
    """18 Nov 2026."""
    return _written(day, translate("Paper", "d MMM yyyy", "a date, see QDate::toString"))


def short_date(day: date, today: date) -> str:
    """18 Nov, or 18 Nov 2024 when it is long ago."""
    return day_of_the_year(day) if abs((today - day).days) <= _RECENT_DAYS else written_date(day)


def month_and_year(day: date) -> str:
    """Nov 2024."""
    return _written(day, translate("Paper", "MMM yyyy", "a month with its year"))


def month(day: date) -> str:
    """Nov."""
    return _written(day, "MMM")


def day_of_the_year(day: date) -> str:
    """11 Jan."""
    return _written(day, translate("Paper", "d MMM", "a date without its year"))


def long_moment(moment: Moment) -> str:
    """Wednesday, 2 December 2026, 12:30; without a time when only the date is known."""
    text = _written(moment.calendar_date, translate("Paper", "dddd, d MMMM yyyy", "a date in full"))
    return text if moment.kind == "date" else f"{text}, {_clock(moment)}"


def written_moment(moment: Moment) -> str:
    """18 Nov 2026, 10:42."""
    return f"{written_date(moment.calendar_date)}, {_clock(moment)}"


def partial_date(text: str) -> str:
    """A PartialDate text in words: 11 Jan 1980, Jan 1980, 11 Jan; else the text itself."""
    parsed = PartialDate.parse(text)
    if parsed is None or (parsed.month is None and parsed.year is None):
        return text
    # A leap year stands in for an unknown one.
    day = date(parsed.year or 2000, parsed.month or 1, parsed.day or 1)
    if parsed.month is None:
        return str(parsed.year)
    if parsed.day is None:
        return month(day) if parsed.year is None else month_and_year(day)
    return day_of_the_year(day) if parsed.year is None else written_date(day)


def duration(seconds: float) -> str:
    """18 min, 3 h, 2 d: in the unit that fits, rounded."""
    if seconds < 90 * _MINUTE:
        template, unit = translate("Paper", "{count}\u00a0min"), _MINUTE
    elif seconds < 36 * _HOUR:
        template, unit = translate("Paper", "{count}\u00a0h"), _HOUR
    else:
        template, unit = translate("Paper", "{count}\u00a0d", "days"), _DAY
    return template.format(count=max(round(seconds / unit), 1))


def written_value(value: PhraseValue) -> str:
    """A value within a phrase."""
    return written_date(value) if isinstance(value, date) else english_value(value)


def _clock(moment: Moment) -> str:
    seconds = moment.wall_ms // 1000 % _DAY
    return time(seconds // _HOUR, seconds // _MINUTE % 60).strftime("%H:%M")


def _written(day: date, pattern: str) -> str:
    # The language of the texts, not that of the desktop, names the months.
    language = QLocale(translate("Paper", "en", "the code of this language, for the names of months"))
    return language.toString(QDate(day.year, day.month, day.day), pattern)
