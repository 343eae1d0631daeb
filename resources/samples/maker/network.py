"""Puts the sample together: people, their history, what is around them; the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from maker import acquaintances, bonds, clock, communities, gatherings, holdings
from maker.cast import Cast
from maker.history import Teller
from maker.people import People
from maker.person import Person
from maker.story_days import days_near
from maker.story_inner import inner
from maker.story_quiet import asleep, gone_quiet, stuck
from maker.story_site import site
from maker.story_waiting import waiting_for_me, waiting_for_them
from netdesk.domain.contact import ME_UID, QUIET_KINDS, Interaction, Labelled, PresenceState
from netdesk.domain.document import NetworkDocument
from netdesk.domain.network import Request

_SIZES = {15: 17, 50: 26, 150: 97}
"""How many people each circle holds beyond the one inside it; the circle of 15 is over its size."""
_STORIES = (inner, site, waiting_for_me, waiting_for_them, gone_quiet, days_near, asleep, stuck)
_BY_NUMBER = ("whatsapp", "signal", "sms", "phone")
_KINDS_OF_PRAISE = ("Produktionsplanung", "Lean Management", "Workshops", "Moderation", "Change management")


def sample_network() -> NetworkDocument:
    """The whole sample as of the anchor."""
    people = People()
    cast = Cast(people)
    for story in _STORIES:
        story(cast)
    communities.populate(people)
    requests = acquaintances.add_acquaintances(people)
    rows = [row for person in people.all.values() for row in _history(person)]
    evenings, meetings = gatherings.occasions(people)
    groups, posts = gatherings.groups(people)
    rows += _settled(gatherings.chats(people), rows)
    rows += meetings + posts + acquaintances.posts_of_follows(people) + _praise(people)
    _join_networks(people, rows)
    _fill_circles(people, rows)
    requests += acquaintances.old_requests(people)
    contacts = sorted(
        (person.contact() for person in people.all.values()), key=lambda one: (one.family_name, one.uid)
    )
    return NetworkDocument(
        me=holdings.OWNER,
        contacts=(*contacts, *holdings.ORGANISATIONS),
        interactions=_numbered(rows),
        requests=_named("request", sorted(requests, key=_time_of)),
        ties=bonds.all_ties(people),
        plans=_named("plan", holdings.PLANS),
        objectives=_named("objective", holdings.OBJECTIVES),
        information=_named("item", holdings.INFORMATION),
        groups=_named("group", groups),
        occasions=_named("occasion", sorted(evenings, key=lambda one: one.start)),
        ledger=_named("line", holdings.ledger(people)),
        own_profiles=holdings.PROFILES,
        disclosures=holdings.DISCLOSURES,
        reminders=_named("reminder", holdings.REMINDERS),
        decisions=holdings.DECISIONS,
        follows=holdings.FOLLOWS,
        anchor=str(clock.ANCHOR),
    )


def _time_of(request: Request) -> tuple[str, str]:
    return request.time, request.contact


def _history(person: Person) -> list[Interaction]:
    teller = Teller(person)
    for phase in person.phases:
        teller.live(phase)
    if person.script:
        begin = (clock.NOW - max(line.ago for line in person.script)) * 1440
        teller.events = [
            event for event in teller.events if event.minute < begin or begin < (clock.NOW - 400) * 1440
        ]
    teller.play()
    teller.close()
    return [event.row for event in teller.events]


def _praise(people: People) -> list[Interaction]:
    """Endorsements and recommendations on LinkedIn."""
    rows = []
    for person in people.all.values():
        draw = person.draw("praise")
        if person.closeness == "business" and "linkedin" in person.presences and draw.random() < 0.16:
            day = clock.NOW - draw.randint(100, 2500)
            text = draw.choice(_KINDS_OF_PRAISE)
            rows.append(
                Interaction(
                    "", clock.on(day), "linkedin", "in", "endorsement", (person.uid,), person.uid, text
                )
            )
    return rows


def _join_networks(people: People, rows: list[Interaction]) -> None:
    """Note on which channels people are, and since when on the networks that know it."""
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.kind not in QUIET_KINDS and len(row.participants) == 1:
            key = (row.participants[0], row.channel)
            first[key] = min(first.get(key, row.moment.day), row.moment.day)
    for (uid, channel), day in sorted(first.items()):
        _join(people, people.all[uid], channel, day)
    for person in people.all.values():
        for channel in ("linkedin", "xing"):
            _date_link(person, channel)


def _join(people: People, person: Person, channel: str, day: int) -> None:
    """The person was on a channel by that day."""
    if channel in _BY_NUMBER and not person.phones:
        number = people.number("mobile", person.language)
        person.phones.append(Labelled(number, "mobile", True))
    known = person.presences.get(channel)
    if known is not None and known.since:
        return
    if channel in ("linkedin", "xing", "x", "facebook"):
        since = clock.iso(max(day - person.draw(f"since:{channel}").randint(0, 40), 0))
        is_x = channel == "x"
        state: PresenceState = "mutual" if is_x else "connected"
        person.on(channel, since, state, is_following=is_x, is_follower=is_x)
    elif channel == "studivz":
        person.on(channel, "2007", "former")
    elif channel not in ("letter", "in-person", "email"):
        person.on(channel)


def _date_link(person: Person, channel: str) -> None:
    """Links nobody ever wrote over were made in the first half of the time together."""
    presence = person.presences.get(channel)
    if presence is None or presence.since or presence.state != "connected" or not person.phases:
        return
    begin = max(person.phases[0].first, clock.NOW - 5200)
    middle = begin + (person.phases[-1].last - begin) // 2
    since = clock.iso(person.draw(f"since:{channel}").randint(begin, max(begin, middle)))
    person.presences[channel] = presence._replace(since=since)


def _fill_circles(people: People, rows: list[Interaction]) -> None:
    """The closest of the rest, by how often they are in touch now, until each circle has its people."""
    days: dict[str, set[int]] = {}
    for row in rows:
        if row.kind not in QUIET_KINDS and row.moment.day > clock.NOW - 420 and len(row.participants) == 1:
            days.setdefault(row.participants[0], set()).add(row.moment.day)
    bonus = {"family": 2.0, "friend": 1.6}

    def order(person: Person) -> tuple[float, str]:
        return -len(days[person.uid]) * bonus.get(person.closeness, 1.0), person.uid

    free = sorted((one for one in people.all.values() if one.circle is None and one.uid in days), key=order)
    free = [one for one in free if not one.script or one.community != "clients"]
    for circle, size in _SIZES.items():
        taken = sum(one.circle == circle for one in people.all.values())
        for person in free[: size - taken]:
            person.circle = circle
        free = free[max(0, size - taken) :]


def _settled(chats: list[Interaction], rows: list[Interaction]) -> list[Interaction]:
    """The chats without what would leave somebody waiting: whoever speaks or is spoken to has been in touch
    alone since.
    """
    last: dict[str, int] = {}
    for row in rows:
        if row.kind not in QUIET_KINDS:
            uid = row.participants[0]
            last[uid] = max(last.get(uid, 0), row.moment.wall_ms)
    kept = []
    for row in chats:
        people = tuple(uid for uid in row.participants if last.get(uid, 0) > row.moment.wall_ms)
        if len(people) > 2 and (row.author == ME_UID or row.author in people):
            kept.append(row._replace(participants=people))
    return kept


def _numbered(rows: list[Interaction]) -> tuple[Interaction, ...]:
    order = sorted(rows, key=lambda row: (row.moment.wall_ms, row.participants, row.author, row.text))
    return tuple(row._replace(uid=f"e{number:05}") for number, row in enumerate(order, 1))


def _named(kind: str, records: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(record._replace(uid=f"{kind}-{number:03}") for number, record in enumerate(records, 1))
