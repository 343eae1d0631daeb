"""Ties between contacts: colleagues, classmates, couples, crews, and the bridges between communities."""

from __future__ import annotations

import random
from itertools import combinations

from maker.history import seeded
from maker.people import People
from maker.person import Person
from netdesk.domain.contact import ME_UID, Tie

_INSIDE: dict[str, tuple[float, tuple[str, ...]]] = {
    "muldeguss": (5.2, ("colleague",)),
    "brandis": (4.6, ("former colleague", "former colleague", "project team", "friend")),
    "saaletal": (4.2, ("classmate", "classmate", "study group", "flatmate", "friend")),
    "forum": (4.0, ("forum", "working group", "business partner")),
    "club": (5.0, ("rowing crew", "rowing crew", "friend")),
    "world": (3.0, ("peer", "co-author", "former colleague")),
    "street": (4.2, ("neighbour", "parents of classmates", "friend")),
    "clients": (2.2, ("business partner", "former colleague")),
    "friends": (3.4, ("friend", "friend", "choir")),
    "acquaintances": (0.5, ("colleague",)),
}
"""How many ties people have within their community, and which."""
_BRIDGES = (
    ("brandis", "clients", "former client", 14),
    ("brandis", "forum", "working group", 12),
    ("brandis", "world", "joint workshop", 7),
    ("saaletal", "brandis", "classmate", 6),
    ("saaletal", "friends", "friend", 6),
    ("club", "street", "neighbour", 7),
    ("club", "friends", "friend", 7),
    ("forum", "clients", "business partner", 9),
    ("forum", "muldeguss", "supplier", 7),
    ("street", "forum", "neighbour", 3),
    ("family", "friends", "friend", 4),
    ("family", "club", "rowing crew", 3),
    ("world", "forum", "joint workshop", 5),
    ("acquaintances", "forum", "forum", 12),
    ("acquaintances", "world", "peer", 9),
    ("acquaintances", "brandis", "colleague", 6),
)
_TOLD = (
    Tie("joern-abendroth", "silke-marten", "friend", "", 86, "2005", "friend"),
    Tie("henning-raabe", "silke-marten", "deputy", "chair", 70, "2019"),
    Tie("silke-marten", "holger-zander", "works council", "union secretary", 64, "2016"),
    Tie("reinhard-kessel", "joern-abendroth", "manager", "report", 58, "2018"),
    Tie("reinhard-kessel", "beate-lindqvist", "manager", "report", 52, "2017"),
    Tie("beate-lindqvist", "henning-raabe", "manager", "report", 38, "2017"),
    Tie("lan-nguyen", "henning-raabe", "youth representative", "works council", 48, "2023"),
    Tie("sven-dobberstein", "reinhard-kessel", "business partner", "", 45, "2012"),
    Tie("bastian-sonntag", "henning-raabe", "flatmate", "", 55, "2005"),
    Tie("anke-hilbert", "bastian-sonntag", "study group", "", 40, "2005"),
    Tie("aysel-korkmaz", "cornelia-ahrendt", "board", "chamber", 62, "2014"),
    Tie("aysel-korkmaz", "selin-aksoy", "mentor", "mentee", 50, "2024"),
    Tie("samir-benali", "sven-dobberstein", "adviser", "client", 48, "2019"),
    Tie("samir-benali", "murat-yalcin", "friend", "", 57, "2013"),
    Tie("friederike-palm", "jette-luetzow", "colleague", "", 60, "2015"),
    Tie("friederike-palm", "torben-diekhoff", "rowing crew", "", 55, "2017"),
    Tie("matthias-ostermeier", "gisela-wendt", "son-in-law", "mother-in-law", 66, "2009"),
    Tie("dieter-wendt", "gisela-wendt", "spouse", "", 88, "1978"),
    Tie("dieter-wendt", "wiebke-lorenz", "father", "daughter", 82, "1988"),
    Tie("gisela-wendt", "wiebke-lorenz", "mother", "daughter", 90, "1988"),
    Tie("gisela-wendt", "christa-behrend", "sister", "", 60, "1952"),
    Tie("harriet-langley", "ingeborg-nygaard", "peer", "", 50, "2011"),
    Tie("harriet-langley", "graham-whitlock", "adviser", "client", 44, "2015"),
    Tie("camille-roussel", "etienne-lefort", "colleague", "", 46, "2024"),
    Tie("nele-brueckner", "ines-quandt", "parents of classmates", "", 52, "2019"),
    Tie("rafal-zawadzki", "nikos-papadakis", "manager", "report", 40, "2022"),
    Tie("cornelia-ahrendt", "annett-wachsmuth", "manager", "report", 45, "2015"),
    Tie("lothar-rademacher", "nadia-khoury", "manager", "report", 50, "2013"),
    Tie("lothar-rademacher", "dorota-wisniewska", "manager", "report", 42, "2012"),
)
_MINE = (
    Tie(ME_UID, "matthias-ostermeier", "spouse", "", None, "2013-08-24", "family", 5),
    Tie(ME_UID, "gisela-wendt", "daughter", "mother", None, "1985", "family", 5),
    Tie(ME_UID, "dieter-wendt", "daughter", "father", None, "1985", "family", 15),
    Tie(ME_UID, "wiebke-lorenz", "sister", "", None, "1988", "family", 5),
    Tie(ME_UID, "friederike-palm", "best friend", "", None, "2008-10", "friend", 5),
    Tie(ME_UID, "samir-benali", "business partner", "", None, "2013-02", "friend", 5),
    Tie(ME_UID, "henning-raabe", "friend", "", None, "2006-10", "friend", 15),
    Tie(ME_UID, "harriet-langley", "mentee", "mentor", None, "2014-06", "business", 15),
    Tie(ME_UID, "lothar-rademacher", "report", "manager", None, "2010-10", "business", None),
    Tie(ME_UID, "reinhard-kessel", "adviser", "client", None, "2022-01", "business", 50),
    Tie(ME_UID, "sven-dobberstein", "adviser", "client", None, "2019-09", "business", 15),
    Tie(ME_UID, "aysel-korkmaz", "board", "", None, "2018", "business", 15),
)


