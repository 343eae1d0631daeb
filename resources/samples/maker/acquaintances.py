"""Links without a tie: accepted and never talked to, one-sided follows, and open requests both ways."""

from __future__ import annotations

import random

from maker import clock, firms, names
from maker.history import seeded
from maker.people import People, at_work, reachable
from maker.person import Person
from netdesk.domain.contact import ME_UID, Interaction, Labelled, PresenceState
from netdesk.domain.network import Request

_ACCEPTED = 36
_FOLLOWS = 15
_HELLO_IN = (
    "Guten Tag Frau Ostermeier, ich lese Ihre Beiträge zur Schichtplanung und würde mich gern vernetzen.",
    "Hallo Katrin, wir haben uns auf dem Forumsabend kurz gesprochen.",
    "Guten Tag Frau Ostermeier, wir haben mit Cornelia Ahrendt eine gemeinsame Bekannte.",
    "Hi Katrin, I enjoyed your panel. Happy to connect.",
    "Guten Tag, ich arbeite an ähnlichen Fragen und freue mich über den Austausch.",
    "",
    "",
)
_HELLO_OUT = (
    "Guten Tag, Ihr Vortrag über kurze Rüstzeiten war für mich der beste des Tages. Ich würde gern in Kontakt bleiben.",
    "Hello, we met briefly at the conference. I would like to stay in touch.",
    "Guten Tag, wir haben im selben Werk gearbeitet, nur nacheinander. Das würde ich gern nachholen.",
    "",
)
_OPEN_IN = (
    (
        "Fabian Knoblauch",
        "m",
        1982,
        firms.GERMAN[7],
        "Leiter Personal",
        3,
        "new",
        "Guten Tag Frau Ostermeier, bei uns steht ebenfalls eine Abstimmung über ein Schichtmodell an. Ich würde gern hören, was Sie "
        "dabei gelernt haben.",
    ),
    (
        "Rebecca Ashdown",
        "f",
        1988,
        firms.ABROAD[2],
        "Research Fellow",
        6,
        "new",
        "Hi Katrin, I am writing a paper on voluntary night shifts and would love to ask you three questions.",
    ),
    (
        "Carsten Mewes",
        "m",
        1974,
        firms.GERMAN[15],
        "Partner",
        12,
        "new",
        "Hallo Frau Ostermeier, unsere Software senkt Ihre Planungskosten um 30 Prozent. Wann passt Ihnen eine kostenlose Vorführung?",
    ),
    (
        "Selin Aksoy",
        "f",
        1991,
        firms.FORUM[7],
        "Projektleiterin",
        2,
        "new",
        "Guten Tag Frau Ostermeier, Aysel Korkmaz meinte, ich solle mich bei Ihnen melden, bevor ich im Forum vortrage.",
    ),
    (
        "Nikos Papadakis",
        "m",
        1979,
        firms.GERMAN[0],
        "Leiter Logistik",
        21,
        "call-offered",
        "Guten Tag, wir kennen uns noch nicht, aber Rafał Zawadzki spricht gut von Ihnen.",
    ),
    (
        "Leonie Schade",
        "f",
        1994,
        firms.FORUM[0],
        "Referentin",
        8,
        "call-booked",
        "Guten Tag Frau Ostermeier, ich baue bei uns die Lehrwerkstatt neu auf und suche Rat.",
    ),
)
_OPEN_OUT = (
    (
        "Annett Wachsmuth",
        "f",
        1970,
        firms.FORUM[9],
        "Referentin",
        18,
        "Guten Tag Frau Dr. Wachsmuth, ich bereite mit Cornelia Ahrendt den Forumsabend vor und würde Sie gern zehn Minuten am Telefon "
        "nach Ihren Erfahrungen mit Schlichtungen fragen.",
        "Advice on mediation for the ballot",
    ),
    (
        "Gareth Merriman",
        "m",
        1968,
        firms.ABROAD[7],
        "VP Manufacturing",
        27,
        "I would like to add you to my network.",
        "",
    ),
    (
        "Thoralf Zschoche",
        "m",
        1973,
        firms.CLIENTS[4],
        "Geschäftsführer",
        9,
        "Guten Tag, ich biete Workshops zur Schichtplanung an und habe noch Termine frei. Darf ich Ihnen ein Angebot schicken?",
        "Follow-up project",
    ),
    (
        "Ingeborg Nygaard",
        "f",
        1976,
        firms.ABROAD[10],
        "Lean Coach",
        45,
        "Hello Ingeborg, Harriet Langley said we should talk.",
        "Compare notes on training",
    ),
    (
        "Tuan Pham",
        "m",
        1987,
        firms.FORUM[11],
        "Leiter Technik",
        5,
        "Guten Tag Herr Pham, beim Werksbesuch ging es mir zu schnell. Darf ich Sie diese Woche kurz anrufen?",
        "Robots for small batches",
    ),
)
_RECENT = (34, 41, 52, 63, 77, 104)
"""So many days ago the last links were accepted."""


