"""The innermost circle and the parents."""

from __future__ import annotations

from maker import clock, firms
from maker.cast import Cast, ask, me, they, yearly
from maker.communities import day
from maker.person import Phase
from netdesk.domain.contact import Day


def inner(cast: Cast) -> None:
    """The innermost circle."""
    family = {"whatsapp": 0.4, "phone": 0.3, "in-person": 0.3}
    husband = cast.add(
        "Matthias Ostermeier",
        "m",
        "family",
        1983,
        firms.GERMAN[11],
        "Bauleitung",
        private=1.0,
        closeness="family",
        circle=5,
        how_met="Choir weekend",
        met="2009-06",
        rhythm_days=7,
    )
    husband.phases.append(Phase(clock.START, clock.NOW, 9, family))
    husband.script += [
        they(1, "16:20", "whatsapp", "Ich hole die Kinder, du kannst länger bleiben."),
        me(1, "16:31", "whatsapp", "Danke dir. Bin um sieben da."),
    ]
    husband.days += [Day("birthday", "1983-03-29"), Day("anniversary", "2013-08-24")]

    mother = cast.add(
        "Gisela Wendt", "f", "family", 1952, private=1.0, closeness="family", circle=5, rhythm_days=7
    )
    mother.phases.append(
        Phase(clock.START, clock.NOW - 5, 14, {"phone": 0.8, "in-person": 0.12, "letter": 0.08})
    )
    mother.answers["phone"] = 0.95
    mother.days.append(yearly("birthday", 1952, 9))
    mother.facts.append(ask("Physiotherapy for the hip, every Thursday", "activity", 60, 17, 21))
    mother.script.append(
        they(3, "18:05", "phone", "Hüfte wird besser, war beim Bäcker.", kind="call", minutes=24)
    )

    sister = cast.add(
        "Wiebke Lorenz",
        "f",
        "family",
        1988,
        firms.GERMAN[9],
        "Ärztin",
        private=1.0,
        closeness="family",
        circle=5,
        rhythm_days=14,
        child="Juna",
    )
    sister.phases.append(Phase(clock.START, clock.NOW - 4, 11, family))
    sister.days += [yearly("anniversary", 2016, 11), Day("birthday", "1988-05-02")]
    sister.facts.append(ask("Juna (8) learns the cello", "music", 140, 96))
    sister.script += [
        they(2, "20:44", "whatsapp", "Schickst du mir die Fotos von Mama?"),
        me(2, "20:58", "whatsapp", "Liegen im Ordner. Das mit dem Kuchen ist das beste."),
    ]

    father = cast.add("Dieter Wendt", "m", "family", 1949, private=1.0, closeness="family", circle=15)
    father.phases.append(Phase(clock.START, clock.NOW - 20, 7, {"phone": 0.7, "in-person": 0.3}))
    father.facts.append(ask("Rebuilds the model railway for the grandchildren", "train-front", 240, 130))

    friend = cast.add(
        "Friederike Palm",
        "f",
        "club",
        1984,
        firms.GERMAN[13],
        "Lehrerin",
        private=1.0,
        closeness="friend",
        circle=5,
        rhythm_days=7,
        child="Piet",
        met="2008-10",
        how_met="Same boat in the rowing club",
    )
    friend.phases.append(
        Phase(clock.START, clock.NOW - 3, 13, {"whatsapp": 0.35, "in-person": 0.4, "phone": 0.15, "sms": 0.1})
    )
    friend.days.append(yearly("birthday", 1984, 13))
    friend.facts += [
        ask("Piet (11) wants to change schools", "school", 45, 30),
        ask("Writes a children's book", "book-open", 200, 120),
    ]
    friend.script += [
        me(1, "21:10", "whatsapp", "Samstag aufs Wasser?"),
        they(1, "21:14", "whatsapp", "Wenn du steuerst, ja."),
        me(1, "21:15", "whatsapp", "Abgemacht."),
    ]

    partner = cast.add(
        "Samir Benali",
        "m",
        "clients",
        1979,
        firms.GERMAN[15],
        "Partner",
        private=0.9,
        closeness="friend",
        circle=5,
        rhythm_days=14,
        child="Lina",
        met="2013-02",
        how_met="Project in Chemnitz, shared office since",
        purpose="Runs workshops with me",
    )
    partner.phases += [
        Phase(day(2013, 2), day(2019, 6), 9, {"email": 0.4, "phone": 0.3, "in-person": 0.3}),
        Phase(
            day(2019, 6), clock.NOW - 34, 34, {"email": 0.2, "phone": 0.3, "in-person": 0.2, "signal": 0.3}
        ),
    ]
    partner.answers |= {"phone": 0.9, "signal": 0.95}
    partner.facts.append(ask("Lina (14) is at a boarding school for music", "music", 150, 110))
    partner.script.append(
        me(
            33,
            "17:40",
            "phone",
            "Workshop in Magdeburg aufgeteilt. Er meldet sich nach der Kur.",
            kind="call",
            minutes=31,
        )
    )
