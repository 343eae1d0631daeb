"""Who has gone quiet: for weeks, for years, or in spite of all effort."""

from __future__ import annotations

from maker import clock, firms
from maker.cast import Cast, ask, me, they
from maker.communities import day
from maker.person import Phase
from maker.story_days import new_job
from netdesk.domain.contact import Job, School

_SITE = {"email": 0.5, "phone": 0.25, "in-person": 0.25}


def gone_quiet(cast: Cast) -> None:
    """Frequent until some weeks ago."""
    jette = cast.add(
        "Jette Lützow",
        "f",
        "friends",
        1986,
        firms.GERMAN[13],
        "Lehrerin",
        private=0.9,
        closeness="friend",
        circle=15,
        met="2010-05",
        how_met="Flat next door, years ago",
        rhythm_days=14,
        child="Frida",
    )
    jette.phases.append(
        Phase(
            clock.START, clock.NOW - 42, 15, {"whatsapp": 0.4, "phone": 0.25, "in-person": 0.25, "sms": 0.1}
        )
    )
    jette.facts.append(ask("Waiting for the result of the adoption hearing", "heart", 55, 42, 30))
    jette.script.append(
        me(
            41,
            "19:30",
            "in-person",
            "Lange Küche, viel Tee. Sie wartet auf den Bescheid.",
            kind="meeting",
            minutes=150,
        )
    )
    murat = cast.add(
        "Murat Yalçın",
        "m",
        "brandis",
        1981,
        firms.GERMAN[3],
        "Entwicklungsleiter",
        private=0.6,
        closeness="friend",
        circle=15,
        met="2012-01",
        how_met="Same project team at Brandis & Thiele",
        child="Elisa",
    )
    murat.jobs.append(Job(firms.BRANDIS.name, "", "Berater", "2012-01", "2017-09", is_current=False))
    murat.phases += [
        Phase(day(2012), day(2017, 9), 10, _SITE),
        Phase(
            day(2017, 9),
            clock.NOW - 71,
            13,
            {"whatsapp": 0.4, "phone": 0.3, "in-person": 0.15, "email": 0.15},
        ),
    ]
    murat.script.append(
        they(
            70,
            "20:15",
            "phone",
            "Umzug nach München ist durch. Er vermisst die Spaziergänge am Kanal.",
            kind="call",
            minutes=38,
        )
    )
    harriet = cast.add(
        "Harriet Langley",
        "f",
        "world",
        1959,
        firms.ABROAD[11],
        "Independent Adviser",
        "en",
        met="2014-06",
        circle=15,
        how_met="Workshop abroad",
        purpose="Mentor, reads drafts honestly",
    )
    harriet.phases.append(
        Phase(
            day(2014, 6),
            clock.NOW - 77,
            11,
            {"video": 0.45, "email": 0.45, "letter": 0.03, "in-person": 0.07},
        )
    )
    harriet.answers["email"] = 0.95
    harriet.facts.append(ask("Walks the coast path, one stretch a year", "tent-tree", 260, 150))
    harriet.script.append(
        they(
            76,
            "16:00",
            "video",
            "Talked through the shift ballot. Her advice: ask what each side fears first.",
            kind="video-call",
            minutes=47,
        )
    )
    sven = cast.add(
        "Sven Dobberstein",
        "m",
        "clients",
        1970,
        firms.CLIENTS[0],
        "Geschäftsführer",
        private=0.4,
        met="2019-09",
        circle=15,
        how_met="First project on my own",
        purpose="Recommends me",
        child="Karl",
    )
    sven.phases.append(
        Phase(day(2019, 9), clock.NOW - 53, 17, {"email": 0.4, "phone": 0.35, "in-person": 0.25})
    )
    sven.script.append(
        me(
            52,
            "12:30",
            "in-person",
            "Mittagessen im Gasthaus Elsterblick. Denkt über einen Nachfolger nach.",
            kind="meeting",
            minutes=85,
        )
    )
    ines = cast.add(
        "Ines Quandt",
        "f",
        "street",
        1983,
        firms.GERMAN[10],
        "Controllerin",
        private=0.9,
        closeness="friend",
        circle=15,
        met="2018-09",
        how_met="Parents at the primary school",
        child="Oskar",
        rhythm_days=14,
    )
    ines.phases.append(
        Phase(day(2018, 9), clock.NOW - 31, 24, {"whatsapp": 0.6, "in-person": 0.35, "phone": 0.05})
    )
    ines.facts.append(ask("Oskar (10) had his tonsils out", "baby", 36, None, 30))
    ines.script.append(
        they(
            30,
            "16:30",
            "in-person",
            "Spielplatz, Oskar muss ins Krankenhaus, nichts Schlimmes.",
            kind="meeting",
            minutes=60,
        )
    )


