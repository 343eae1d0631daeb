"""What the network holds besides people and talks: the objective, information, gives and asks, own profiles."""

from __future__ import annotations

from maker import clock
from maker.history import seeded
from maker.people import People
from netdesk.domain.contact import ME_UID, Contact, Day, Job, Labelled, Presence, School
from netdesk.domain.network import (
    Decision,
    Disclosure,
    Follow,
    InformationItem,
    LedgerLine,
    Objective,
    OwnProfile,
    Plan,
    Reminder,
    Side,
    SideMember,
)


def ahead(days: int) -> str:
    return clock.iso(clock.NOW + days)


def ago(days: int) -> str:
    return clock.iso(clock.NOW - days)


OWNER = Contact(
    uid=ME_UID,
    id=1,
    formatted_name="Katrin Ostermeier",
    given_name="Katrin",
    family_name="Ostermeier",
    organisation="Ostermeier Beratung",
    title="Adviser for production and change",
    emails=(
        Labelled("katrin@ostermeier-beratung.example", "work", True),
        Labelled("katrin.ostermeier@post.example", "home"),
    ),
    phones=(Labelled("+49 30 009 0000", "mobile", True),),
    urls=(Labelled("https://ostermeier-beratung.example", "work"),),
    jobs=(
        Job("Ostermeier Beratung", "", "Adviser for production and change", "2019-07"),
        Job("Brandis & Thiele Beratung", "", "Projektleiterin", "2010-10", "2019-06", False),
    ),
    schools=(School("Hochschule Saaletal", "Diplom-Wirtschaftsingenieurin", "2004", "2010"),),
    days=(Day("birthday", "1985-02-17"),),
    presences=tuple(
        Presence(channel, url=f"https://{channel}.example/katrin-ostermeier", state="connected")
        for channel in ("linkedin", "xing", "x", "facebook")
    ),
)

OBJECTIVES = (
    Objective(
        "A new shift plan at Muldeguss before the strike ballot",
        ahead(23),
        (
            Side(
                "Management",
                (
                    SideMember(ME_UID, "advises"),
                    SideMember("reinhard-kessel", "decides"),
                    SideMember("joern-abendroth", "in favour"),
                    SideMember("beate-lindqvist", "hesitates"),
                ),
            ),
            Side(
                "Works council and union",
                (
                    SideMember("silke-marten", "decides"),
                    SideMember("holger-zander", "decides"),
                    SideMember("henning-raabe", "listens"),
                    SideMember("lan-nguyen", "in favour"),
                ),
            ),
        ),
        "Voluntary nights, free weekends, a bonus that both sides can explain. The formal line has been silent since the draft went up on the board.",
    ),
    Objective(
        "Mentors for young engineers in the region",
        ahead(140),
        (
            Side(
                "Forum",
                (
                    SideMember(ME_UID, "decides"),
                    SideMember("aysel-korkmaz", "decides"),
                    SideMember("cornelia-ahrendt", "in favour"),
                ),
            ),
            Side(
                "Firms",
                (
                    SideMember("sven-dobberstein", "in favour"),
                    SideMember("bassam-darwish", "listens"),
                    SideMember("uwe-stahnke", "hesitates"),
                    SideMember("selin-aksoy", "in favour"),
                ),
            ),
        ),
        "Ten pairs by the next season, meetings in the plants, no fees.",
    ),
)

PLANS = (
    Plan("uwe-stahnke", "pitch", "phone", "Follow-up project on order control", ahead(9)),
    Plan("gareth-merriman", "ask", "linkedin", "Would he test the checklist in Skagen", ahead(12)),
    Plan("cornelia-ahrendt", "ask", "in-person", "A room for the mentors' first evening", ahead(8)),
    Plan("harriet-langley", "call", "video", "Talk through the ballot", ahead(2)),
    Plan("rafal-zawadzki", "give", "phone", "Name the trainer for forklift drivers", ahead(6)),
    Plan("kavita-deshmukh", "pitch", "linkedin", "Remote coaching for the gauge team", ahead(20)),
    Plan("sven-dobberstein", "ask", "in-person", "A reference for the mentors' programme", ahead(16)),
)

