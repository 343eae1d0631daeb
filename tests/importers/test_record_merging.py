"""Records of a document: their people as the network names them, and what one adds to another."""

from __future__ import annotations

from typing import Any

import pytest

from netdesk.domain.channel import BY_KEY, Channel
from netdesk.domain.contact import Tie
from netdesk.domain.network import (
    Apart,
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
)
from netdesk.importers.record_merging import joined, with_own_uids

KNOWN = {"a": "ida", "b": "bo", "b2": "bo"}


def named(record: Any) -> Any:
    return with_own_uids(record, lambda uid: KNOWN.get(uid, ""))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (Plan("a", "call"), Plan("ida", "call")),
        (Plan("x", "call"), None),
        (LedgerLine("x", "give", "advice"), None),
        (Reminder("Ask", "2026-12-01", "a"), Reminder("Ask", "2026-12-01", "ida")),
        (Reminder("Ask", "2026-12-01", "x"), Reminder("Ask", "2026-12-01")),
        (Reminder("Ask", "2026-12-01"), Reminder("Ask", "2026-12-01")),
        (Decision("ask", "x", "snoozed", "2026-01-01"), Decision("ask", "", "snoozed", "2026-01-01")),
        (Apart("a", "b"), Apart("ida", "bo")),
        (Apart("a", "x"), None),
        (Apart("x", "b"), None),
        (Group("Choir", members=("a", "x", "b", "b2")), Group("Choir", members=("ida", "bo"))),
        (Occasion("Fair", participants=("x", "a")), Occasion("Fair", participants=("ida",))),
        (
            InformationItem("Paper", passed_to=(("x", "2026-01-01"), ("a", "2026-01-02"))),
            InformationItem("Paper", passed_to=(("ida", "2026-01-02"),)),
        ),
        (
            Objective("Peace", sides=(Side("Us", (SideMember("x"), SideMember("b", "decides"))),)),
            Objective("Peace", sides=(Side("Us", (SideMember("bo", "decides"),)),)),
        ),
        (Setting("half_life_days", "300"), Setting("half_life_days", "300")),
    ],
)
def test_people_are_named_as_the_network_does_and_unknown_ones_left_out(said: Any, found: Any) -> None:
    assert named(said) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        (Plan("ida", "call", text="Mine"), Plan("ida", "call", text="Theirs", due="2026-12-01", is_done=True),
         Plan("ida", "call", text="Mine", due="2026-12-01", is_done=True)),
        (Group("Choir", members=("ida",), last_post="2026-02"),
         Group("Choir", members=("bo", "ida"), last_post="2026-01"),
         Group("Choir", members=("ida", "bo"), last_post="2026-02")),
        (Request("ida", "linkedin", "in", "new"), Request("ida", "linkedin", "in", "new", text="Hello"),
         Request("ida", "linkedin", "in", "new", text="Hello")),
        (Group("Choir", last_post="2026-01"), Group("Choir", last_post="2026-02"),
         Group("Choir", last_post="2026-02")),
        (Tie("ida", "bo", "manager", "report"), Tie("bo", "ida", "report", "manager", since="2019"),
         Tie("ida", "bo", "manager", "report", since="2019")),
        (Objective("Peace", sides=(Side("Us", (SideMember("ida", "decides"),)),)),
         Objective("Peace", sides=(Side("Us", (SideMember("ida"), SideMember("bo"))), Side("Them"))),
         Objective(
             "Peace", sides=(Side("Us", (SideMember("ida", "decides"), SideMember("bo"))), Side("Them"))
         )),
        (Channel("pigeon", "pigeon", 2, "circle-ellipsis"), Channel("pigeon", "Pigeon post", 4, "bird"),
         Channel("pigeon", "Pigeon post", 4, "bird")),
        (BY_KEY["email"], BY_KEY["email"]._replace(rung=1), BY_KEY["email"]._replace(rung=1)),
    ],
)  # fmt: skip
def test_what_is_missing_is_filled_in(ours: Any, theirs: Any, both: Any) -> None:
    assert joined(ours, theirs) == both
    assert joined(both, theirs) is both


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Setting("half_life_days", "300"), Setting("half_life_days", "400")),
        (Channel("email", "Post", 1, "mail"), Channel("email", "E-mail", 3, "mail")),
        (Objective("Peace", sides=(Side("Us"), Side("Us"))), Objective("Peace", sides=(Side("Them"),))),
        (Plan("ida", "call", uid="1", id=7), Plan("ida", "call", uid="2")),
    ],
)
def test_what_is_there_stays(ours: Any, theirs: Any) -> None:
    assert joined(ours, theirs) is ours


@pytest.mark.parametrize(
    ("ours", "theirs", "source", "state"),
    [
        ("new", "accepted", "linkedin", "accepted"),
        ("new", "accepted", "x", "new"),
        ("new", "new", "linkedin", "new"),
        ("accepted", "declined", "linkedin", "accepted"),
    ],
)
def test_an_open_request_is_decided_by_its_own_source(
    ours: str, theirs: str, source: str, state: str
) -> None:
    here = Request("ida", "linkedin", "in", ours, source="linkedin")
    assert joined(here, here._replace(state=theirs, source=source)).state == state


def test_a_request_without_a_source_is_decided_by_hand() -> None:
    here = Request("ida", "linkedin", "in", "new")
    assert joined(here, here._replace(state="accepted")) is here
