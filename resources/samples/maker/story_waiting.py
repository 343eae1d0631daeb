"""Who waits for the owner, and for whom the owner waits."""

from __future__ import annotations

from maker import clock, firms
from maker.cast import Cast, ask, me, they, yearly
from maker.communities import day
from maker.person import Phase
from netdesk.domain.contact import Job, School

_SITE = {"email": 0.5, "phone": 0.25, "in-person": 0.25}


def waiting_for_me(cast: Cast) -> None:
    """Their message is the last one."""
    forum = cast.add(
        "Aysel Korkmaz",
        "f",
        "forum",
        1977,
        firms.FORUM[0],
        "Geschäftsführerin",
        private=0.5,
        circle=15,
        met="2015-05",
        how_met="Forum evening",
        purpose="Chairs the forum with me",
        child="Deniz",
    )
    forum.phases.append(
        Phase(
            day(2015, 5), clock.NOW - 12, 14, {"email": 0.4, "phone": 0.3, "in-person": 0.2, "whatsapp": 0.1}
        )
    )
    forum.facts.append(ask("Deniz (16) is looking for an apprenticeship", "graduation-cap", 130, 95))
    forum.script.append(
        they(
            5,
            "15:48",
            "email",
            "Liebe Katrin, schickst du mir bis Freitag drei Sätze zu deinem Beitrag am Forumsabend? Das Programm geht in den Druck.",
            "Forumsabend",
        )
    )
    lean = cast.add(
        "Graham Whitlock",
        "m",
        "world",
        1966,
        firms.ABROAD[0],
        "Plant Director",
        "en",
        met="2016-09",
        how_met="Conference panel",
        circle=50,
    )
    lean.phases.append(Phase(day(2016, 9), clock.NOW - 20, 6, {"linkedin": 0.6, "video": 0.2, "email": 0.2}))
    lean.script.append(
        they(
            9,
            "08:25",
            "linkedin",
            "Hi Katrin, our council asks for a voluntary night shift, too. How did you calculate the bonus in your model?",
        )
    )
    row = cast.add(
        "Torben Diekhoff",
        "m",
        "club",
        1990,
        firms.GERMAN[10],
        "Ingenieur",
        private=0.8,
        closeness="friend",
        circle=50,
        met="2017-04",
        how_met="Rowing club",
        child="Ida",
    )
    row.phases.append(Phase(day(2017, 4), clock.NOW - 9, 11, {"whatsapp": 0.5, "in-person": 0.5}))
    row.days.append(yearly("birthday", 1990, 17))
    row.script.append(
        they(
            4,
            "19:02",
            "whatsapp",
            "Kannst du bei der Vereinsregatta die Zeitnahme machen? Ich müsste den Plan diese Woche abgeben.",
        )
    )
    work = cast.add(
        "Dorota Wiśniewska",
        "f",
        "brandis",
        1982,
        firms.CLIENTS[1],
        "Leiterin Einkauf",
        met="2012-04",
        circle=50,
        how_met="Same project team at Brandis & Thiele",
    )
    work.jobs.append(Job(firms.BRANDIS.name, "", "Beraterin", "2012-04", "2018-02", is_current=False))
    work.phases += [
        Phase(day(2012, 4), day(2018, 2), 7, _SITE),
        Phase(day(2018, 2), clock.NOW - 30, 4, {"linkedin": 0.6, "phone": 0.4}),
    ]
    work.script.append(
        they(
            13,
            "12:31",
            "linkedin",
            "Hallo Katrin, wir suchen jemanden für die Lagerplanung, vier Tage im Monat. Wäre das etwas für dich oder weißt du jemanden?",
        )
    )
    aunt = cast.add("Christa Behrend", "f", "family", 1947, private=1.0, closeness="family", circle=50)
    aunt.phases.append(Phase(clock.START, clock.NOW - 60, 3, {"letter": 0.6, "phone": 0.4}))
    aunt.script.append(
        they(
            16,
            "00:00",
            "letter",
            "Ein Brief mit Rezepten und der Frage, wann wir sie mit den Kindern besuchen.",
            kind="letter",
        )
    )
    near = cast.add(
        "Nele Brückner",
        "f",
        "street",
        1986,
        firms.GERMAN[11],
        "Architektin",
        private=0.8,
        closeness="friend",
        circle=50,
        met="2019-08",
        how_met="Parents at the primary school",
        child="Theo",
    )
    near.phases.append(Phase(day(2019, 8), clock.NOW - 10, 13, {"whatsapp": 0.7, "in-person": 0.3}))
    near.script.append(
        they(
            4,
            "07:35",
            "whatsapp",
            "Könntet ihr Theo am Montag bis fünf mit zu euch nehmen? Ich habe Bauabnahme.",
        )
    )
    french = cast.add(
        "Étienne Lefort",
        "m",
        "world",
        1974,
        firms.ABROAD[4],
        "VP Manufacturing",
        "en",
        met="2014-10",
        how_met="Workshop abroad",
    )
    french.phases.append(Phase(day(2014, 10), clock.NOW - 50, 3.5, {"email": 0.7, "video": 0.3}))
    french.script.append(
        they(
            22,
            "09:14",
            "email",
            "Dear Katrin, we would like to show our new cell to three guests. Would you come, and whom would you bring?",
            "Visit in Lyon",
        )
    )


