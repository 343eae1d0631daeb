"""The sample as advice sees it, without a store: its people with their events, and what is suggested."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from functools import cache

from netdesk.advice.advise import Advice
from netdesk.domain.contact import ME_UID, Contact, Interaction
from netdesk.domain.document import NetworkDocument
from netdesk.domain.moment import day_of_date
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reading import NO_DAY, Event, Reading
from netdesk.domain.sense import sense_of
from netdesk.importers.document import READER
from netdesk.importers.sample import sample_source
from tests.advice.people import DAY, ID, Network, Somebody
from tests.importers.rebuilt import network_of

ANCHOR = date(2026, 11, 18)


@cache
def sample(today: date = ANCHOR) -> NetworkDocument:
    """The shipped sample as it is imported on a day."""
    return network_of(READER.read(sample_source(today), lambda _read, _total: None))


@cache
def contacts() -> dict[str, Contact]:
    return {contact.uid: contact for contact in sample().contacts}


@cache
def histories() -> dict[str, list[Interaction]]:
    """Everything with each person, in order of time."""
    found: dict[str, list[Interaction]] = defaultdict(list)
    for row in sample().interactions:
        for uid in row.participants:
            found[uid].append(row)
    return {uid: sorted(rows, key=lambda row: row.moment.wall_ms) for uid, rows in found.items()}


def history(uid: str, channel: str = "") -> list[Interaction]:
    return [row for row in histories().get(uid, []) if not channel or row.channel == channel]


def days_ago(row: Interaction) -> int:
    return day_of_date(ANCHOR) - row.moment.day


@cache
def network() -> Network:
    """The people for the rules of advice, numbered as in the document."""
    known = Counter(uid for tie in sample().ties for uid in (tie.first, tie.second))
    tags = sorted({contact.tags[0] for contact in sample().contacts if contact.tags})
    people = [
        Somebody(
            Contact(**{name: getattr(contact, name) for name in Contact.__slots__} | {"id": number}),
            _events(contact.uid),
            DAY - _connected(contact) if _connected(contact) != NO_DAY else None,
            tuple(one for one in sample().requests if one.contact == contact.uid),
            tuple(one for one in sample().decisions if one.contact == contact.uid),
            known[contact.uid],
            tags.index(contact.tags[0]) if contact.tags else -1,
            last_in=next((row for row in reversed(history(contact.uid)) if row.author == contact.uid), None),
        )
        for number, contact in enumerate(sample().contacts, 2)
    ]
    return Network(people, ANCHOR)


@cache
def advice() -> Advice:
    """The whole list on the day of the anchor."""
    return network().ask()


@cache
def all_readings() -> dict[str, Reading]:
    search = network().search()
    return {one.contact.uid: search.readings.at(row) for row, one in enumerate(network().people)}


def _events(uid: str) -> list[Event]:
    events = []
    for row in history(uid):
        is_theirs, is_mine, is_dated = row.author == uid, row.author == ME_UID, row.moment.kind == "date"
        direction = row.direction if is_theirs or is_mine or not row.author else ""
        sense = sense_of(
            row.kind, row.channel, direction, is_theirs=is_theirs, is_mine=is_mine, is_date_only=is_dated
        )
        events.append(
            Event(row.moment.day, row.moment.wall_ms // 1000, sense & 15, ID[row.channel], not is_dated)
        )
    return sorted(events, key=lambda one: (one.second, one.sense, one.channel_id))


def _connected(contact: Contact) -> int:
    texts = [contact.met, *(one.since for one in contact.presences)]
    dates = [known for text in texts if text and (known := PartialDate.parse(text)) and known.year]
    days = [day_of_date(date(known.year or 0, known.month or 1, known.day or 1)) for known in dates]
    return min(days, default=NO_DAY)
