"""Everything the card of one contact shows, put together from the file and the readings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from netdesk.advice import figures as figures_module
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.sense import counted
from netdesk.advice.strength_change import strength_change
from netdesk.advice.strength_line import forecast, strength_line
from netdesk.advice.tie_reading import reading
from netdesk.desk.connection_day import connected_days
from netdesk.desk.ladder import best_channel, best_times, channel_lines, ladder_of
from netdesk.desk.rows import ContactCard
from netdesk.domain.channel import Channel
from netdesk.domain.contact import ME_UID, Contact, Tie
from netdesk.domain.moment import day_of_date
from netdesk.domain.reading import IN, NO_DAY, Event
from netdesk.settings import Settings
from netdesk.store import interactions, listing, records
from netdesk.store.contact_rows import ChannelIds, read_contacts
from netdesk.store.driver import Connection

LATEST = 20


def contact_card(
    connection: Connection,
    contact_id: int,
    today: date,
    channels: Sequence[Channel],
    settings: Settings,
    habits: Habits = NO_HABITS,
) -> ContactCard | None:
    """The card of a contact, None when it is not in the network. Reads that contact's history only."""
    found = read_contacts(connection, [contact_id])
    if not found:
        return None
    (contact,) = found
    ids = ChannelIds(connection)
    now = day_of_date(today)
    events = interactions.events_of(connection, contact_id)
    connected = connected_days(connection, [contact_id]).get(contact_id, NO_DAY)
    ladder = ladder_of(connection)
    figures, per_channel = figures_module.figures_of(
        contact_id, events, connected, now, ladder.rungs, settings
    )
    days = _contact_days(events, now)
    line = strength_line(days, connected, now, settings=settings, points_per_month=2)
    read = reading(figures, contact.circle, now, settings)
    by_key = {ids.key_of(one.channel_id): one for one in per_channel}
    known = {ids.key_of(one) for one in listing.channels_of(connection, [contact_id])[contact_id]}
    latest = interactions.read_interactions(
        connection, interactions.latest_of(connection, contact_id, LATEST)
    )
    ledger = records.read_records(connection, "ledger", contact_id=contact_id, ids=ids)
    ties = records.read_records(connection, "tie", contact_id=contact_id, ids=ids)
    return ContactCard(
        contact=contact,
        reading=read,
        line=tuple(line),
        forecast=tuple(forecast(figures, now, settings=settings, points_per_month=2)),
        marks=_marks(events, now, ids),
        change=strength_change(read.strength, np.array(days, np.int64), connected, now, settings),
        ladder=channel_lines(
            contact,
            per_channel,
            known,
            channels,
            ids,
            now,
            settings,
            best=(
                best_channel(figures, by_key, known, contact.closeness, ladder, habits, settings),
                best_times(by_key, habits, settings),
            ),
        ),
        latest=tuple(latest),
        interaction_count=len(events),
        facts=contact.facts,
        gave=sum(one.side == "give" for one in ledger),
        asked=sum(one.side == "ask" for one in ledger),
        ties=tuple(tie for tie in ties if ME_UID not in (tie.first, tie.second)),
        common=_people_in_common(connection, contact, ties),
        requests=tuple(records.read_records(connection, "request", contact_id=contact_id, ids=ids)),
        groups=tuple(records.groups_of(connection, contact_id)),
        hours=_hours(events, now),
    )


def _contact_days(events: Sequence[Event], now: int) -> list[int]:
    return sorted({event.day for event in events if counted(event, now)})


def _marks(events: Sequence[Event], now: int, ids: ChannelIds) -> tuple[tuple[int, str], ...]:
    return tuple(
        (event.day, ids.key_of(event.channel_id))
        for event in events
        if now - 731 <= event.day and counted(event, now)
    )


def _people_in_common(
    connection: Connection, contact: Contact, ties: Sequence[Tie]
) -> tuple[tuple[int, str, str], ...]:
    """People tied to this contact, by name, with what they are to them."""
    relation_of: dict[str, str] = {}
    for tie in ties:
        if ME_UID in (tie.first, tie.second):
            continue
        other, relation = (tie.second, tie.relation) if tie.first == contact.uid else (
            tie.first, tie.reverse or tie.relation
        )  # fmt: skip
        relation_of.setdefault(other, relation)
    id_of = interactions.ContactIds(connection)
    names = {row.id: row.name for row in listing.name_rows(connection, [id_of[uid] for uid in relation_of])}
    people = [(id_of[uid], names[id_of[uid]], relation) for uid, relation in relation_of.items()]
    return tuple(sorted(people, key=lambda person: person[1]))


def _hours(events: Sequence[Event], now: int) -> tuple[tuple[int, ...], ...]:
    """How often they wrote or answered, Monday first, 24 hours each."""
    grid = [[0] * 24 for _ in range(7)]
    for event in events:
        if event.sense & IN and event.has_time and event.day <= now:
            grid[(event.day + 3) % 7][event.second % 86_400 // 3600] += 1
    return tuple(tuple(row) for row in grid)