INFORMATION = (
    InformationItem(
        "Study on voluntary night shifts",
        "Forty plants, five countries; the bonus matters less than the free weekend.",
        "https://lean-reader.example/nights",
        ("shift work", "foundry"),
        ago(12),
        (("joern-abendroth", ago(10)), ("harriet-langley", ago(9))),
    ),
    InformationItem(
        "Grant for training in small firms",
        "Covers half the cost, applications by the end of the quarter.",
        "https://kammer-region.example/foerderung",
        ("training", "small firms"),
        ago(30),
        (("bassam-darwish", ago(29)), ("simon-holtkamp", ago(28))),
    ),
    InformationItem(
        "Book: Listening on the shop floor",
        "Chapter four is about works councils.",
        "",
        ("leadership", "works council"),
        ago(75),
        (("lan-nguyen", ago(28)),),
    ),
    InformationItem(
        "Set-up trolley, drawings free to use",
        "A small firm in Torgau shares its drawings.",
        "https://torgelin.example/wagen",
        ("set-up times", "small firms"),
        ago(18),
    ),
    InformationItem(
        "Apprentices' exchange with Lyon",
        "Two weeks, host families, places for six.",
        "https://fonderie-val.example/echange",
        ("apprentices", "abroad"),
        ago(5),
    ),
    InformationItem(
        "Checklist for a first plant walk",
        "My own, two pages.",
        "",
        ("lean", "leadership"),
        ago(210),
        (("kavita-deshmukh", ago(160)), ("ewan-thornley", ago(150))),
    ),
    InformationItem(
        "Rowing for beginners, Thursday evenings", "Six places left.", "", ("rowing", "neighbourhood"), ago(9)
    ),
    InformationItem(
        "Podcast on succession in family firms",
        "Forty minutes, the second half is the better one.",
        "https://nachfolge.example/17",
        ("succession",),
        ago(40),
        (("sven-dobberstein", ago(38)),),
    ),
    InformationItem(
        "Second-hand measuring arm for sale",
        "Six years old, calibrated.",
        "",
        ("quality", "machines"),
        ago(3),
    ),
)

PROFILES = (
    OwnProfile(
        "linkedin",
        "https://linkedin.example/in/katrin-ostermeier",
        "katrin-ostermeier",
        "Adviser for production and change",
        "Plant directors, works councils, HR",
        ago(74),
        90,
        (
            ("headline", "Adviser for production and change"),
            ("skills", "Shift planning, set-up times, mediation"),
            ("offers", "Workshops for supervisors"),
        ),
    ),
    OwnProfile(
        "xing",
        "https://xing.example/profile/katrin-ostermeier",
        "Katrin_Ostermeier",
        "Beraterin für Produktion",
        "Medium-sized firms in the region",
        ago(410),
        180,
        (("offers", ""), ("degrees", "Diplom-Wirtschaftsingenieurin")),
    ),
    OwnProfile(
        "x",
        "https://x.example/k_ostermeier",
        "@k_ostermeier",
        "Shop floors, shifts, rowing",
        "Researchers, journalists",
        ago(260),
        180,
    ),
    OwnProfile(
        "facebook",
        "https://facebook.example/katrin.ostermeier",
        "Katrin Ostermeier",
        "",
        "Friends and family only",
        ago(120),
        365,
    ),
)

_FACTS = (
    "Work e-mail",
    "Mobile number",
    "Home address",
    "Birthday",
    "Children",
    "Current clients",
    "Calendar",
    "Rowing",
)
_LEVELS = {"5": "ffffffff", "15": "ffffppff", "50": "ffnfpnpf", "150": "fpnpnnnf", "wider": "fnnnnnnp"}
DISCLOSURES = tuple(
    Disclosure(fact, circle, {"f": "full", "p": "part", "n": "none"}[letter])
    for circle, letters in _LEVELS.items()
    for fact, letter in zip(_FACTS, letters, strict=True)
)

