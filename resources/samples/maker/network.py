"""Puts the sample together: people, their history, what is around them; the same for the same seed."""

from __future__ import annotations


from maker import acquaintances, bonds, cast, clock, communities, gatherings, holdings
from maker.history import Teller
from maker.people import People
from maker.person import Person
from netdesk.domain.contact import QUIET_KINDS, Interaction, Labelled
from netdesk.domain.document import NetworkDocument
from netdesk.domain.network import Request

_SIZES = {15: 17, 50: 26, 150: 97}
"""How many people each circle holds beyond the one inside it; the circle of 15 is over its size."""
_KINDS_OF_PRAISE = ("Produktionsplanung", "Lean Management", "Workshops", "Moderation", "Change management")


def sample_network() -> NetworkDocument:
    """The whole sample as of the anchor."""
    people = People()
    cast.tell_all(people)
    communities.populate(people)
    requests = acquaintances.add_acquaintances(people)
    rows = [row for person in people.all.values() for row in _history(person)]
    evenings, meetings = gatherings.occasions(people)
    groups, posts = gatherings.groups(people)
    rows += meetings + posts + gatherings.chats(people) + acquaintances.posts_of_follows(people) + _praise(people)
    _join_networks(people, rows)
    _fill_circles(people)
    requests += acquaintances.old_requests(people)
    contacts = sorted((person.contact() for person in people.all.values()), key=lambda one: (one.family_name, one.uid))
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
        teller.events = [event for event in teller.events if event.minute < begin or begin < (clock.NOW - 400) * 1440]
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
            rows.append(Interaction("", clock.on(day), "linkedin", "in", "endorsement", (person.uid,), person.uid, text))
    return rows


def _join_networks(people: People, rows: list[Interaction]) -> None:
    """Note on which channels people are, and since when on the networks that know it."""
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.kind in QUIET_KINDS or len(row.participants) > 1:
            continue
        key = (row.participants[0], row.channel)
        first[key] = min(first.get(key, row.moment.day), row.moment.day)
    for (uid, channel), day in sorted(first.items()):
        person = people.all[uid]
        if channel in ("whatsapp", "signal", "sms", "phone") and not person.phones:
            person.phones.append(Labelled(people.number("mobile", person.language), "mobile", True))
        if channel in ("linkedin", "xing", "x", "facebook"):
            since = clock.iso(max(day - person.draw(f"since:{channel}").randint(0, 40), 0))
            person.on(channel, since, "mutual" if channel == "x" else "connected", **_both_ways(channel))
        elif channel == "studivz":
            person.on(channel, "2007", "former")
        elif channel not in ("letter", "in-person", "email"):
            person.on(channel)
    for person in people.all.values():
        for channel in ("linkedin", "xing"):
            presence = person.presences.get(channel)
            if presence is not None and not presence.since and presence.state == "connected" and person.phases:
                begin = max(person.phases[0].first, clock.NOW - 5200)
                since = clock.iso(person.draw(f"since:{channel}").randint(begin, max(begin, person.phases[-1].last - 1)))
                person.presences[channel] = presence._replace(since=since)


def _both_ways(channel: str) -> dict[str, bool]:
    return {"is_following": True, "is_follower": True} if channel == "x" else {}


def _fill_circles(people: People) -> None:
    """The closest of the rest, by how much they are in touch now, until each circle has its people."""

    def closeness(person: Person) -> tuple[float, str]:
        phase = person.phases[-1]
        bonus = {"family": 2.0, "friend": 1.6}.get(person.closeness, 1.0)
        return -phase.per_year * bonus * (phase.last > clock.NOW - 200), person.uid

    free = sorted((one for one in people.all.values() if one.circle is None and one.phases), key=closeness)
    free = [one for one in free if closeness(one)[0] < 0 and one.uid != "enrico-pabst"]
    for circle, size in _SIZES.items():
        taken = sum(one.circle == circle for one in people.all.values())
        for person in free[: size - taken]:
            person.circle = circle
        free = free[max(0, size - taken) :]


def _numbered(rows: list[Interaction]) -> tuple[Interaction, ...]:
    order = sorted(rows, key=lambda row: (row.moment.wall_ms, row.participants, row.author, row.text))
    return tuple(row._replace(uid=f"e{number:05}") for number, row in enumerate(order, 1))


def _named(kind: str, records):  # type: ignore[no-untyped-def]
    return tuple(record._replace(uid=f"{kind}-{number:03}") for number, record in enumerate(records, 1))


