"""Since when a contact is connected, as a day number: what silence is counted from when nothing is logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from netdesk.domain.moment import day_of_date
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reading import NO_DAY
from netdesk.store import listing
from netdesk.store.driver import Connection


def connected_days(connection: Connection, contact_ids: Sequence[int] | None = None) -> Mapping[int, int]:
    """The first known day of each connection: on a channel or by a tie, else when they met, else NO_DAY.

    The day on which somebody was written into NetDesk says nothing about the tie.
    """
    return {
        contact_id: min((day for day in (_day(since), _day(met)) if day is not None), default=NO_DAY)
        for block in listing.connections(connection, contact_ids)
        for contact_id, _added, since, met in block
    }


def _day(text: str) -> int | None:
    """The day a PartialDate text means; the first of the year or month where the rest is unknown."""
    if not text:
        return None
    known = PartialDate.parse(text)
    if known is None or known.year is None:
        return None
    return day_of_date(date(known.year, known.month or 1, known.day or 1))
