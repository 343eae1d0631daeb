"""The hour at which somebody is best reached, as it reads at this time of day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from netdesk.domain.best_time import still_to_come
from netdesk.window.phrase_text import short_phrase_text

if TYPE_CHECKING:
    from netdesk.domain.phrase import Phrase


def best_time_text(best: Phrase, today: date, now: datetime | None = None) -> str:
    """today 9–10, Tue 9–10, 27 Nov; an hour of `today` that is over by `now` (the clock's) bears the name of
    its weekday.
    """
    clock = now or datetime.now().astimezone()
    return short_phrase_text(still_to_come(best, clock) if clock.date() == today else best, today)
