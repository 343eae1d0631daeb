"""Moments in full, durations and values of phrases as they are written on paper."""

from __future__ import annotations

from datetime import date

from netdesk.date_words import clock, long_date, written
from netdesk.domain.moment import Moment
from netdesk.domain.phrase import PhraseValue, english_value
from netdesk.reports.words import translate

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def long_moment(moment: Moment) -> str:
    """Wednesday, 2 December 2026, 12:30; without a time when only the date is known."""
    text = written(moment.calendar_date, translate("Paper", "dddd, d MMMM yyyy", "a date in full"))
    return text if moment.kind == "date" else f"{text}, {clock(moment)}"


def written_moment(moment: Moment) -> str:
    """18 Nov 2026, 10:42."""
    return f"{long_date(moment.calendar_date)}, {clock(moment)}"


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
    return long_date(value) if isinstance(value, date) else english_value(value)
