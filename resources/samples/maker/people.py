"""Draws people: name, age, work, addresses and the channels they are on."""

from __future__ import annotations

import random
from collections.abc import Sequence

from maker import clock, firms, names
from maker.firms import Firm, title_for
from maker.person import Person, slug_of
from netdesk.domain.contact import Address, Day, Fact, Job, Labelled

_CHILDREN = (
    "Lotte Emil Mila Oskar Frida Anton Ida Bruno Mathilda Jonte Nora Tom Lina Karl Elisa Ben Juna Theo Malin Piet"
).split()
_CHILDREN_EN = "Alfie Poppy Rosie Finn Daisy Theo Isla Leo Martha Noah".split()
_STREETS = (
    "Ahornweg Bachstraße Am_Wehr Brückengasse Gartenweg Hofstraße Kanalstraße Lindenallee Mühlgasse Parkweg Ringstraße"
    " Schulgasse Uferweg Wiesenstraße"
).split()
_FACTS = (
    ("baby", "{child} ({age}) plays handball"),
    ("school", "{child} ({age}) has just started school"),
    ("graduation-cap", "{child} is choosing a university"),
    ("music", "{child} ({age}) plays the cello"),
    ("bike", "Training for a half marathon"),
    ("wrench", "Restores an old moped in the garage"),
    ("music", "Sings in a chamber choir"),
    ("house", "Building a house outside the city"),
    ("book-open", "Learning Portuguese"),
    ("heart", "Mother moved into a care home"),
    ("sailboat", "Sails on the lake, looking for a new boat"),
    ("activity", "Knee operation planned"),
    ("tent-tree", "Walks long-distance trails, one stretch a year"),
    ("camera", "Takes photographs of old factories"),
    ("plane", "Daughter spends a year abroad"),
    ("graduation-cap", "Part-time degree, two terms to go"),
    ("heart-handshake", "Volunteers at the food bank"),
    ("podcast", "Started a podcast about craft"),
)
_CHILD_FACTS = 4


class People:
    """Makes people, each name once. `all`: everybody so far, by uid."""

    def __init__(self) -> None:
        self.all: dict[str, Person] = {}
        self._numbers = 0

    def drawn(
        self, community: str, draw: random.Random, backgrounds: Sequence[tuple[names.Background, int]], born: tuple[int, int]
    ) -> Person:  # fmt: skip
        """Somebody new with a name of one of the backgrounds."""
        while True:
            background = draw.choices([one for one, _ in backgrounds], [weight for _, weight in backgrounds])[
                0
            ]
            year = draw.randint(*born)
            sex = draw.choice("fm")
            ages = background.women if sex == "f" else background.men
            age = min(len(ages) - 1, 0 if year < 1966 else 1 if year < 1981 else 2)
            family = draw.choice(background.families)[0 if sex == "f" else 1]
            given = draw.choice(ages[age])
            if slug_of(f"{given} {family}") not in self.all:
                return self.named(given, family, sex, community, year, background.language)

    def named(
        self, given: str, family: str, sex: str, community: str, born: int, language: str = "de"
    ) -> Person:
        """Somebody whose name is set."""
        person = Person(slug_of(f"{given} {family}"), given, family, sex, language, born, community)
        if person.uid in self.all:
            raise ValueError(f"{person.uid} is taken")
        self.all[person.uid] = person
        return person

    def number(self, kind: str, language: str = "de") -> str:
        """A telephone number that nobody has: behind 030 no number begins with 0, and Ofcom keeps 7946 0 free."""
        self._numbers += 1
        if language == "en":
            return f"+44 20 7946 0{self._numbers % 1000:03}"
        return f"+49 30 00{1 if kind == 'mobile' else 0}{self._numbers // 1000} {self._numbers % 1000:03}0"


def at_work(
    person: Person, firm: Firm, titles: Sequence[str], draw: random.Random, since: int | None = None
) -> None:
    """Give the person a present job with its e-mail and place."""
    person.organisation, person.city = firm.name, firm.city
    title = draw.choice(titles if len(titles) == 1 else firm.titles or titles)
    person.title = title_for(title, person.sex)
    started = since if since is not None else clock.NOW - draw.randint(400, 4500)
    person.jobs.insert(0, Job(firm.name, "", person.title, clock.iso(started)[:7], "", is_current=True))
    mail = f"{slug_of(person.given)}.{slug_of(person.family)}@{firm.domain}"
    person.emails.insert(0, Labelled(mail, "work", True))


def reachable(person: Person, people: People, draw: random.Random, private: float) -> None:
    """Telephones and a private address, the more the more private the tie is (0-1)."""
    if draw.random() < 0.35 + private / 2:
        person.phones.append(Labelled(people.number("mobile", person.language), "mobile", True))
    if person.organisation and draw.random() < 0.45:
        person.phones.append(Labelled(people.number("work", person.language), "work"))
    if draw.random() < private or not person.emails:
        mail = f"{slug_of(person.given)}.{slug_of(person.family)}@post.example"
        person.emails.append(Labelled(mail, "home", not person.emails))
    if draw.random() < private * 0.8:
        street = f"{draw.choice(_STREETS).replace('_', ' ')} {draw.randint(1, 88)}"
        country = "Deutschland" if person.language == "de" else ""
        person.addresses.append(Address(street, person.city, "", "", country, label="home"))


def lively(person: Person, draw: random.Random, share: float) -> None:
    """A birthday, a child and facts worth asking about, for this share of people."""
    if draw.random() < share:
        month, day = draw.randint(1, 12), draw.randint(1, 28)
        year = f"{person.born:04}-" if draw.random() < 0.6 else "--"
        person.days.append(Day("birthday", f"{year}{month:02}-{day:02}"))
    if person.born < 2000 and draw.random() < share:
        person.child = draw.choice(_CHILDREN_EN if person.language == "en" else _CHILDREN)
    if draw.random() < share * 0.75:
        choices = _FACTS if person.child else _FACTS[_CHILD_FACTS:]
        for icon, text in draw.sample(choices, draw.choice((1, 1, 2))):
            noted = clock.NOW - draw.randint(30, 900)
            asked = "" if draw.random() < 0.4 else clock.iso(draw.randint(noted, clock.NOW - 20))
            whole = text.format(child=person.child, age=draw.randint(5, 16))
            person.facts.append(Fact(whole, icon, asked, draw.choice((90, 120, 180)), clock.iso(noted)))


def on_networks(person: Person, draw: random.Random, **chances: float) -> None:
    """Put the person on the networks with these chances. Dates when they were joined come with the history."""
    for channel, chance in chances.items():
        if draw.random() < chance:
            person.on(channel)


ANY_FIRM = (*firms.GERMAN, *firms.CLIENTS)