REMINDERS = (
    Reminder("Pick up the signed minutes in Delitz", ahead(2), "beate-lindqvist"),
    Reminder("Send Lan the rules for apprentices", ahead(5), "lan-nguyen"),
    Reminder("Renew the rooms for the forum", ahead(12), "cornelia-ahrendt"),
    Reminder("Return the book to Henning", ahead(26), "henning-raabe"),
    Reminder("Tax papers to the office", ago(6), "", True),
)
DECISIONS = (
    Decision("revive", "detlef-findeisen", "snoozed", ago(9), ahead(40), "not now"),
    Decision("change-channel", "enrico-pabst", "dismissed", ago(30), "", "not this person"),
)
FOLLOWS = tuple(
    Follow(name, "linkedin", ago(days))
    for name, days in (
        ("Muldeguss GmbH", 1600),
        ("Kestrel Lean Institute", 2900),
        ("Tamebridge Castings", 1300),
        ("Lindenauer Werkzeuge", 700),
        ("Kammer der Region", 2400),
        ("Forum Produktion Mitteldeutschland", 2500),
    )
)

ORGANISATIONS = (
    Contact(
        uid="muldeguss-gmbh",
        kind="organisation",
        formatted_name="Muldeguss GmbH",
        organisation="Muldeguss GmbH",
        phones=(Labelled("+49 30 009 0010", "work"),),
        urls=(Labelled("https://muldeguss.example", "work"),),
        tags=("Muldeguss",),
    ),
    Contact(
        uid="ruderverein-elsterwehr",
        kind="organisation",
        formatted_name="Ruderverein Elsterwehr e. V.",
        organisation="Ruderverein Elsterwehr e. V.",
        emails=(Labelled("vorstand@elsterwehr.example", "work"),),
        tags=("Ruderverein Elsterwehr",),
    ),
    Contact(
        uid="praxis-dr-amsel",
        kind="organisation",
        formatted_name="Praxis Dr. Amsel",
        organisation="Praxis Dr. Amsel",
        phones=(Labelled("+49 30 009 0020", "work"),),
        notes="Mornings only.",
    ),
)


def ledger(people: People) -> tuple[LedgerLine, ...]:
    """Gives and asks of the last years: mostly gives, with some who are asked more than they are given."""
    gives = (
        ("introduction", "Introduced to {other}"),
        ("information", "Sent the study on nights"),
        ("help", "Read a draft"),
        ("gift", "Book"),
        ("answer", "An hour of advice on the phone"),
        ("recommendation", "Recommended for a workshop"),
    )
    asks = (
        ("favour", "Asked for a contact in {city}"),
        ("advice", "Asked for an opinion on an offer"),
        ("reference", "Asked for a reference"),
    )
    draw = seeded("ledger")
    active = [
        person
        for person in people.all.values()
        if person.phases and person.phases[-1].last > clock.NOW - 500 and person.closeness == "business"
    ]
    lines = []
    for _ in range(70):
        person = draw.choice(active)
        side = draw.choices(("give", "given", "ask", "asked"), (42, 22, 22, 14))[0]
        kind, text = draw.choice(gives if side in ("give", "given") else asks)
        other = draw.choice([one for one in active if one is not person])
        lines.append(
            LedgerLine(
                person.uid,
                side,
                kind,
                ago(draw.randint(8, 1100)),
                text.format(other=other.name, city=other.city),
            )
        )
    lines += [
        LedgerLine("uwe-stahnke", "ask", "favour", ago(day), "Asked for a reference") for day in (210, 96, 41)
    ]
    lines.append(LedgerLine("joern-abendroth", "give", "information", ago(10), "Sent the study on nights"))
    return tuple(sorted(lines, key=lambda line: (line.date, line.contact)))
