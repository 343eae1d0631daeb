"""Invented people for documents."""

from dataclasses import replace
from datetime import date, datetime
from math import sin
from typing import Any

from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Fact,
    Interaction,
    Job,
    Labelled,
    OwnField,
    Presence,
    Related,
    School,
)
from netdesk.domain.moment import Moment, day_of_date
from netdesk.domain.network import Request
from netdesk.domain.phrase import phrase
from netdesk.domain.reading import Reading
from netdesk.reports.facts import (
    Companion,
    DocumentFacts,
    MeetingFacts,
    OfferFacts,
    PersonFacts,
    RungFacts,
    TieFacts,
)

TODAY = date(2026, 11, 18)
PRINTED = Moment.of(datetime.fromisoformat("2026-11-18T10:42"))
NOW = day_of_date(TODAY)


def exchange(
    day: str, channel: str, kind: str, direction: str, text: str, seconds: int | None = None
) -> Interaction:
    moment = Moment.parse(day)
    assert moment is not None
    return Interaction(
        f"i-{day}-{channel}", moment, channel, direction, kind, ("henrik",), text=text, duration_s=seconds
    )


def henrik_contact() -> Contact:
    return Contact(
        uid="henrik",
        id=7,
        formatted_name="Dr. Henrik Paulsen",
        given_name="Henrik",
        family_name="Paulsen",
        prefix="Dr.",
        nickname="Hein",
        organisation="Nordkai Logistik",
        department="Procurement",
        title="Head of Procurement",
        notes="Would rather not talk about the merger.\n\nLikes short mails.",
        closeness="business",
        circle=15,
        rhythm_days=30,
        how_met="Harbour days in Bremen, at the stand of the pilots",
        met="2009-06",
        purpose="Stay in touch about the Poznań site",
        emails=(
            Labelled("henrik.paulsen@nordkai.example", "work", is_preferred=True),
            Labelled("hein@paulsen.example", "home"),
        ),
        phones=(Labelled("0171 3920041", "mobile"), Labelled("+49 30 0000 4711", "work")),
        urls=(Labelled("https://nordkai.example/team", "work"),),
        addresses=(
            Address("Kaistraße 12", "Bremen", "", "28195", "Germany", label="work"),
            Address("Am Deich 3", "Bremen", "", "28199", "Germany", label="home"),
        ),
        jobs=(
            Job("Nordkai Logistik", "Procurement", "Head of Procurement", "2019-03"),
            Job("Helvar Pumpen", "", "Buyer", "2008", "2019-02", is_current=False),
        ),
        schools=(School("Hochschule Wismar", "Diplom, industrial engineering", "2001", "2006"),),
        days=(Day("birthday", "1980-01-11"), Day("anniversary", "--08-20")),
        presences=(
            Presence("linkedin", "henrik-paulsen", "https://linkedin.example/hp", "2014-03-02", "connected"),
            Presence("xing", "Henrik_Paulsen", "", "2009-06-20", "connected"),
            Presence("x", "@heinpaulsen", "", "", "following", is_following=True),
        ),
        tags=("logistics", "Poznań", "sailing"),
        fields=(OwnField("Coffee", "black"), OwnField("Car plate", "HB-HP 80")),
        related=(Related("Wiebke Paulsen", "spouse"), Related("Jonte", "son")),
        facts=(
            Fact("Jonte (6) started school on 29 August, Emma (9) plays handball", "baby"),
            Fact(
                "Restores a wooden Folkboat, “Lütte Deern”, planking done in spring",
                "sailboat",
                last_asked="2026-05-03",
            ),
            Fact("No fish. Coffee black. Prefers the window table", "utensils", interval_days=0),
            Fact("Is looking for another job himself", "lock", is_private=True),
        ),
    )


def line() -> tuple[float, ...]:
    rising = [70 + 5 * sin(number / 2.1) + number * 0.28 for number in range(34)]
    return (*rising, *(80 - number * 1.2 for number in range(14)))


