"""The hour at which somebody is best reached, in words: Tue 9–10, or today 9–10."""

from __future__ import annotations

from datetime import datetime

from netdesk.domain.phrase import Phrase, phrase

_TODAY = "today {first}–{last}"
_WEEKDAYS = (
    "Mon {first}–{last}",
    "Tue {first}–{last}",
    "Wed {first}–{last}",
    "Thu {first}–{last}",
    "Fri {first}–{last}",
    "Sat {first}–{last}",
    "Sun {first}–{last}",
)


def best_time(weekday: int, hour: int, weekday_today: int | None = None) -> Phrase:
    """As “Tue 9–10”, or “today 9–10” when it is that day of the week (0 for Monday)."""
    template = _TODAY if weekday == weekday_today else _WEEKDAYS[weekday]
    return phrase(template, first=hour, last=(hour + 1) % 24 or 24)


def still_to_come(best: Phrase, now: datetime) -> Phrase:
    """The same, but an hour of today that is over is the one a week from now: “Sun 9–10”."""
    if best.template != _TODAY:
        return best
    first = dict(best.values)["first"]
    is_over = isinstance(first, int) and now.hour > first
    return best._replace(template=_WEEKDAYS[now.weekday()]) if is_over else best
