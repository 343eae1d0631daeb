import json
from dataclasses import fields, replace
from random import Random
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk import resource
from netdesk.domain.channel import CHANNELS
from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Interaction,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
    Tie,
)  # fmt: skip
from netdesk.domain.document import ARRAYS, NetworkDocument, property_name
from netdesk.domain.draft import Problem
from netdesk.domain.moment import Moment
from netdesk.domain.network import (
    Apart,
    Decision,
    Disclosure,
    Follow,
    Group,
    InformationItem,
    LedgerLine,
    Objective,
    Occasion,
    OwnProfile,
    Plan,
    Reminder,
    Request,
    Setting,
    Side,
    SideMember,
)  # fmt: skip
from netdesk.exporters.document_text import document_text
from tests.importers.rebuilt import items_of, network_of

SCHEMA: dict[str, Any] = json.loads(resource.path("schema", "network.schema.json").read_text("utf-8"))

FULL = Contact(
    uid="ann",
    kind="organisation",
    formatted_name="Dr. Ann Ecker",
    given_name="Ann",
    family_name="Ecker",
    additional_names="B.",
    prefix="Dr.",
    suffix="jr.",
    nickname="Anni",
    organisation="Bö & Co",
    department="Einkauf",
    title="Leiterin",
    notes="Zwei\nZeilen",
    closeness="friend",
    circle=15,
    rhythm_days=30,
    how_met="Messe",
    met="2009-05",
    purpose="Rat",
    introduced_by="bo",
    emails=(Labelled("a@b.example", "work", True, "vcard"), Labelled("c@d.example")),
    phones=(Labelled("+49 30 000000", "mobile"),),
    urls=(Labelled("https://example.org"),),
    addresses=(
        Address("Weg 1", "Bonn", "NRW", "53111", "Deutschland", "77", "Hof", "home", "alles", "vcard"),
    ),
    jobs=(Job("Bö & Co", "Einkauf", "Leiterin", "2012", "", True, "linkedin"), Job(is_current=False)),
    schools=(School("Uni Bonn", "Diplom", "1999", "2004"),),
    days=(Day("anniversary", "2010-06-05"), Day("birthday", "--04-12", "vcard")),
    presences=(Presence("x", "@ann", "https://x.example/ann", "2012-03", "mutual", True, True, "x"),),
    tags=("kunde", "chor"),
    fields=(OwnField("Hund", "Bello"),),
    related=(Related("Max", "spouse", "max"),),
    source_ids=(SourceId("linkedin", "ann-ecker"),),
    photo=Photo("image/png", b"\x89PNG", "https://example.org/p"),
    facts=(Fact("Tochter Lea, 9", "baby", "2024-01-02", 90, "2023-01-01", True),),
    extras=(Extra("vcard", "X-FOO:bar"),),
)

NETWORK = NetworkDocument(
    me=Contact(uid="me", id=1, formatted_name="Ines Roth", days=(Day("birthday", "1979-03-04"),)),
    contacts=(FULL, Contact(uid="bo", formatted_name="Bo")),
    interactions=(
        Interaction(
            "i1",
            Moment(1714551600123, "instant", 120),
            "email",
            "out",
            "message",
            ("ann", "bo"),
            "me",
            "Betreff",
            "Text",
            None,
            "t1",
            "mail",
            "m1",
        ),
        Interaction(
            "i2", Moment(1714521600000, "date"), "in-person", "both", "meeting", ("ann",), duration_s=3600
        ),
        Interaction("i3", Moment(1714558800000, "local"), "email", "", "note", ("ann",), "me"),
        Interaction("i4", Moment(0), "sms", "in", "message", ("ann", "bo")),
    ),
    requests=(
        Request(
            "ann", "linkedin", "in", "talked", "2024-05-01", "Hallo", "Rat", 3, 4, "linkedin", "r1", uid="r"
        ),
    ),
    ties=(Tie("ann", "bo", "manager", "report", 60, "2010", "business", None, "linkedin"), Tie("ann", "bo")),
    plans=(Plan("ann", "ask", "phone", "Bitte", "2024-06-01", True, uid="p"),),
    objectives=(
        Objective(
            "Ziel",
            "2025-01-31",
            (Side("Wir", (SideMember("me", "decides"),)), Side("Die")),
            "t",
            True,
            uid="o",
        ),
    ),
    information=(
        InformationItem(
            "Titel", "Text", "https://example.org", ("a",), "2024-01-01", (("ann", "2024-02-01"),), uid="n"
        ),
    ),
    groups=(Group("Chor", "in-person", "", "t", ("ann", "me"), "2024-01-01", 30, "xing", uid="g"),),
    occasions=(Occasion("Messe", "2024-04-01", "2024-04-02", "Köln", "t", ("ann",), uid="c"),),
    ledger=(LedgerLine("ann", "give", "introduction", "2024-01-01", "t", uid="l"),),
    own_profiles=(
        OwnProfile("linkedin", "u", "h", "l", "a", "2024-01-01", 90, (("skills", "x"),), "linkedin"),
    ),
    disclosures=(Disclosure("birthday", "15", "full"),),
    reminders=(Reminder("Anrufen", "2024-06-01", "ann", True, uid="m"),),
    decisions=(
        Decision("revive", "ann", "snoozed", "2024-01-01", "2024-02-01", "not now", "phone", "revive:ann"),
    ),
    apart=(Apart("bo", "ann"),),
    follows=(Follow("Bö & Co", "linkedin", "2019", "linkedin"),),
    settings=(Setting("theme", "dark"),),
    channels=CHANNELS[:2],
)


def written(network: NetworkDocument) -> Any:
    """The document as a script reads it."""
    return json.loads("".join(document_text(network)))


