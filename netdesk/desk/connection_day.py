"""Since when a contact is connected, as a day number: what silence is counted from when nothing is logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from netdesk.domain.moment import day_of_date
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reading import NO_DAY
from netdesk.store import listing
from netdesk.store.driver import Connection


def connected_days(connection: Connection, contact_ids: Sequence[int] | None = None) -> Mapping[int, int]:
    """The first known day of each connection: on a channel, by a tie of the owner, or when they met; else
    the day of a request that was accepted; else NO_DAY.

    The day on which somebody was written into NetDesk says nothing about the tie.
    """
    known: dict[int, int] = {}
    asked: dict[int, int] = {}
    everybody: list[int] = []
    for block in listing.connections(connection, contact_ids):
        for contact_id, table, text in block:
            if table == "contact":
                everybody.append(contact_id)
            if (day := _day(text)) is not None:
                days = asked if table == "request" else known
                days[contact_id] = min(day, days.get(contact_id, day))
    return {one: known.get(one, asked.get(one, NO_DAY)) for one in everybody}


@lru_cache(maxsize=8192)
def _day(text: str) -> int | None:
    """The day a PartialDate text means; the first of the year or month where the rest is unknown."""
    known = PartialDate.parse(text)
    if known is None or known.year is None:
        return None
    return day_of_date(date(known.year, known.month or 1, known.day or 1))
