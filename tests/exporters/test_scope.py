"""A part of a network names nobody who is not in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netdesk.domain.contact import Contact, Extra, Fact, Interaction, Related, Tie
from netdesk.domain.document import NetworkDocument
from netdesk.domain.exporting import Form, LeftOut
from netdesk.domain.moment import Moment
from netdesk.domain.network import (
    Decision,
    Group,
    InformationItem,
    LedgerLine,
    Objective,
    Occasion,
    Plan,
    Reminder,
    Request,
    Setting,
    Side,
    SideMember,
)  # fmt: skip
from netdesk.exporters.document_text import document_text
from netdesk.exporters.leaving import for_others, is_private, left_out
from netdesk.exporters.scope import narrowed

PEOPLE = ("ida", "bo", "uta")
NETWORK = NetworkDocument(
    me=Contact("me", 1, formatted_name="Me Myself", given_name="Me", notes="mine"),
    contacts=tuple(Contact(uid=uid, formatted_name=uid.title()) for uid in PEOPLE),
    interactions=(
        Interaction("x1", Moment(0), "email", "in", "message", ("ida", "uta"), author="uta"),
        Interaction("x2", Moment(0), "email", "out", "message", ("uta",), author="me"),
    ),
    requests=tuple(Request(uid, "linkedin", "in", "new") for uid in PEOPLE),
    ties=(Tie("ida", "bo"), Tie("bo", "uta"), Tie("uta", "ida"), Tie("me", "ida")),
    plans=tuple(Plan(uid, "call") for uid in PEOPLE),
    objectives=(
        Objective("Peace", sides=(Side("A", (SideMember("ida"), SideMember("uta"))),)),
        Objective("War", sides=(Side("B", (SideMember("uta"),)),)),
    ),
    information=(InformationItem("News", passed_to=(("ida", "2026-01-01"), ("uta", ""))),),
    groups=(Group("Choir", members=("ida", "uta")), Group("Empty")),
    occasions=(Occasion("Fair", participants=("uta", "bo")),),
    ledger=tuple(LedgerLine(uid, "give", "advice") for uid in PEOPLE),
    reminders=(Reminder("Taxes", "2026-01-01"), Reminder("Book", "2026-01-01", "uta")),
    decisions=tuple(Decision("keep-warm", uid, "done", "2026-01-01") for uid in PEOPLE),
    settings=(Setting("half_life_days", "400"),),
)


def test_a_selection_holds_what_is_about_it_and_names_nobody_else() -> None:
    part = narrowed(NETWORK, {"ida", "bo"})
    assert "uta" not in "".join(document_text(part)).lower()
    assert [one.uid for one in part.contacts] == ["ida", "bo"]
    assert [(one.uid, one.participants, one.author) for one in part.interactions] == [("x1", ("ida",), "")]
    assert part.ties == (Tie("ida", "bo"), Tie("me", "ida"))
    assert [one.title for one in part.objectives] == ["Peace"]
    assert [one.members for one in part.groups] == [("ida",)]
    assert [one.participants for one in part.occasions] == [("bo",)]
    assert (len(part.requests), len(part.plans), len(part.ledger), len(part.decisions)) == (2, 2, 2, 2)
    assert (part.reminders, part.information, part.settings) == ((), (), ())


@pytest.mark.parametrize(
    ("marks", "is_marked"),
    [
        ({"tags": ("Private",)}, True),
        ({"tags": ("vertraulich",)}, True),
        ({"tags": ("private equity",)}, False),
        ({"extras": (Extra("vcard", "CLASS:PRIVATE"),)}, True),
        ({"extras": (Extra("vcard", "class;x=1: Confidential"),)}, True),
        ({"extras": (Extra("vcard", "CLASS:PUBLIC"), Extra("vcard", "X-CLASS:PRIVATE"))}, False),
    ],
)
def test_a_tag_or_the_class_of_a_card_makes_somebody_private(
    marks: dict[str, tuple[object, ...]], is_marked: bool
) -> None:
    assert is_private(Contact(uid="a", **marks)) is is_marked  # type: ignore[arg-type]


def test_for_others_there_is_the_owners_name_and_no_word_that_is_private() -> None:
    ida = replace(
        NETWORK.contacts[0],
        notes="secret",
        purpose="secret",
        circle=15,
        facts=(Fact("secret", is_private=True), Fact("Cello")),
    )
    ida = replace(
        ida, related=(Related("Uta", "sister"), Related("U.", "sister", "uta"), Related("Max", "son"))
    )
    uta = replace(NETWORK.contacts[2], tags=("private",))
    shared = for_others(replace(NETWORK, contacts=(ida, NETWORK.contacts[1], uta)))
    text = "".join(document_text(shared)).lower()
    assert not any(word in text for word in ("secret", "uta", "mine"))
    assert shared.me == Contact("me", 1, formatted_name="Me Myself", given_name="Me")
    assert [fact.text for fact in shared.contacts[0].facts] == ["Cello"]
    assert shared.contacts[0].circle is None
    assert shared.contacts[0].related == (Related("Max", "son"),)


def test_a_group_of_private_people_alone_stays_behind() -> None:
    private = tuple(replace(one, tags=("private",)) for one in NETWORK.contacts if one.uid != "bo")
    shared = for_others(replace(NETWORK, contacts=(NETWORK.contacts[1], *private)))
    assert [one.uid for one in shared.contacts] == ["bo"]
    assert shared.groups == ()


@pytest.mark.parametrize(
    ("form", "left"),
    [
        ("vcard", LeftOut(people=1, facts=1, notes=1)),
        ("csv", LeftOut(people=1, facts=1, notes=1)),
        ("google-csv", LeftOut(people=1, notes=1, placeless=2)),
        ("outlook-csv", LeftOut(people=1, notes=1, placeless=2)),
        ("graphml", LeftOut(people=1, notes=1)),
        ("ics", LeftOut(people=1, others=5)),
        ("json", LeftOut(people=1, facts=1, notes=1, exchanges=2, others=19)),
    ],
)
def test_of_each_form_it_is_told_what_it_could_have_held(form: Form, left: LeftOut) -> None:
    ida = replace(NETWORK.contacts[0], notes="secret", facts=(Fact("secret", is_private=True), Fact("Cello")))
    uta = replace(NETWORK.contacts[2], tags=("private",), notes="secret", facts=(Fact("x", is_private=True),))
    network = replace(NETWORK, contacts=(ida, NETWORK.contacts[1], uta))
    assert left_out(network, form) == left