def asleep(cast: Cast) -> None:
    """Dormant ties with a rich past."""
    boss = cast.add(
        "Lothar Rademacher",
        "m",
        "brandis",
        1953,
        private=0.7,
        met="2010-10",
        how_met="My first boss at Brandis & Thiele",
        purpose="Knows everybody in the trade",
        is_du=False,
    )
    boss.jobs.append(Job(firms.BRANDIS.name, "", "Partner", "1996-01", "2018-12", is_current=False))
    boss.notes = "Retired to the Baltic coast. Said: write when you start on your own. I never did."
    boss.phases += [
        Phase(clock.START, day(2018, 12), 15, {"email": 0.45, "phone": 0.25, "in-person": 0.3}),
        Phase(day(2019), day(2021, 2), 2, {"phone": 0.7, "letter": 0.3}),
    ]
    lyon = cast.add(
        "Camille Roussel",
        "f",
        "world",
        1982,
        firms.ABROAD[5],
        "Lean Coach",
        "en",
        met="2014-03",
        how_met="Workshop abroad",
        purpose="Best trainer for set-up times I know",
    )
    new_job(lyon, firms.ABROAD[4], "Head of Continuous Improvement", 16)
    lyon.phases.append(
        Phase(day(2014, 3), day(2020, 10), 9, {"email": 0.4, "linkedin": 0.3, "video": 0.2, "in-person": 0.1})
    )
    mate = cast.add(
        "Bastian Sonntag",
        "m",
        "saaletal",
        1984,
        firms.GERMAN[1],
        "Projektleiter",
        private=0.6,
        closeness="friend",
        met="2005-10",
        how_met="Student residence in Saaletal, same kitchen",
        child="Nora",
    )
    mate.schools.append(School("Hochschule Saaletal", "Wirtschaftsingenieurwesen", "2004", "2010"))
    mate.on("studivz", "2006-10", "former")
    mate.phases += [
        Phase(clock.START, day(2013, 5), 20, {"studivz": 0.7, "sms": 0.2, "in-person": 0.1}),
        Phase(day(2013, 6), day(2017, 5), 6, {"facebook": 0.5, "messenger": 0.3, "in-person": 0.2}),
    ]
    mate.script.append(
        they(
            clock.NOW - day(2017, 6, 21),
            "22:10",
            "facebook",
            "Melde dich, wenn du in Hamburg bist. Das Sofa steht noch.",
        )
    )
    nadia = cast.add(
        "Nadia Khoury",
        "f",
        "brandis",
        1980,
        firms.GERMAN[6],
        "Abteilungsleiterin",
        met="2013-09",
        how_met="Same project team at Brandis & Thiele",
    )
    nadia.jobs.append(Job(firms.BRANDIS.name, "", "Projektleitung", "2013-09", "2019-05", is_current=False))
    nadia.phases += [
        Phase(day(2013, 9), day(2019, 5), 11, _SITE),
        Phase(day(2019, 5), day(2021, 3), 3, {"linkedin": 0.7, "phone": 0.3}),
    ]
    nadia.script.append(
        they(
            clock.NOW - day(2021, 4, 14),
            "18:30",
            "linkedin",
            "Katrin, wir sollten uns wieder einmal sehen. Ich bin jetzt oft in Leipzig.",
        )
    )
    detlef = cast.add(
        "Detlef Findeisen",
        "m",
        "clients",
        1966,
        firms.CLIENTS[4],
        "Werkleiter",
        is_du=False,
        met="2019-11",
        how_met="First project on my own",
        purpose="Would give a reference",
    )
    detlef.phases.append(Phase(day(2019, 11), day(2021, 9), 26, _SITE))


def stuck(cast: Cast) -> None:
    """Effort without progress: one who should be left in peace, and two who never got beyond writing."""
    enrico = cast.add(
        "Enrico Pabst",
        "m",
        "clients",
        1976,
        firms.CLIENTS[1],
        "Leiter Technik",
        is_du=False,
        met="2021-06",
        how_met="Recommended by a former colleague",
    )
    enrico.phases.append(Phase(day(2021, 6), clock.NOW - 240, 7, _SITE))
    enrico.script += [
        me(
            95,
            "09:30",
            "email",
            "Guten Tag Herr Pabst, wie geht es der Anlage seit dem Umbau?",
            "Nach dem Umbau",
        ),
        me(60, "10:20", "phone", "", kind="missed-call"),
        me(
            40,
            "12:15",
            "linkedin",
            "Guten Tag Herr Pabst, ich grüße auf diesem Weg und hoffe, es geht Ihnen gut.",
        ),
    ]
    enrico.on("linkedin", "2021-07-02")
    kavita = cast.add(
        "Kavita Deshmukh",
        "f",
        "world",
        1984,
        firms.ABROAD[8],
        "Process Engineer",
        "en",
        met="2022-02",
        circle=150,
        how_met="LinkedIn, after a post on set-up times",
        purpose="Possible client",
    )
    kavita.phases.append(Phase(day(2022, 2), clock.NOW - 8, 11, {"linkedin": 0.8, "email": 0.2}))
    kavita.answers["linkedin"] = 0.95
    kavita.script += [
        they(
            7, "08:40", "linkedin", "The new layout saves us forty metres per part. Thank you for the nudge."
        ),
        me(7, "18:10", "linkedin", "That is a lovely number. Which step gained most?"),
        they(6, "08:15", "linkedin", "The walk to the gauge. Nobody had ever counted it."),
        me(6, "17:50", "linkedin", "Nobody ever does."),
    ]
    simon = cast.add(
        "Simon Holtkamp",
        "m",
        "forum",
        1979,
        firms.FORUM[11],
        "Leiter Technik",
        is_du=False,
        met="2023-01",
        circle=150,
        how_met="Working group of the forum",
        purpose="Possible client",
    )
    simon.phases.append(Phase(day(2023), clock.NOW - 15, 12, {"email": 0.85, "linkedin": 0.15}))
    simon.answers["email"] = 0.95
    simon.script += [
        me(
            14,
            "09:10",
            "email",
            "Guten Tag Herr Holtkamp, die Unterlagen zum Arbeitskreis sind im Anhang.",
            "Arbeitskreis",
        ),
        they(14, "11:32", "email", "Vielen Dank, sehr klar aufbereitet.", "AW: Arbeitskreis"),
        me(14, "11:50", "email", "Das freut mich.", "AW: Arbeitskreis"),
    ]