def henrik() -> PersonFacts:
    days = (34, 70, 98, 106, 120, 190, 240, 300, 400, 470, 560, 650, 690)
    channels = ("email", "email", "in-person", "phone", "email", "linkedin", "phone")
    marks = tuple((NOW - ago, channels[place % 7]) for place, ago in enumerate(days))
    return PersonFacts(
        contact=henrik_contact(),
        reading=Reading(7, 0.36, 64.0, "strong", 0.6, 0.8, 0.08, 0.02, 34, NOW - 34, 198),
        line=line(),
        forecast=(64.0, 61.5, 59.2, 57.0, 55.0, 53.1, 51.4),
        marks=marks,
        change=-17,
        ladder=(
            RungFacts("in-person", "In person", 5, "active", 10, 9, 0.9, None, phrase("12–13")),
            RungFacts("phone", "Phone", 4, "active", 17, 14, 0.83, 10_800, phrase("Tue 9–10"), is_best=True),
            RungFacts("email", "E-mail", 2, "active", 41, 25, 0.61, 259_200, phrase("7–9")),
            RungFacts("linkedin", "LinkedIn", 2, "active", 9, 4, 0.44, 172_800, phrase("20–21")),
            RungFacts("xing", "XING", 2, "silent", 12, 1, 0.08, 1_814_400),
        ),
        latest=(
            exchange("2026-10-15T09:10", "email", "message", "in", "asked for your view on Poznań, open"),
            exchange("2026-09-09T08:00", "email", "message", "out", "you congratulated on the new warehouse"),
            exchange("2026-08-12T12:30", "in-person", "meeting", "both", "lunch in Bremen", 4200),
            exchange("2026-08-04T10:00", "phone", "call", "in", "works agreement", 1080),
            exchange("2026-07-21T18:00", "email", "message", "out", "thanks for the customs guide"),
            exchange("2024-07-02", "in-person", "note", "", "He seemed tired; keep that to yourself."),
            exchange(
                "2023-02-07T11:00", "linkedin", "message", "out", "Happy new year, and greetings to all"
            ),
        ),
        interaction_count=214,
        gave=7,
        asked=3,
        ties=(
            TieFacts("Marek Zielonka", "plant manager in Poznań", 55, "2015"),
            TieFacts("Corinna Behnke", "former colleague", None, "2011-04"),
        ),
        common=(
            Companion("Marek Zielonka", "plant manager Poznań, fading, ask how he is"),
            Companion("Farah Haddadi", "your link to the port authority"),
            Companion("Tomasz Wrona", "at the Forum evening"),
            Companion("Mirela Stanciu", "at the Forum evening"),
            *(Companion(f"Person {number}") for number in range(5)),
        ),
        requests=(
            Request(
                "henrik", "xing", "in", "accepted", "2009-06-20", "We met at the pilots’ stand.", relevance=4
            ),
        ),
        groups=("Forum Mittelstand Nord", "Sailing club Weser"),
        offers=(
            OfferFacts("bring", "Poznań sketch, two pages", "2026-12-02"),
            OfferFacts("pass-on", "“Grants for training alliances”"),
            OfferFacts("introduce", "introduction to Priya Raghunathan, freight data"),
        ),
        meeting=MeetingFacts(
            Moment.parse("2026-12-02T12:30"),
            "Bremen, Kontorhaus canteen",
            "Give him your view on the Poznań cross-dock, and hear how Jonte’s first weeks at school went. "
            "Nothing to ask for this time.",
        ),
        known_since="2009-06",
        introduced_by="Ole Thomsen-Krogh",
    )


def stranger(name: str = "Ida Lorenz", **details: Any) -> PersonFacts:
    """Somebody of whom hardly anything is known."""
    return PersonFacts(contact=Contact(uid="ida", id=9, formatted_name=name, **details))


def with_contact(person: PersonFacts, **details: Any) -> PersonFacts:
    return replace(person, contact=replace(person.contact, **details))


def order(*people: PersonFacts) -> DocumentFacts:
    return DocumentFacts(people, PRINTED, 60.0, 20.0, "Nora Albrecht")