def waiting_for_them(cast: Cast) -> None:
    """The owner wrote and got no answer, and another channel has always worked better."""
    client = cast.add(
        "Uwe Stahnke",
        "m",
        "clients",
        1969,
        firms.CLIENTS[3],
        "Werkleiter",
        is_du=False,
        met="2020-02",
        circle=50,
        how_met="Recommended by a former colleague",
        purpose="Possible follow-up project",
    )
    client.phases.append(
        Phase(day(2020, 2), clock.NOW - 45, 9, {"phone": 0.6, "in-person": 0.15, "email": 0.25})
    )
    client.answers |= {"phone": 0.93, "email": 0.2}
    client.script += [
        they(41, "08:50", "phone", "Folgeauftrag denkbar, sobald das Budget steht.", kind="call", minutes=12),
        me(
            31,
            "09:05",
            "email",
            "Guten Tag Herr Stahnke, gibt es schon einen Stand beim Budget für die Auftragssteuerung?",
            "Budget",
        ),
        me(
            18,
            "10:40",
            "email",
            "Guten Tag Herr Stahnke, ich frage noch einmal vorsichtig nach. Ein Satz genügt.",
            "AW: Budget",
        ),
    ]
    lean = cast.add(
        "Philippa Cresswell",
        "f",
        "world",
        1980,
        firms.ABROAD[1],
        "Head of Continuous Improvement",
        "en",
        met="2017-03",
        circle=50,
        how_met="LinkedIn, after a post on set-up times",
    )
    lean.phases.append(
        Phase(day(2017, 3), clock.NOW - 60, 5, {"email": 0.55, "linkedin": 0.3, "video": 0.15})
    )
    lean.answers |= {"linkedin": 0.1, "email": 0.95}
    lean.script.append(
        me(
            19,
            "20:15",
            "linkedin",
            "Hi Philippa, would you join a panel on shift models? Half an hour online, two other guests.",
        )
    )
    work = cast.add(
        "Katharina Eisold",
        "f",
        "brandis",
        1985,
        firms.GERMAN[7],
        "Projektleiterin",
        private=0.7,
        met="2013-01",
        circle=50,
        how_met="Colleagues at Brandis & Thiele",
        child="Emil",
    )
    work.jobs.append(Job(firms.BRANDIS.name, "", "Beraterin", "2013-01", "2019-03", is_current=False))
    work.phases += [
        Phase(day(2013), day(2019, 3), 8, _SITE),
        Phase(day(2019, 3), clock.NOW - 40, 5, {"whatsapp": 0.7, "linkedin": 0.2, "in-person": 0.1}),
    ]
    work.answers |= {"whatsapp": 0.96, "linkedin": 0.15}
    work.script.append(
        me(
            15,
            "20:40",
            "linkedin",
            "Hallo Katharina, dein Beitrag zur Auftragssteuerung passt zu einem Fall bei mir. Magst du mir sagen, womit ihr angefangen habt?",
        )
    )
    trade = cast.add(
        "Bassam Darwish",
        "m",
        "forum",
        1973,
        firms.FORUM[3],
        "Inhaber",
        is_du=False,
        met="2018-06",
        how_met="Forum evening",
        circle=150,
    )
    trade.phases.append(
        Phase(day(2018, 6), clock.NOW - 60, 4.5, {"phone": 0.6, "email": 0.3, "in-person": 0.1})
    )
    trade.answers |= {"phone": 0.92, "email": 0.25}
    trade.script.append(
        me(
            30,
            "14:10",
            "email",
            "Guten Tag Herr Darwish, steht Ihr Angebot noch, das Forum ins Werk einzuladen? Wir planen gerade die nächsten Termine.",
            "Werksbesuch",
        )
    )
    old = cast.add(
        "Anke Hilbert",
        "f",
        "saaletal",
        1984,
        firms.GERMAN[4],
        "Leiterin Vertrieb",
        private=0.8,
        closeness="friend",
        circle=50,
        met="2005-10",
        how_met="Study group in Saaletal",
        child="Mila",
    )
    old.schools.append(School("Hochschule Saaletal", "Wirtschaftsingenieurwesen", "2004", "2010"))
    old.phases += [
        Phase(clock.START, day(2013, 5), 6, {"studivz": 0.7, "sms": 0.3}),
        Phase(day(2013, 6), clock.NOW - 33, 5.5, {"signal": 0.5, "messenger": 0.3, "in-person": 0.2}),
    ]
    old.answers |= {"signal": 0.96, "messenger": 0.2}
    old.script.append(
        me(
            13,
            "21:05",
            "messenger",
            "Bist du beim Jahrgangstreffen dabei? Ich würde mit dir ein Zimmer teilen.",
        )
    )
