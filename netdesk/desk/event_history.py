"""All events in memory: those of one contact, and those of some contacts replaced after an edit."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from netdesk.advice.facts import PlannedTalk
from netdesk.advice.history import HistoryColumns
from netdesk.domain.reading import TALK


def events_slice(history: HistoryColumns, contact_id: int) -> slice:
    """Where the events of a contact are in the columns."""
    # A plain int would make numpy copy the whole column into another type first.
    place = int(np.searchsorted(history.contact_id, np.int32(contact_id)))
    if place == len(history.contact_id) or history.contact_id[place] != contact_id:
        return slice(0, 0)
    return slice(int(history.start[place]), int(history.start[place + 1]))


def days_of(history: HistoryColumns, contact_id: int, until: int) -> list[int]:
    """The contact-days of a contact up to a day, ascending."""
    days = np.unique(history.day[events_slice(history, contact_id)])
    past: list[int] = days[days <= until].tolist()
    return past


def talks_within(history: HistoryColumns, first: int, last: int) -> dict[int, PlannedTalk]:
    """The first call or meeting of each contact from one day to another, both included."""
    found = np.flatnonzero((history.day >= first) & (history.day <= last))
    found = found[(history.sense[found] & TALK) != 0]
    who = history.contact_id[np.searchsorted(history.start, found, side="right") - 1]
    talks = zip(who.tolist(), history.day[found].tolist(), history.channel_id[found].tolist(), strict=True)
    return {contact_id: PlannedTalk(day, channel_id) for contact_id, day, channel_id in reversed(list(talks))}


def replaced(history: HistoryColumns, contact_ids: Iterable[int], fresh: HistoryColumns) -> HistoryColumns:
    """A history in which the events of some contacts are replaced by `fresh` (theirs alone)."""
    counts = np.diff(history.start)
    kept = ~np.isin(history.contact_id, list(contact_ids))
    events = np.repeat(kept, counts)
    ids, starts = history.contact_id[kept], np.concatenate(([0], np.cumsum(counts[kept])))
    place = np.searchsorted(ids, fresh.contact_id)
    fresh_counts = np.diff(fresh.start)
    where = np.repeat(starts[place], fresh_counts)
    return HistoryColumns(
        contact_id=np.insert(ids, place, fresh.contact_id),
        start=np.concatenate(([0], np.cumsum(np.insert(counts[kept], place, fresh_counts)))),
        day=np.insert(history.day[events], where, fresh.day),
        second=np.insert(history.second[events], where, fresh.second),
        sense=np.insert(history.sense[events], where, fresh.sense),
        channel_id=np.insert(history.channel_id[events], where, fresh.channel_id),
    )
