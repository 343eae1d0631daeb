"""The communities of the sample, with how many people each has and how the ties to them went."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from maker import clock, firms, names
from maker.history import seeded
from maker.people import ANY_FIRM, People, at_work, lively, on_networks, reachable
from maker.person import Person, Phase
from netdesk.domain.contact import Job, School
from netdesk.domain.moment import day_of_date

NAMES = {
    "muldeguss": "Muldeguss",
    "brandis": "Brandis & Thiele",
    "saaletal": "Saaletal alumni",
    "forum": "Forum Produktion",
    "club": "Ruderverein Elsterwehr",
    "world": "Lean abroad",
    "street": "Sternwartenviertel",
    "clients": "Clients",
    "friends": "Friends",
    "family": "Family",
}
"""The tag that everybody of a community carries."""
_HOW_MET = {
    "muldeguss": ("First walk through the foundry", "Kick-off in Delitz", "Works meeting in Delitz"),
    "brandis": ("Colleagues at Brandis & Thiele", "Same project team at Brandis & Thiele"),
    "saaletal": ("Same lecture hall in Saaletal", "Student residence in Saaletal", "Study group in Saaletal"),
    "forum": ("Forum evening", "Working group of the forum", "Plant visit with the forum"),
    "club": ("Rowing club", "Same boat in the rowing club"),
    "world": ("LinkedIn, after a post on set-up times", "Conference panel", "Workshop abroad"),
    "street": ("Parents at the primary school", "Neighbours", "School council"),
    "clients": ("First project on my own", "Recommended by a former colleague"),
    "friends": ("Through friends", "Flat next door, years ago", "Choir weekend"),
    "family": ("",),
}
_PURPOSES = (
    "Sounding board on shop-floor leadership", "Knows the foundry trade", "Possible client", "Opens doors in Chemnitz",
    "Good judge of people", "Co-trainer for workshops", "Research on shift work", "Speaker for the forum",
    "Reads drafts honestly", "Knows everybody in the chamber",
)  # fmt: skip
_LINKED = {"linkedin": 0.5, "email": 0.28, "phone": 0.1, "in-person": 0.12}
_WORK = {"email": 0.5, "phone": 0.2, "in-person": 0.25, "xing": 0.05, "sms": 0.05}
_KEPT = {"email": 0.28, "linkedin": 0.2, "phone": 0.24, "in-person": 0.18, "whatsapp": 0.1}
_STUDENT = {"studivz": 0.5, "facebook": 0.25, "sms": 0.1, "phone": 0.05, "in-person": 0.1}
_ALUMNI = {"facebook": 0.35, "messenger": 0.3, "whatsapp": 0.15, "xing": 0.06, "in-person": 0.14}
_CLUB = {"whatsapp": 0.38, "in-person": 0.42, "phone": 0.08, "email": 0.06, "signal": 0.06}
_FORUM = {"email": 0.42, "in-person": 0.22, "phone": 0.16, "linkedin": 0.12, "xing": 0.06, "letter": 0.02}
_WORLD = {"linkedin": 0.48, "email": 0.24, "video": 0.16, "x": 0.06, "in-person": 0.06}
_STREET = {"whatsapp": 0.62, "in-person": 0.28, "phone": 0.06, "sms": 0.04}
_SITE = {"email": 0.45, "phone": 0.24, "in-person": 0.24, "video": 0.07}
_FRIENDS = {"whatsapp": 0.3, "messenger": 0.14, "signal": 0.1, "phone": 0.16, "in-person": 0.24, "sms": 0.06}
_FAMILY = {"whatsapp": 0.36, "phone": 0.3, "in-person": 0.24, "sms": 0.1}


@dataclass(frozen=True)
class Community:
    """`make` gives the person `number` of the community its work, channels and phases."""

    key: str
    size: int
    make: Callable[[People, random.Random, int], Person]


def day(year: int, month: int = 1, number: int = 1) -> int:
    return day_of_date(date(year, month, number))


def populate(people: People) -> None:
    """Everybody who is drawn by chance; those with a story are in `cast.py`."""
    for community in COMMUNITIES:
        for number in range(community.size):
            draw = seeded(f"{community.key}:{number}")
            person = community.make(people, draw, number)
            person.tags.append(NAMES[community.key])
            person.how_met = draw.choice(_HOW_MET[community.key])
            person.late = draw.choice((-1, 0, 0, 0, 1, 2))
            person.pace = draw.choice((0.4, 0.7, 1.0, 1.0, 1.5, 3.0))
            if person.phases:
                person.met = clock.iso(person.phases[0].first)[:7]
            for channel in ("email", "linkedin", "whatsapp", "phone"):
                if draw.random() < 0.35:
                    person.answers[channel] = round(draw.uniform(0.25, 0.98), 2)
            if person.closeness == "business" and draw.random() < 0.3:
                person.purpose = draw.choice(_PURPOSES)


def _rate(draw: random.Random, usual: float) -> float:
    """Talks a year, different for everybody."""
    return max(0.4, draw.lognormvariate(0, 0.4) * usual)


def _short(first: int, draw: random.Random, mix: dict[str, float]) -> Phase:
    """A tie that never became one: a talk or two, then nothing."""
    return Phase(first, first + draw.randint(80, 220), 1.3, mix)


def _brandis(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("brandis", draw, names.AT_HOME, (1958, 1992))
    joined = day(2011, 10) + draw.randint(0, 1500)
    left = min(joined + draw.randint(700, 2200), day(2019, 6))
    own = Job(firms.BRANDIS.name, "", firms.title_for(draw.choice(firms.CONSULTING), person.sex),
              clock.iso(joined)[:7], clock.iso(left)[:7], is_current=False)  # fmt: skip
    person.jobs.append(own)
    at_work(person, draw.choice(ANY_FIRM), firms.OFFICE + firms.LEADING, draw, left + draw.randint(0, 90))
    reachable(person, people, draw, 0.2)
    lively(person, draw, 0.3)
    on_networks(person, draw, linkedin=0.85, xing=0.6, facebook=0.12, whatsapp=0.2, x=0.06)
    person.phases.append(
        _short(joined, draw, _WORK) if number > 33 else Phase(joined, left, _rate(draw, 3.2), _WORK)
    )
    if number < 13:
        person.phases.append(Phase(left, clock.NOW, _rate(draw, 3.2), _KEPT))
    elif number < 18:
        person.phases.append(Phase(left, clock.NOW - draw.randint(300, 1600), _rate(draw, 1.0), _LINKED))
    return person


def _saaletal(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("saaletal", draw, names.AT_HOME, (1981, 1987))
    person.schools.append(School("Hochschule Saaletal", "Wirtschaftsingenieurwesen", "2004", "2010"))
    at_work(person, draw.choice(firms.GERMAN), firms.OFFICE, draw)
    person.closeness = "friend" if number < 12 else "acquaintance"
    reachable(person, people, draw, 0.35)
    lively(person, draw, 0.35)
    person.on("studivz", "2007", "former")
    on_networks(person, draw, facebook=0.8, messenger=0.55, xing=0.45, linkedin=0.4, whatsapp=0.25)
    student = Phase(clock.START + draw.randint(0, 60), day(2013, 5), _rate(draw, 3.2), _STUDENT)
    person.phases.append(_short(student.first, draw, _STUDENT) if number > 27 else student)
    if number < 10:
        person.phases.append(Phase(day(2013, 6), clock.NOW, _rate(draw, 2.8), _FRIENDS | {"messenger": 0.3}))
    elif number < 20:
        last = day(2014) + draw.randint(100, 1900)
        person.phases.append(Phase(day(2013, 6), last, _rate(draw, 1.6), _ALUMNI))
    return person


def _forum(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("forum", draw, names.AT_HOME, (1952, 1990))
    person.is_du = number % 3 == 0
    at_work(person, draw.choice(firms.FORUM), firms.LEADING, draw)
    if draw.random() < 0.2:
        person.prefix = "Dr."
    reachable(person, people, draw, 0.1)
    lively(person, draw, 0.2)
    on_networks(person, draw, linkedin=0.6, xing=0.55, x=0.08)
    first = day(2014) + draw.randint(0, 2800)
    mix = _FORUM | ({"whatsapp": 0.1} if person.is_du else {})
    if number < 19:
        person.phases.append(Phase(first, clock.NOW, _rate(draw, 3.0), mix))
    elif number < 27:
        person.phases.append(
            Phase(first, min(first + draw.randint(900, 2200), clock.NOW - 420), _rate(draw, 3), mix)
        )
    else:
        person.phases.append(_short(first, draw, mix))
    return person


def _club(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("club", draw, names.AT_HOME, (1956, 2001))
    person.closeness = "friend" if number < 9 else "acquaintance"
    at_work(person, draw.choice(firms.GERMAN), firms.OFFICE, draw)
    reachable(person, people, draw, 0.7)
    lively(person, draw, 0.5)
    on_networks(person, draw, whatsapp=0.95, signal=0.25, facebook=0.25, linkedin=0.2)
    first = day(2013, 4) + draw.randint(0, 2400)
    if number < 16:
        person.phases.append(Phase(first, clock.NOW, _rate(draw, 3.6 if number < 8 else 2.8), _CLUB))
    elif number > 21:
        person.phases.append(_short(first, draw, _CLUB))
    else:
        person.phases.append(Phase(first, first + draw.randint(700, 1500), _rate(draw, 3.5), _CLUB))
    return person


def _world(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("world", draw, names.ABROAD, (1960, 1993))
    at_work(person, draw.choice(firms.ABROAD), firms.LEAN, draw)
    reachable(person, people, draw, 0.05)
    lively(person, draw, 0.18)
    on_networks(person, draw, linkedin=0.97, x=0.35)
    first = day(2013) + draw.randint(0, 3300)
    if number < 15:
        person.phases.append(Phase(first, clock.NOW, _rate(draw, 2.8), _WORLD))
    elif number < 24:
        person.phases.append(
            Phase(first, min(first + draw.randint(800, 1700), clock.NOW - 500), _rate(draw, 2.6), _WORLD)
        )
    else:
        person.phases.append(_short(max(first, day(2017)), draw, {"linkedin": 0.9, "x": 0.1}))
    return person


def _street(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("street", draw, names.AT_HOME, (1974, 1990))
    person.closeness = "friend" if number < 4 else "acquaintance"
    if draw.random() < 0.6:
        at_work(person, draw.choice(firms.GERMAN), firms.OFFICE, draw)
    reachable(person, people, draw, 0.75)
    lively(person, draw, 0.6)
    on_networks(person, draw, whatsapp=0.97, signal=0.2, facebook=0.1)
    first = day(2018) + draw.randint(0, 1500)
    last = clock.NOW if number < 15 else first + draw.randint(400, 900)
    person.phases.append(
        _short(first, draw, _STREET) if number > 19 else Phase(first, last, _rate(draw, 3.2), _STREET)
    )
    return person


def _muldeguss(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("muldeguss", draw, names.AT_HOME, (1960, 1998))
    person.is_du = number % 4 == 0
    at_work(person, firms.MULDEGUSS, firms.PLANT, draw)
    reachable(person, people, draw, 0.05)
    lively(person, draw, 0.2)
    on_networks(person, draw, linkedin=0.4, xing=0.2)
    first = day(2022, 3) + draw.randint(0, 400)
    if number < 15:
        person.phases.append(Phase(first, clock.NOW, _rate(draw, 3.8), _SITE))
    else:
        person.phases.append(_short(first + draw.randint(0, 1000), draw, _SITE))
    return person


def _clients(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("clients", draw, names.AT_HOME, (1958, 1990))
    person.is_du = number % 2 == 0
    at_work(person, draw.choice(firms.CLIENTS), firms.PLANT + firms.LEADING, draw)
    reachable(person, people, draw, 0.1)
    lively(person, draw, 0.25)
    on_networks(person, draw, linkedin=0.75, xing=0.3)
    first = day(2019, 9) + draw.randint(0, 900)
    past = Phase(first, first + draw.randint(250, 600), _rate(draw, 6), _SITE)
    person.phases.append(_short(first, draw, _SITE) if number > 13 else past)
    if number < 9:
        person.phases.append(
            Phase(person.phases[0].last, clock.NOW, _rate(draw, 3.0), _KEPT if person.is_du else _LINKED)
        )
    return person


def _friends(people: People, draw: random.Random, number: int) -> Person:
    person = people.drawn("friends", draw, (*names.AT_HOME, (names.ENGLISH, 8)), (1976, 1992))
    person.closeness = "friend"
    at_work(person, draw.choice(firms.GERMAN), firms.OFFICE, draw)
    reachable(person, people, draw, 0.85)
    lively(person, draw, 0.75)
    on_networks(person, draw, whatsapp=0.95, messenger=0.6, facebook=0.6, signal=0.4, linkedin=0.3)
    first = clock.START + draw.randint(0, 2500)
    last = clock.NOW if number < 11 else first + draw.randint(900, 2000)
    person.phases.append(Phase(first, last, _rate(draw, 3.4), _FRIENDS))
    return person


def _family(people: People, draw: random.Random, _number: int) -> Person:
    person = people.drawn("family", draw, ((names.GERMAN, 1),), (1948, 1999))
    person.closeness = "family"
    reachable(person, people, draw, 1.0)
    lively(person, draw, 0.95)
    on_networks(person, draw, whatsapp=0.9, facebook=0.2)
    person.phases.append(Phase(clock.START + draw.randint(0, 40), clock.NOW, _rate(draw, 3.6), _FAMILY))
    return person


COMMUNITIES = (
    Community("brandis", 50, _brandis),
    Community("saaletal", 44, _saaletal),
    Community("forum", 46, _forum),
    Community("club", 28, _club),
    Community("world", 42, _world),
    Community("street", 25, _street),
    Community("muldeguss", 27, _muldeguss),
    Community("clients", 18, _clients),
    Community("friends", 16, _friends),
    Community("family", 9, _family),
)
