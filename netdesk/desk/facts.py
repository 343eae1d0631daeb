"""What the rules of advice are given: the file's records, put together for the contacts they ask about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from netdesk.advice.facts import month_days_ahead
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import Settings
from netdesk.store import listing
from netdesk.store.driver import Connection

if TYPE_CHECKING:
    from netdesk.desk.readings import Readings

BIRTHDAY_DAYS = 14


class Facts:
    """The network as of one moment, for one run of advice."""

    def __init__(self, birthdays: frozenset[int]) -> None:
        self.birthdays = birthdays

    def advise(self, touched: frozenset[int] | None, previous: Sequence[Suggestion]) -> list[Suggestion]:
        """All suggestions, best first."""
        return []


def network_facts(
    reader: Connection, readings: Readings, today: date, settings: Settings, pause: Callable[[], None]
) -> Facts:
    """Gather what the rules need."""
    return Facts(birthdays_within(reader, today, BIRTHDAY_DAYS))


def birthdays_within(reader: Connection, today: date, days: int) -> frozenset[int]:
    """The contacts whose birthday comes round within so many days."""
    return frozenset(listing.days_coming(reader, "birthday", month_days_ahead(today, days)))
