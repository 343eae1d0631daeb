"""A command about what is gone meanwhile, or was never there: one sentence, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain import command as c
from netdesk.domain.contact import Contact, Fact, Interaction, Presence, Tie
from netdesk.domain.error import KnownError
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group, Objective, Plan, Side
from netdesk.store.contact_rows import read_contacts
from tests.store.networks import call, content, do_all, effort_of, network, person

GONE = 999


@pytest.mark.parametrize(
    "command",
    [
        c.EditContact(Contact(id=GONE, formatted_name="Bo")),
        c.SetPresence(GONE, Presence("x")),
        c.SetFact(GONE, None, Fact("Plays chess")),
        c.EditInteraction(Interaction("", Moment(0), "email", "in", "message", ("ida",), id=GONE)),
        c.SaveTie(Tie("ida", "me", id=GONE)),
        c.SaveRecord(Plan("ida", "ask", id=GONE)),
        c.SaveRecord(Group("Choir", members=("ida",), id=GONE)),
        c.SaveRecord(Objective("Hall", sides=(Side("Town"),), id=GONE)),
    ],
    ids=lambda command: type(getattr(command, "record", command)).__name__,
)
def test_what_is_gone_cannot_be_edited(command: c.Command, tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"))
        before = content(file)
        with pytest.raises(KnownError, match="is no longer in the network"):
            file.do(command)
        assert content(file) == before


@pytest.mark.parametrize(
    "command",
    [
        c.SetCircle((GONE, 2), 15),
        c.SetCloseness((GONE, 2), "friend"),
        c.SetRhythm((GONE, 2), 30),
        c.TagContacts((GONE, 2), "choir"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_of_several_people_those_who_are_gone_are_passed_over(command: c.Command, tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"))
        _, change = file.do(command)
        assert change is not None
        assert change.contact_ids == frozenset({2})


def test_a_tag_is_added_once(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file, person("Ida"), person("Bo"), c.TagContacts((2,), "choir"), c.TagContacts((2, 3), "choir")
        )
        assert [one.tags for one in read_contacts(file.connection, [2, 3])] == [("choir",), ("choir",)]


def test_a_tag_has_a_name(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"))
        with pytest.raises(KnownError, match="A tag needs a name"):
            file.do(c.TagContacts((2,), "  "))


def test_a_note_written_anew_is_kept_when_the_old_one_is_gone(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida", facts=(Fact("Sails"),)), c.SetFact(2, Fact("Rows"), Fact("Rows at dawn")))
        (ida,) = read_contacts(file.connection, [2])
        assert ida.facts == (Fact("Sails"), Fact("Rows at dawn"))


def test_a_plan_is_about_somebody(tmp_path: Path) -> None:
    with network(tmp_path) as file, pytest.raises(KnownError, match="Say whom it is about"):
        file.do(c.SaveRecord(Plan("", "ask")))


def test_deleting_somebody_does_not_go_through_the_exchanges_of_others(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, person("Ida"), person("Bo"), person("Uta"), call("ida"), call("bo"))
        alone = effort_of(file, c.DeleteContacts((2,)))
        do_all(file, *(call("uta") for _ in range(300)))
        assert effort_of(file, c.DeleteContacts((3,))) < alone + 5