def add_acquaintances(people: People) -> list[Request]:
    """Make these people; answer with the requests behind the links."""
    requests = [_accepted(people, number) for number in range(_ACCEPTED)]
    for number in range(_FOLLOWS):
        _follow(people, number)
    requests += [_open_in(people, *row) for row in _OPEN_IN]
    requests += [_open_out(people, *row) for row in _OPEN_OUT]
    return requests


def old_requests(people: People) -> list[Request]:
    """Requests of the past behind the links of people one talks to."""
    requests = []
    for person in people.all.values():
        link = person.presences.get("linkedin") or person.presences.get("xing")
        draw = person.draw("request")
        if (
            link is None
            or len(link.since) < 10
            or draw.random() > 0.35
            or person.community == "acquaintances"
        ):
            continue
        is_in = draw.random() < 0.5
        text = draw.choice([one for one in (_HELLO_IN if is_in else _HELLO_OUT) if _fits(one, person)])
        requests.append(
            Request(person.uid, link.channel, "in" if is_in else "out", "accepted", link.since, text)
        )
    return requests


def posts_of_follows(people: People) -> list[Interaction]:
    """Reactions on X: quiet signs that make no contact."""
    rows = []
    for person in people.all.values():
        presence = person.presences.get("x")
        if presence is None or not presence.is_following or person.community != "acquaintances":
            continue
        draw = person.draw("reactions")
        for _ in range(draw.randint(0, 3)):
            day = clock.NOW - draw.randint(5, 900)
            when = clock.instant(day, clock.minute_of(draw, clock.EDGES))
            rows.append(Interaction("", when, "x", "out", "reaction", (person.uid,), ME_UID))
    return rows


def _fits(text: str, person: Person) -> bool:
    return not text or text.startswith(("Hi ", "Hello")) == (person.language == "en")


def _somebody(people: People, draw: random.Random) -> Person:
    is_abroad = draw.random() < 0.35
    person = people.drawn("acquaintances", draw, names.ABROAD if is_abroad else names.AT_HOME, (1962, 1999))
    firm = draw.choice(firms.ABROAD if is_abroad else (*firms.GERMAN, *firms.FORUM))
    at_work(person, firm, firms.LEAN if is_abroad else firms.LEADING + firms.OFFICE, draw)
    person.is_du, person.closeness = False, ""
    return person


def _accepted(people: People, number: int) -> Request:
    draw = seeded(f"accepted:{number}")
    person = _somebody(people, draw)
    channel = "xing" if number % 5 == 4 else "linkedin"
    day = clock.NOW - (_RECENT[number] if number < len(_RECENT) else draw.randint(200, 3800))
    if not clock.is_used(channel, day):
        channel = "linkedin"
    person.on(channel, clock.iso(day))
    if draw.random() < 0.6:
        person.emails.clear()
    is_in = draw.random() < 0.6
    text = draw.choice([one for one in (_HELLO_IN if is_in else _HELLO_OUT) if _fits(one, person)])
    return Request(person.uid, channel, "in" if is_in else "out", "accepted", clock.iso(day), text)


def _follow(people: People, number: int) -> None:
    draw = seeded(f"follow:{number}")
    person = _somebody(people, draw)
    person.emails.clear()
    since = clock.iso(clock.NOW - draw.randint(100, 3500))
    is_following, is_follower = (
        ((True, False), (False, True), (True, False))[number % 3] if number < 11 else (True, True)
    )
    state: PresenceState = (
        "mutual" if is_following and is_follower else "following" if is_following else "follower"
    )
    person.on("x", since, state, is_following=is_following, is_follower=is_follower)


def _named(people: People, name: str, sex: str, born: int, firm: firms.Firm, title: str) -> Person:
    given, _, family = name.rpartition(" ")
    language = "en" if firm in firms.ABROAD else "de"
    person = people.named(given, family, sex, "acquaintances", born, language)
    draw = person.draw("acquaintances")
    at_work(person, firm, (title,), draw)
    person.title = title
    person.is_du, person.closeness = False, ""
    reachable(person, people, draw, 0.0)
    return person


def _open_in(
    people: People,
    name: str,
    sex: str,
    born: int,
    firm: firms.Firm,
    title: str,
    ago: int,
    state: str,
    text: str,
) -> Request:
    person = _named(people, name, sex, born, firm, title)
    if not person.phones and state != "new":
        person.phones.append(Labelled(people.number("mobile", person.language), "mobile", True))
    channel = "xing" if name == "Carsten Mewes" else "linkedin"
    person.on(channel, "", "requested")
    return Request(
        person.uid, channel, "in", state, str(clock.instant(clock.NOW - ago, 8 * 60 + ago * 7)), text
    )


def _open_out(
    people: People,
    name: str,
    sex: str,
    born: int,
    firm: firms.Firm,
    title: str,
    ago: int,
    text: str,
    purpose: str,
) -> Request:
    person = _named(people, name, sex, born, firm, title)
    if name == "Annett Wachsmuth":
        person.prefix = "Dr."
    person.on("linkedin", "", "requested")
    when = str(clock.instant(clock.NOW - ago, 19 * 60 + ago))
    return Request(person.uid, "linkedin", "out", "new", when, text, purpose)
