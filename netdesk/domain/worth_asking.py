"""When it is time to ask about something noted of a person [B10]."""

from __future__ import annotations

from datetime import date

from netdesk.domain.contact import Fact
from netdesk.domain.partial_date import PartialDate


def is_due(fact: Fact, today: date) -> bool:
    """Whether it is time to ask: never asked yet, or not for its interval. An interval of 0 is never due."""
    if fact.interval_days <= 0:
        return False
    asked = PartialDate.parse(fact.last_asked)
    if asked is None or asked.year is None:
        return True
    return (today - date(asked.year, asked.month or 1, asked.day or 1)).days >= fact.interval_days
