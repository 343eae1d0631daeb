"""Birthdays, days of meeting and new jobs around the anchor."""

from __future__ import annotations

from maker import clock, firms
from maker.cast import Cast, me, they, yearly
from maker.communities import day
from maker.person import Person, Phase
from netdesk.domain.contact import Day, Job

_SITE = {"email": 0.5, "phone": 0.25, "in-person": 0.25}


def days_near(cast: Cast) -> None:
    """Birthdays, days of meeting and new jobs around the anchor."""
    mandy = cast.add(
        "Mandy Kaltofen",
        "f",
        "friends",
        1981,
        firms.GERMAN[9],
        "Pflegedienstleitung",
        private=0.9,
        closeness="friend",
        circle=15,
        met="2012-03",
        how_met="Choir weekend",
        child="Ben",
    )
    mandy.phases.append(
        Phase(day(2012, 3), clock.NOW - 12, 12, {"whatsapp": 0.5, "in-person": 0.3, "phone": 0.2})
    )
    mandy.days.append(yearly("birthday", 1981, 2))
    mandy.script.append(
        they(11, "19:50", "phone", "Chorprobe verschoben, sonst alles gut.", kind="call", minutes=9)
    )
    rafal = cast.add(
        "Rafał Zawadzki",
        "m",
        "brandis",
        1986,
        firms.GERMAN[0],
        "Leiter Logistik",
        private=0.4,
        met="2014-09",
        circle=50,
        how_met="Colleagues at Brandis & Thiele",
        child="Malin",
    )
    rafal.jobs.append(Job(firms.BRANDIS.name, "", "Berater", "2014-09", "2019-01", is_current=False))
    rafal.phases += [
        Phase(day(2014, 9), day(2019), 7, _SITE),
        Phase(day(2019), clock.NOW - 26, 5, {"phone": 0.4, "linkedin": 0.3, "whatsapp": 0.3}),
    ]
    rafal.days.append(yearly("birthday", 1986, 6))
    rafal.script.append(
        me(
            25,
            "17:10",
            "phone",
            "Neues Lager läuft. Fragt nach einem Trainer für Staplerfahrer.",
            kind="call",
            minutes=16,
        )
    )
    cornelia = cast.add(
        "Cornelia Ahrendt",
        "f",
        "forum",
        1964,
        firms.FORUM[9],
        "Geschäftsführerin",
        is_du=False,
        private=0.3,
        circle=50,
        how_met="Forum evening",
        purpose="Opens doors in the chamber",
    )
    cornelia.met = f"{clock.ANCHOR.year - 10}{clock.iso(clock.NOW + 5)[4:]}"
    cornelia.days.append(yearly("met", clock.ANCHOR.year - 10, 5))
    cornelia.phases.append(
        Phase(
            day(2016, 11, 23),
            clock.NOW - 18,
            7,
            {"email": 0.4, "phone": 0.3, "in-person": 0.25, "letter": 0.05},
        )
    )
    cornelia.script.append(
        they(
            17,
            "11:15",
            "phone",
            "Bittet um einen Vorschlag für die Ehrung beim Forumsabend.",
            kind="call",
            minutes=14,
        )
    )
    ewan = cast.add(
        "Ewan Thornley",
        "m",
        "world",
        1978,
        firms.ABROAD[8],
        "VP Manufacturing",
        "en",
        met="2015-11",
        circle=150,
        how_met="Conference panel",
    )
    new_job(ewan, firms.ABROAD[9], "Plant Director", 9)
    ewan.phases.append(
        Phase(day(2015, 11), clock.NOW - 96, 4.5, {"linkedin": 0.5, "email": 0.3, "video": 0.2})
    )
    ewan.script.append(
        me(
            95,
            "15:05",
            "video",
            "Thinking about a move closer to his parents.",
            kind="video-call",
            minutes=28,
        )
    )
    julia = cast.add(
        "Julia Reichelt",
        "f",
        "clients",
        1987,
        firms.CLIENTS[2],
        "Leiterin Arbeitsvorbereitung",
        met="2020-05",
        circle=150,
        how_met="First project on my own",
    )
    new_job(julia, firms.FORUM[2], "Prokuristin", 4)
    julia.phases.append(Phase(day(2020, 5), clock.NOW - 61, 5, {"email": 0.5, "phone": 0.3, "linkedin": 0.2}))
    julia.script.append(
        they(60, "13:20", "phone", "Vertraulich: Sie geht zu Lindenauer Werkzeuge.", kind="call", minutes=21)
    )


def new_job(person: Person, firm: firms.Firm, title: str, ago: int) -> None:
    """Since some days the person has been somewhere else."""
    started = clock.iso(clock.NOW - ago)
    person.jobs = [job._replace(is_current=False, ended=started[:7]) for job in person.jobs]
    person.jobs.insert(0, Job(firm.name, "", title, started, "", True, "linkedin"))
    person.organisation, person.title, person.city = firm.name, title, firm.city
    person.days.append(Day("job", started, "linkedin"))