def all_ties(people: People) -> tuple[Tie, ...]:
    """Every tie once, told ones first."""
    groups: dict[str, list[Person]] = {}
    for person in people.all.values():
        groups.setdefault(person.community, []).append(person)
    known = {frozenset((tie.first, tie.second)) for tie in _TOLD}
    ties = [*_MINE, *_TOLD]
    for community, (degree, relations) in _INSIDE.items():
        _add(ties, known, _within(groups[community], degree, seeded(f"ties:{community}")), relations)
    _add_family(ties, known, groups["family"])
    for first, second, relation, count in _BRIDGES:
        draw = seeded(f"bridge:{first}:{second}")
        pairs = [(draw.choice(groups[first]), draw.choice(groups[second])) for _ in range(count)]
        _add(ties, known, pairs, (relation,))
    return tuple(ties)


def _add(
    ties: list[Tie],
    known: set[frozenset[str]],
    pairs: list[tuple[Person, Person]],
    relations: tuple[str, ...],
) -> None:
    for one, other in pairs:
        pair = frozenset((one.uid, other.uid))
        if len(pair) < 2 or pair in known:
            continue
        known.add(pair)
        draw = seeded("tie:" + ":".join(sorted(pair)))
        relation, reverse = draw.choice(relations), ""
        if relation == "colleague" and draw.random() < 0.16:
            relation, reverse = "manager", "report"
        strength = draw.randint(15, 70) if draw.random() < 0.3 else None
        since = str(draw.randint(2006, 2024)) if draw.random() < 0.45 else ""
        ties.append(Tie(one.uid, other.uid, relation, reverse, strength, since))


def _within(members: list[Person], degree: float, draw: random.Random) -> list[tuple[Person, Person]]:
    """Friends of friends know each other, and some know many: each joins two whom others know already."""
    pairs: list[tuple[Person, Person]] = []
    ends: list[Person] = list(members[:3])
    for number, person in enumerate(members):
        wanted = max(1, round(draw.gauss(degree / 2, 0.8))) if degree >= 1 else int(draw.random() < degree)
        for _ in range(wanted if number else 0):
            other = draw.choice(ends) if draw.random() < 0.6 else draw.choice(members[:number])
            if other is not person:
                pairs.append((person, other))
                ends += (person, other)
                friends = [b if a is other else a for a, b in pairs if other in (a, b)]
                if draw.random() < 0.45:
                    pairs.append((person, draw.choice(friends)))
    return [pair for pair in pairs if pair[0] is not pair[1]]


def _add_family(ties: list[Tie], known: set[frozenset[str]], members: list[Person]) -> None:
    for older, younger in combinations(sorted(members, key=lambda person: person.born), 2):
        gap = younger.born - older.born
        pair = frozenset((older.uid, younger.uid))
        if pair in known or gap > 34 or seeded(f"family:{older.uid}:{younger.uid}").random() > 0.3:
            continue
        known.add(pair)
        if gap < 16:
            ties.append(Tie(older.uid, younger.uid, "cousin"))
        else:
            relation = "aunt" if older.sex == "f" else "uncle"
            ties.append(Tie(older.uid, younger.uid, relation, "niece" if younger.sex == "f" else "nephew"))
