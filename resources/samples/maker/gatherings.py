"""What happens with several people at once: group chats, occasions, groups with posts."""

from __future__ import annotations

import random
from typing import NamedTuple

from maker import clock
from maker.history import seeded
from maker.people import People
from maker.person import Person
from netdesk.domain.contact import ME_UID, Interaction
from netdesk.domain.network import Group, Occasion


class Chat(NamedTuple):
    """A group chat: `texts` are said by whoever speaks; `years` it has been going."""

    name: str
    channel: str
    community: str
    size: int
    years: float
    per_year: float
    texts: tuple[str, ...]


_CHATS = (
    Chat(
        "Familie",
        "whatsapp",
        "family",
        8,
        9,
        11,
        (
            "Bild vom Sonntagsspaziergang, alle drauf bis auf den Hund.",
            "Wer hat die große Auflaufform?",
            "Der Zug hat 20 Minuten Verspätung, nicht warten.",
            "Mama bittet um Ruhe, sie schläft jetzt.",
            "Das Ergebnis vom Arzt ist gut.",
            "Kann jemand am Wochenende die Blumen gießen?",
            "Neues Foto von den Kleinen.",
            "Wir kommen zu viert, mit Kinderstuhl.",
            "Ich bringe Salat mit.",
            "Danke für den schönen Nachmittag.",
            "Opas Werkzeugkiste ist wieder aufgetaucht.",
            "Bitte die Fahrräder aus dem Hof räumen, es kommt ein Container.",
        ),
    ),
    Chat(
        "Vierer",
        "whatsapp",
        "club",
        7,
        8,
        13,
        (
            "Wasserstand passt, wir fahren.",
            "Ich brauche einen Ersatz auf drei.",
            "Boot 4 hat einen Riss, bitte nicht nehmen.",
            "Treffen eine halbe Stunde früher.",
            "Wer hat noch Platz im Auto?",
            "Bilder von der Ausfahrt sind im Ordner.",
            "Der Steg ist gesperrt, wir setzen am Wehr ein.",
            "Kuchen steht in der Küche.",
            "Ich bin dabei.",
            "Bei mir klappt es nicht.",
            "Trainer hat gewechselt, Plan folgt.",
            "Gute Ausfahrt, danke an alle.",
        ),
    ),
    Chat(
        "Klasse 4b",
        "whatsapp",
        "street",
        9,
        4,
        13,
        (
            "Bitte an das Geld für den Ausflug denken.",
            "Hausaufgaben: Seite 34, beide Aufgaben.",
            "Die Turnhalle bleibt geschlossen.",
            "Wer kann beim Kuchenverkauf helfen?",
            "Fundstück: eine rote Mütze.",
            "Elternabend beginnt eine Viertelstunde später.",
            "Der Hort schließt heute früher.",
            "Danke an alle, die beim Flohmarkt geholfen haben.",
            "Wir übernehmen den Stand bis zwölf.",
        ),
    ),
    Chat(
        "Lerngruppe",
        "facebook",
        "saaletal",
        7,
        12,
        9,
        (
            "Wer kommt zum Jahrgangstreffen?",
            "Ich habe die alten Bilder eingescannt.",
            "Weiß jemand, was aus dem Wohnheim wird?",
            "Vorschlag: einmal im Jahr ein Wochenende, fester Termin.",
            "Ich bin für die Hütte.",
            "Zwei Autos haben wir schon.",
        ),
    ),
    Chat(
        "Vorstand Forum",
        "email",
        "forum",
        6,
        9,
        10,
        (
            "Anbei das Protokoll der letzten Sitzung.",
            "Der Raum ist bestätigt, 80 Plätze.",
            "Zwei neue Mitglieder, beide aus dem Umland.",
            "Bitte Vorschläge für den nächsten Abend bis zur Sitzung.",
            "Der Kassenbericht liegt bei.",
            "Die Kammer übernimmt die Getränke.",
        ),
    ),
)

_EVENINGS = (
    ("Forum evening: {topic}", "Kammer der Region, Leipzig", "forum", 150, 12),
    ("Rowing season opening", "Bootshaus Elsterwehr", "club", 330, 11),
    ("Alumni reunion", "Saaletal", "saaletal", 700, 12),
    ("Lean summit", "Birmingham", "world", 520, 9),
    ("Supervisors' workshop", "Delitz", "muldeguss", 170, 8),
    ("Street party", "Sternwartenstraße", "street", 420, 12),
)
_TOPICS = (
    "short set-ups",
    "shift work",
    "succession",
    "energy",
    "apprentices",
    "suppliers nearby",
    "quality",
    "robots for small batches",
)


def chats(people: People) -> list[Interaction]:
    """Messages to whole groups; most are from others than the owner."""
    rows: list[Interaction] = []
    for chat in _CHATS:
        draw = seeded(f"chat:{chat.name}")
        members = _lively(people, chat.community)[: chat.size]
        first = clock.NOW - int(chat.years * 365)
        day = float(first)
        while day < clock.NOW - 2:
            day += draw.expovariate(chat.per_year / 365)
            if day < clock.NOW - 2 and clock.is_used(chat.channel, int(day)):
                rows += _exchange(chat, members, int(day), draw)
    return rows


