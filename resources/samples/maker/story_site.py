"""Muldeguss before the ballot."""

from __future__ import annotations

from maker import clock, firms
from maker.cast import Cast, ask, me, they
from maker.communities import NAMES, day
from maker.person import Phase
from netdesk.domain.contact import School

_SITE = {"email": 0.5, "phone": 0.25, "in-person": 0.25}


def site(cast: Cast) -> None:
    """Muldeguss before the ballot: the formal line is silent, two friendships across the sides are not."""
    friend = cast.add(
        "Henning Raabe",
        "m",
        "muldeguss",
        1984,
        firms.MULDEGUSS,
        "Stellv. Betriebsratsvorsitzender",
        private=0.9,
        closeness="friend",
        circle=15,
        is_owl=True,
        child="Malin",
        met="2006-10",
        how_met="Student residence in Saaletal, same kitchen",
        rhythm_days=14,
        purpose="An honest word about the shop floor",
    )
    friend.schools.append(School("Hochschule Saaletal", "Werkstofftechnik", "2005", "2011"))
    friend.tags.append(NAMES["saaletal"])
    friend.answers |= {"messenger": 0.97, "facebook": 0.9, "studivz": 0.95}
    friend.on("studivz", "2006-11", "former")
    friend.on("facebook", "2010-01")
    friend.on("messenger", "2012-03")
    friend.phases += [
        Phase(clock.START, day(2013, 5), 16, {"studivz": 0.7, "sms": 0.15, "in-person": 0.15}),
        Phase(
            day(2012, 3),
            clock.NOW - 40,
            17,
            {"messenger": 0.84, "facebook": 0.05, "in-person": 0.07, "phone": 0.04},
        ),
    ]
    friend.facts += [
        ask("Malin (12) has braces and plays chess", "baby", 19, 19, 60),
        ask("Night shifts are hard on his sleep", "moon", 300, 160),
    ]
    friend.script += [
        they(
            33,
            "23:12",
            "messenger",
            "Bei uns kocht es. Der Plan hing am Brett, bevor jemand ein Wort dazu gesagt hat.",
        ),
        me(33, "23:15", "messenger", "Das habe ich befürchtet. Was wäre das Erste, das helfen würde?"),
        they(33, "23:21", "messenger", "Dass jemand fragt, bevor er etwas aufhängt."),
        me(19, "22:48", "messenger", "Silke antwortet mir nicht mehr. Ist sie wütend oder vorsichtig?"),
        they(
            19,
            "22:55",
            "messenger",
            "Vorsichtig. Offiziell darf sie gerade mit niemandem reden. Ich auch nicht, aber wir kennen uns zu lange.",
        ),
        me(19, "22:58", "messenger", "Dann reden wir über etwas anderes. Wie geht es Malin?"),
        they(
            19,
            "23:04",
            "messenger",
            "Klammer seit gestern. Spricht mit der Zunge und verliert trotzdem kein Schachspiel.",
        ),
        they(6, "23:31", "messenger", "Noch wach?"),
        me(6, "23:33", "messenger", "Immer um diese Zeit."),
        they(
            6,
            "23:40",
            "messenger",
            "Wenn die Nachtschicht freiwillig bleibt und das Wochenende frei, gehen hier viele mit. Von mir hast du das nicht.",
        ),
        me(6, "23:46", "messenger", "Verstanden. Ich trage es so weiter, dass niemand fragt, woher."),
        they(6, "23:47", "messenger", "Gute Nacht."),
        me(6, "23:48", "messenger", "Gute Nacht, Henning."),
    ]

    chair = cast.add(
        "Silke Marten",
        "f",
        "muldeguss",
        1971,
        firms.MULDEGUSS,
        "Betriebsratsvorsitzende",
        is_du=False,
        met="2022-03",
        how_met="Works meeting in Delitz",
        circle=50,
    )
    secretary = cast.add(
        "Holger Zander",
        "m",
        "muldeguss",
        1968,
        firms.UNION,
        "Gewerkschaftssekretär",
        is_du=False,
        met="2023-02",
        how_met="Works meeting in Delitz",
    )
    head = cast.add(
        "Reinhard Kessel",
        "m",
        "muldeguss",
        1963,
        firms.MULDEGUSS,
        "Geschäftsführer",
        is_du=False,
        prefix="Dr.",
        circle=50,
        met="2022-01",
        how_met="Recommended by Sven Dobberstein",
        purpose="Client, decides on the project",
    )
    hr = cast.add(
        "Jörn Abendroth",
        "m",
        "muldeguss",
        1972,
        firms.MULDEGUSS,
        "Leiter Personal",
        circle=15,
        private=0.4,
        met="2022-03",
        how_met="Kick-off in Delitz",
        purpose="Knows both sides, keeps his word",
    )
    plant = cast.add(
        "Beate Lindqvist",
        "f",
        "muldeguss",
        1975,
        firms.MULDEGUSS,
        "Werkleiterin",
        is_du=False,
        circle=50,
        met="2022-03",
        how_met="First walk through the foundry",
    )
    youth = cast.add(
        "Lan Nguyen",
        "f",
        "muldeguss",
        1999,
        firms.MULDEGUSS,
        "Jugendvertreterin",
        met="2024-01",
        how_met="Workshop for apprentices",
    )
    chair.phases.append(Phase(day(2022, 4), clock.NOW - 60, 9, _SITE))
    secretary.phases.append(Phase(day(2023, 2), clock.NOW - 70, 4, _SITE))
    head.phases.append(Phase(day(2022, 1), clock.NOW - 6, 20, _SITE | {"video": 0.1}))
    hr.phases.append(Phase(day(2022, 3), clock.NOW - 11, 26, _SITE | {"signal": 0.2}))
    plant.phases.append(Phase(day(2022, 3), clock.NOW - 13, 14, _SITE))
    youth.phases.append(
        Phase(day(2024, 1), clock.NOW - 30, 5, {"email": 0.5, "whatsapp": 0.3, "in-person": 0.2})
    )
    chair.facts.append(
        ask(
            "Rowed in the same eight as Jörn Abendroth; the two still write at night",
            "users-round",
            10,
            None,
            180,
        )
    )
    hr.facts.append(
        ask("Rowed in the same eight as Silke Marten, friends for twenty years", "users-round", 10, None, 180)
    )
    secretary.on("linkedin", "2023-03-14")
    # The last word of the other side, and everything since.
    both = (secretary.uid,)
    chair.script += [
        they(
            46,
            "14:12",
            "email",
            "Sehr geehrte Frau Ostermeier, den Entwurf nehmen wir zur Kenntnis. Weitere Gespräche führen wir erst nach der "
            "Mitgliederversammlung.",
            "Schichtmodell",
            others=both,
        ),
        me(
            39,
            "09:20",
            "email",
            "Sehr geehrte Frau Marten, haben Sie die Unterlagen zum Schichtmodell erhalten? Ich erläutere sie gern in kleiner Runde.",
            "Unterlagen zum Schichtmodell",
            others=both,
        ),
        me(
            33,
            "00:00",
            "letter",
            "Einladung zum Gespräch mit der Geschäftsführung, unterschrieben von Dr. Kessel.",
            kind="letter",
            others=both,
        ),
        me(
            27,
            "10:05",
            "email",
            "Sehr geehrte Frau Marten, wir schlagen drei Termine vor. Ein vierter von Ihrer Seite ist ebenso willkommen.",
            "Gespräch zum Schichtmodell",
            others=both,
        ),
        me(20, "11:30", "phone", "", kind="missed-call"),
        me(
            12,
            "16:45",
            "email",
            "Sehr geehrte Frau Marten, vor der Urabstimmung würden wir gern noch einmal zuhören. Ort und Zeit bestimmen Sie.",
            "Vor der Urabstimmung",
            others=both,
        ),
    ]
    secretary.script.append(
        me(
            16,
            "08:10",
            "linkedin",
            "Guten Tag Herr Zander, wäre Ihnen ein kurzes Gespräch ohne Protokoll recht? Ich komme auch nach Delitz.",
        )
    )
    head.script.append(
        they(
            5,
            "17:20",
            "phone",
            "Ungeduldig. Will nicht warten, weiß aber auch keinen anderen Weg.",
            kind="call",
            minutes=18,
        )
    )
    hr.script += [
        me(
            10,
            "18:35",
            "phone",
            "Er und Silke schreiben sich noch, meist spät. Er will es versuchen, wenn ich es für richtig halte.",
            kind="call",
            minutes=26,
        )
    ]
    plant.script.append(
        they(
            12,
            "09:00",
            "in-person",
            "Zahlen der Nachtschicht durchgegangen. Sie zögert, will aber keinen Streik.",
            kind="meeting",
            minutes=60,
        )
    )
    youth.script += [
        they(28, "12:40", "whatsapp", "Die Azubis fragen, ob der Plan auch für sie gilt."),
        me(28, "12:52", "whatsapp", "Nein, für Jugendliche bleibt alles, wie es ist."),
        they(28, "12:53", "whatsapp", "Das sage ich weiter."),
        me(28, "12:55", "whatsapp", "Gut, danke dir."),
    ]
