"""Everything the card of one contact shows, put together from the file and the readings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from netdesk.advice.figures import figures_of
from netdesk.advice.habits import NO_HABITS, Habits
from netdesk.advice.ladder import Ladder
from netdesk.advice.sense import counted
from netdesk.advice.strength_change import strength_change
from netdesk.advice.strength_line import forecast, forecast_days, line_days, strength_line
from netdesk.advice.tie_reading import reading
from netdesk.advice.usual import Usual
from netdesk.advice.warmth import contact_chance
from netdesk.desk.connection_day import connected_days
from netdesk.desk.ladder import ContactChannels, channel_lines, ladder_of, next_way
from netdesk.desk.planned_talks import to_confirm
from netdesk.desk.rows import ContactCard
from netdesk.domain.contact import ME_UID, Contact, Interaction, Tie
from netdesk.domain.moment import DAY_S, date_of_day, day_of_date
from netdesk.domain.network import Request
from netdesk.domain.reading import IN, NO_DAY, TALK, ChannelFigures, Event, Reading, TieFigures
from netdesk.domain.suggestion import Suggestion
from netdesk.domain.tie_sides import other_of
from netdesk.settings import Settings
from netdesk.store import interactions, listing, records
from netdesk.store.contact_rows import ChannelIds, read_contacts
from netdesk.store.driver import Connection

LATEST = 20
_POINTS_PER_MONTH = 2
_MARKED_DAYS = 731
"""So far back as the line of strength goes."""
_ANY_DAY = 10_000_000
"""Later than every day there is."""


class _Tie(NamedTuple):
    """What is read of the history of one contact. `now`: today as days since 1970; `days`: contact-days."""

    connected: int
    events: Sequence[Event]
    figures: TieFigures
    per_channel: Sequence[ChannelFigures]
    days: Sequence[int]
    now: int


def contact_card(
    connection: Connection,
    contact_id: int,
    today: date,
    settings: Settings,
    habits: Habits = NO_HABITS,
    suggestion: Suggestion | None = None,
) -> ContactCard | None:
    """The card of a contact, None when it is not in the network. Reads that contact's history only.
    `suggestion`: what is advised about them at present.
    """
    contact = next(iter(read_contacts(connection, [contact_id])), None)
    if contact is None:
        return None
    ids, usual = ChannelIds(connection), Usual(ladder_of(connection), habits, settings)
    tie = _tie(connection, contact_id, day_of_date(today), usual)
    read = reading(tie.figures, contact.circle, tie.now, settings)
    own = _channels(connection, contact, tie, usual.ladder)
    way = next_way(suggestion, own, usual, today.weekday())
    tomorrow = (tie.now + 1) * DAY_S
    ledger = records.read_records(connection, "ledger", contact_id=contact_id, ids=ids)
    ties = _ties(connection, contact_id, ids)
    tied = _tied(connection, contact, ties)
    requests = tuple(records.read_records(connection, "request", contact_id=contact_id, ids=ids))
    booked = _booked(connection, contact_id, requests)
    return ContactCard(
        contact=contact,
        reading=read,
        line=_line(tie, settings),
        line_days=tuple(line_days(tie.now, points_per_month=_POINTS_PER_MONTH)),
        forecast=tuple(forecast(tie.figures, tie.now, settings, _POINTS_PER_MONTH)),
        forecast_days=tuple(forecast_days(tie.now, _POINTS_PER_MONTH)),
        marks=_marks(tie, ids),
        change=_change(tie, read, settings),
        chance=contact_chance(read.warmth, settings),
        ladder=channel_lines(contact, own, usual, tie.now, way.channel),
        latest=_read(connection, interactions.latest_of(connection, contact_id, LATEST, tomorrow)),
        planned=_read(connection, interactions.coming_of(connection, contact_id, tomorrow)),
        interaction_count=sum(event.day <= tie.now for event in tie.events),
        gave=sum(one.side == "give" for one in ledger),
        asked=sum(one.side == "ask" for one in ledger),
        ties=ties,
        common=_common(contact, tied),
        tied=tied,
        requests=requests,
        booked=booked,
        to_confirm=tuple(one for one in to_confirm(connection, contact_id, today) if one.noted != booked),
        groups=tuple(records.groups_of(connection, contact_id)),
        hours=_hours(tie),
        moment=way.moment,
        first_contact=None if tie.figures.first_day == NO_DAY else date_of_day(tie.figures.first_day),
    )


def _read(connection: Connection, interaction_ids: Sequence[int]) -> tuple[Interaction, ...]:
    return tuple(interactions.read_interactions(connection, interaction_ids))


def _line(tie: _Tie, settings: Settings) -> tuple[float, ...]:
    line = strength_line(
        tie.days, tie.connected, tie.now, settings=settings, points_per_month=_POINTS_PER_MONTH
    )
    return tuple(line)


def _channels(connection: Connection, contact: Contact, tie: _Tie, ladder: Ladder) -> ContactChannels:
    known = {ladder.key(one) for one in listing.channels_of(connection, [contact.id])[contact.id]}
    used = {ladder.key(one.channel_id): one for one in tie.per_channel}
    return ContactChannels(tie.figures, known, used, contact.closeness)


def _tie(connection: Connection, contact_id: int, now: int, usual: Usual) -> _Tie:
    events = interactions.events_of(connection, contact_id)
    connected = connected_days(connection, [contact_id]).get(contact_id, NO_DAY)
    figures, per_channel = figures_of(contact_id, events, connected, now, usual.ladder.rungs, usual.settings)
    days = sorted({event.day for event in events if counted(event, now)})
    return _Tie(connected, events, figures, per_channel, days, now)


def _change(tie: _Tie, read: Reading, settings: Settings) -> int | None:
    return strength_change(read.strength, np.array(tie.days, np.int64), tie.connected, tie.now, settings)


def _marks(tie: _Tie, ids: ChannelIds) -> tuple[tuple[int, str], ...]:
    return tuple(
        (event.day, ids.key_of(event.channel_id))
        for event in tie.events
        if tie.now - _MARKED_DAYS <= event.day and counted(event, tie.now)
    )


def _ties(connection: Connection, contact_id: int, ids: ChannelIds) -> tuple[Tie, ...]:
    """Those with others than the owner."""
    found = records.read_records(connection, "tie", contact_id=contact_id, ids=ids)
    return tuple(one for one in found if ME_UID not in (one.first, one.second))


def _tied(connection: Connection, contact: Contact, ties: Sequence[Tie]) -> tuple[tuple[int, str, Tie], ...]:
    """(contact id, name, tie) of everybody tied to this contact, by name."""
    id_of = interactions.ContactIds(connection)
    others = [(id_of[other_of(tie, contact.uid)[0]], tie) for tie in ties]
    names = {row.id: row.name for row in listing.name_rows(connection, list({one for one, _ in others}))}
    return tuple(sorted(((one, names[one], tie) for one, tie in others), key=lambda one: (one[1], one[0])))


def _common(contact: Contact, tied: Sequence[tuple[int, str, Tie]]) -> tuple[tuple[int, str, str], ...]:
    """Each of these people once, with what they are to the contact."""
    people = {one: (one, name, other_of(tie, contact.uid)[1]) for one, name, tie in reversed(tied)}
    return tuple(people[one] for one in dict.fromkeys(one for one, _name, _tie in tied))


def _booked(connection: Connection, contact_id: int, requests: Sequence[Request]) -> Interaction | None:
    """The newest talk since a call was booked on a request, be it still to come."""
    asked = [one.time[:10] for one in requests if one.direction == "in" and one.state == "call-booked"]
    newest = interactions.newest_of(connection, contact_id, TALK, _ANY_DAY) if asked else None
    found = () if newest is None else _read(connection, [newest])
    return next((one for one in found if one.moment.calendar_date.isoformat() >= min(asked)), None)


def _hours(tie: _Tie) -> tuple[tuple[int, ...], ...]:
    """How often they wrote or answered, Monday first, 24 hours each."""
    grid = [[0] * 24 for _ in range(7)]
    for event in tie.events:
        if event.sense & IN and event.has_time and counted(event, tie.now):
            grid[(event.day + 3) % 7][event.second % DAY_S // 3600] += 1
    return tuple(tuple(row) for row in grid)
