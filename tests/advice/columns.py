"""Events as the columns of a history, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netdesk.advice.history import HistoryColumns, history_of_blocks
from netdesk.desk.event_history import events_slice
from netdesk.domain.moment import DAY_S
from netdesk.domain.reading import UNTIMED, Event


def event_order(event: Event) -> tuple[int, int, int]:
    """The key by which the file sorts a contact's events: time, then mine before theirs, then channel."""
    return event.second, event.sense | (0 if event.has_time else UNTIMED), event.channel_id


def history_of_events(events: Mapping[int, Sequence[Event]]) -> HistoryColumns:
    """Columns from events by contact id, in any order."""
    rows = [
        (contact_id, event.second, event.sense | (0 if event.has_time else UNTIMED), event.channel_id)
        for contact_id in sorted(events)
        for event in sorted(events[contact_id], key=event_order)
    ]
    return history_of_blocks([rows])


def events_in(columns: HistoryColumns, contact_id: int) -> list[Event]:
    """The events of one contact as records."""
    part = events_slice(columns, contact_id)
    rows = zip(
        *(one[part].tolist() for one in (columns.day, columns.second, columns.sense, columns.channel_id)),
        strict=True,
    )
    return [
        Event(day, day * DAY_S + second, sense & ~UNTIMED, channel, not sense & UNTIMED)
        for day, second, sense, channel in rows
    ]