def test_a_document_is_valid_by_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(written(NETWORK), SCHEMA)
    jsonschema.validate(written(NetworkDocument()), SCHEMA)


def test_a_network_comes_back_from_its_document_as_it_was() -> None:
    document = written(NETWORK)
    assert network_of(items_of(document)) == NETWORK


def test_the_reader_has_nothing_to_say_about_a_document_of_ours() -> None:
    assert not [item for item in items_of(written(NETWORK)) if hasattr(item, "is_skip")]


def test_the_owners_tie_does_not_change_a_contact_of_our_documents() -> None:
    people = (Contact(uid="ann", formatted_name="Ann"),)
    network = NetworkDocument(
        contacts=people, ties=(Tie("me", "ann", since="2010", closeness="friend", circle=5),)
    )
    assert network_of(items_of(written(network))) == network


def test_ids_stay_in_their_network() -> None:
    network = replace(NETWORK, contacts=(replace(FULL, id=77),))
    assert written(network)["contacts"] == written(NETWORK)["contacts"][:1]


def test_what_scripts_rely_on_is_written_even_when_it_is_empty() -> None:
    contact = written(NetworkDocument(contacts=(Contact(uid="a", formatted_name="A"),)))["contacts"][0]
    assert contact == {
        "uid": "a",
        "formatted_name": "A",
        "given_name": "",
        "family_name": "",
        "additional_names": "",
        "prefix": "",
        "suffix": "",
        "nickname": "",
        "organisation": "",
        "department": "",
        "title": "",
        "notes": "",
        "emails": [],
        "phones": [],
        "urls": [],
        "addresses": [],
        "channels": [],
        "tags": [],
        "related": [],
        "birthday": "",
        "has_photo": False,
        "closeness": "",
        "circle": None,
        "met": "",
    }


def _records() -> list[type]:
    found: list[type] = [*ARRAYS.values()]
    for record in found:
        for hint in get_type_hints(record).values():
            for part in (hint, *get_args(hint)):
                if hasattr(part, "_fields") and part not in found and part is not Moment:
                    found.append(part)
    return found


_DEFINITIONS = {
    "Labelled": "labelled",
    "OwnField": "own_field",
    "SourceId": "source_id",
    "LedgerLine": "ledger_line",
    "InformationItem": "information_item",
    "OwnProfile": "own_profile",
    "SideMember": "side_member",
}


@pytest.mark.parametrize("record", _records(), ids=lambda record: record.__name__)
def test_the_schema_knows_every_field_of_every_record(record: type) -> None:
    names = [field.name for field in fields(Contact)] if record is Contact else record._fields  # type: ignore[attr-defined]
    definition = _DEFINITIONS.get(record.__name__, record.__name__.lower())
    known = set(SCHEMA["$defs"][definition]["properties"])
    derived = {"birthday", "has_photo"} if record is Contact else set()
    assert known == {property_name(record, name) for name in names if name != "id"} | derived


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
contacts = st.builds(
    Contact,
    uid=st.uuids().map(str),
    id=st.just(0),
    formatted_name=texts.filter(bool),
    notes=texts,
    kind=st.sampled_from(("person", "organisation")),
    circle=st.sampled_from((None, 5, 15, 50, 150)),
    closeness=st.sampled_from(("", "family", "friend", "business", "acquaintance")),
    rhythm_days=st.none() | st.integers(1, 1000),
    introduced_by=texts.filter(lambda text: text.casefold() != "me"),
    emails=st.tuples(st.builds(Labelled, texts, texts, st.booleans(), texts)),
    photo=st.none() | st.builds(Photo, texts, st.binary(max_size=9), texts),
    days=st.tuples(st.builds(Day, st.sampled_from(("birthday", "met")), texts.filter(bool), texts)),
    tags=st.tuples(texts.filter(bool)),
    fields=st.tuples(st.builds(OwnField, texts, texts)),
    **{
        name: st.just(())
        for name in (
            "phones",
            "urls",
            "addresses",
            "jobs",
            "schools",
            "presences",
            "related",
            "source_ids",
            "facts",
            "extras",
        )
    },
)


@given(st.lists(contacts, max_size=3, unique_by=lambda contact: contact.uid))
def test_any_contact_comes_back_as_it_was(people: list[Contact]) -> None:
    document = written(NetworkDocument(contacts=tuple(people)))
    assert network_of(items_of(document)).contacts == tuple(people)


JUNK: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, float("inf"), float("nan"), 10**400, 10**17, "", "x", "me", "ann", "2024-13-45",
    "0001-01-01T00:00:00+23:59", "\ud800\0", [], {}, [[]], [{}], {"uid": "me"}, {"data": "@@"}, ["x", 3],
)  # fmt: skip


def _places(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = (
        list(value.items())
        if isinstance(value, dict)
        else list(enumerate(value))
        if isinstance(value, list)
        else []
    )
    return [place, *(one for key, part in inner for one in _places(part, (*place, key)))]


@given(st.randoms(use_true_random=False))
def test_whatever_is_wrong_in_a_document_every_row_of_it_is_told_of(draw: Random) -> None:
    document = written(NETWORK)
    for _ in range(draw.choice((1, 3, 9))):
        *way, last = draw.choice(_places(document)[1:])
        part = document
        for key in way:
            part = part[key]
        part[last] = json.loads(json.dumps(draw.choice(JUNK)))
    rows = {f"{name}[{n}]" for name in ARRAYS for n in range(_count(document.get(name)))}
    items = items_of(document)
    told = {item.where for item in items if not isinstance(item, Problem) or item.is_skip}
    assert {where for where in told if where.endswith("]")} == rows
    assert "".join(document_text(network_of(items))).encode()
    assert all(item.reason.encode() for item in items if isinstance(item, Problem))


def _count(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0