def occasions(people: People) -> tuple[list[Occasion], list[Interaction]]:
    """Past and coming evenings with those who were there; each past one is a meeting."""
    past: list[Occasion] = []
    rows: list[Interaction] = []
    for title, place, community, every, guests in _EVENINGS:
        draw = seeded(f"occasion:{title}")
        members = _lively(people, community)
        day = clock.NOW - draw.randint(40, every)
        topics = list(_TOPICS)
        while day > clock.NOW - 3600 and topics:
            known = [
                person
                for person in members
                if person.phases and person.phases[0].first < day < person.phases[-1].last + 60
            ]
            there = draw.sample(known, min(len(known), guests))
            if len(there) < 3:
                break
            whole = title.format(topic=topics.pop(draw.randrange(len(topics))))
            uids = tuple(person.uid for person in there)
            past.append(Occasion(whole, str(clock.local(day, 18 * 60)), "", place, "", uids))
            rows.append(
                Interaction(
                    "", clock.local(day, 18 * 60), "in-person", "both", "event", uids, "", whole, "", 3 * 3600
                )
            )
            day -= int(every * draw.uniform(0.8, 1.3))
    coming = [
        Occasion(
            "Forum evening: listening before a ballot",
            str(clock.local(clock.NOW + 8, 18 * 60)),
            str(clock.local(clock.NOW + 8, 21 * 60)),
            "Kammer der Region, Leipzig",
            "I speak for ten minutes, Aysel chairs.",
            (
                "aysel-korkmaz",
                "cornelia-ahrendt",
                "simon-holtkamp",
                "bassam-darwish",
                "sven-dobberstein",
                "uwe-stahnke",
            ),
        ),
        Occasion(
            "Club regatta",
            str(clock.local(clock.NOW + 17, 10 * 60)),
            "",
            "Elsterwehr",
            "Time keeping is open.",
            ("torben-diekhoff", "friederike-palm"),
        ),
        Occasion(
            "Year's meeting of the Saaletal alumni",
            clock.iso(clock.NOW + 24),
            "",
            "Saaletal",
            "",
            ("anke-hilbert", "henning-raabe", "bastian-sonntag"),
        ),
        Occasion(
            "Dinner with the choir friends",
            str(clock.local(clock.NOW + 3, 19 * 60)),
            "",
            "Our kitchen",
            "",
            ("mandy-kaltofen", "jette-luetzow"),
        ),
    ]
    return past + coming, rows


def groups(people: People) -> tuple[list[Group], list[Interaction]]:
    """Groups and clubs, with the owner's posts and those of others."""
    made: list[Group] = []
    rows: list[Interaction] = []
    for name, channel, community, size, ago, rhythm, text in (
        (
            "Produktion im Mittelstand",
            "xing",
            "forum",
            24,
            1640,
            60,
            "Quiet since most people left the network.",
        ),
        ("Shop floor leadership", "linkedin", "world", 26, 58, 30, "Small group, good questions."),
        ("Forum Produktion Mitteldeutschland", "linkedin", "forum", 30, 24, 45, "Run with Aysel."),
        ("Ruderverein Elsterwehr", "in-person", "club", 26, 0, None, "Member since student days."),
        ("Saaletal Jahrgang", "facebook", "saaletal", 28, 900, None, "Mostly photographs."),
    ):
        draw = seeded(f"group:{name}")
        members = _lively(people, community)
        there = tuple(person.uid for person in draw.sample(members, min(size, len(members))))
        last = clock.iso(clock.NOW - ago) if ago else ""
        made.append(Group(name, channel, "", text, there, last, rhythm))
        rows += _posts(channel, there, ago, draw) if ago else []
    return made, rows


def _posts(channel: str, members: tuple[str, ...], ago: int, draw: random.Random) -> list[Interaction]:
    mine = (
        "What we learned from asking the night shift first.",
        "A checklist for the first walk through a plant.",
        "Three questions before a new shift plan.",
        "Why short set-ups begin with the trolley.",
        "Notes from a failed workshop.",
    )
    theirs = (
        "Looking for a plant to visit with our apprentices.",
        "How do you measure handovers between shifts?",
        "Our board after six months, photograph attached.",
        "Does anybody have experience with voluntary nights?",
    )
    rows = []
    for number, text in enumerate(mine):
        when = clock.instant(
            clock.on_workday(clock.NOW - ago - number * draw.randint(70, 160)), 8 * 60 + draw.randrange(90)
        )
        readers = tuple(draw.sample(members, min(4, len(members))))
        rows.append(Interaction("", when, channel, "out", "post", readers, ME_UID, text, text))
    for text in theirs:
        author = draw.choice(members)
        when = clock.instant(clock.NOW - ago - draw.randint(-20, 700) - 21, 9 * 60 + draw.randrange(500))
        rows.append(Interaction("", when, channel, "in", "post", (author,), author, text, text))
    return rows


def _exchange(chat: Chat, members: list[Person], day: int, draw: random.Random) -> list[Interaction]:
    there = [person for person in members if person.phases[0].first < day]
    if len(there) < 3:
        return []
    uids = tuple(person.uid for person in there)
    at = clock.minute_of(draw, clock.HOURS[chat.channel])
    rows = []
    texts = draw.sample(chat.texts, draw.choice((1, 1, 2, 3)))
    for number, text in enumerate(texts):
        author = ME_UID if number and draw.random() < 0.3 else draw.choice(uids)
        when = clock.instant(day, min(at + number * draw.randint(2, 40), 1439))
        direction = "out" if author == ME_UID else "in"
        subject = chat.name if chat.channel == "email" else ""
        rows.append(
            Interaction(
                "",
                when,
                chat.channel,
                direction,
                "message",
                uids,
                author,
                subject,
                text,
                None,
                f"group-{chat.name.lower()}",
            )
        )
    return rows


def _lively(people: People, community: str) -> list[Person]:
    """People of a community who have not fallen silent, those with most contact first."""
    members = [person for person in people.all.values() if person.community == community and person.phases]
    return sorted(
        members,
        key=lambda person: (
            -min(person.phases[-1].last, clock.NOW - 100),
            -person.phases[-1].per_year,
            person.uid,
        ),
    )
