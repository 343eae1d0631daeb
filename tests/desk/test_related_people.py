"""Whom a contact names as related is tied to them, when it is clear who is meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from netdesk.desk.desk import Desk
from netdesk.desk.related_people import with_ties
from netdesk.domain.command import AddContact, DeleteTie, EditContact, SaveTie
from netdesk.domain.contact import Contact, Related, Tie
from tests.desks import open_desk
from tests.window.network import TODAY, add, person


@pytest.fixture
def desk(qapp: QObject, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "n.netdesk", today=TODAY) as desk:
        yield desk


def named(desk: Desk, contact_id: int, *related: Related) -> list[tuple[str, str, str, str]]:
    """Name these as related, and give the ties of the contact."""
    before = desk.contact(contact_id)
    assert before is not None
    after = replace(before, related=related)
    desk.do(with_ties(desk, EditContact(after), before, after))
    return [(one.first, one.second, one.relation, one.reverse) for one in desk.records("tie", contact_id)]


def test_one_of_the_network_is_tied_both_ways_and_one_undo_takes_all_back(desk: Desk) -> None:
    clara, mia = add(desk, "Clara", "Behrens"), add(desk, "Mia", "Behrens")
    told = named(desk, clara, Related("mia behrens", "daughter"))
    assert told == [(desk.uid_of(clara), desk.uid_of(mia), "daughter", "parent")]
    desk.undo()
    after = desk.contact(clara)
    assert after is not None
    assert (after.related, desk.records("tie", clara)) == ((), [])


def test_a_new_contact_comes_with_its_ties(desk: Desk) -> None:
    mia = add(desk, "Mia", "Behrens")
    contact = replace(person("Clara", "Behrens"), uid="clara", related=(Related("Mia Behrens", "sister"),))
    made = desk.do(with_ties(desk, AddContact(contact), Contact(), contact))
    assert made is not None
    assert [(one.first, one.second) for one in desk.records("tie", made)] == [("clara", desk.uid_of(mia))]


def test_nobody_is_tied_of_whom_it_is_not_clear_who_is_meant(desk: Desk) -> None:
    clara = add(desk, "Clara", "Behrens")
    add(desk, "Mia", "Behrens")
    add(desk, "Mia", "Behrens", organisation="Werft")
    for name in ("Mia Behrens", "Mia", "Fritzi", "Clara Behrens", " "):
        assert named(desk, clara, Related(name, "sister")) == []


def test_a_uid_says_who_is_meant_whatever_the_name(desk: Desk) -> None:
    clara, mia = add(desk, "Clara", "Behrens"), add(desk, "Mia", "Behrens")
    told = named(desk, clara, Related("Mimi", "friend", desk.uid_of(mia)))
    assert told == [(desk.uid_of(clara), desk.uid_of(mia), "friend", "")]


def test_a_tie_that_is_there_or_was_told_before_is_not_made_again(desk: Desk) -> None:
    clara, mia = add(desk, "Clara", "Behrens"), add(desk, "Mia", "Behrens")
    desk.do(SaveTie(Tie(desk.uid_of(mia), desk.uid_of(clara), "colleague")))
    assert len(named(desk, clara, Related("Mia Behrens", "sister"))) == 1
    desk.undo()
    desk.undo()
    assert len(named(desk, clara, Related("Mia Behrens", "sister"))) == 1
    (tie,) = desk.records("tie", clara)
    desk.do(DeleteTie(tie.id))
    assert named(desk, clara, Related("Mia Behrens", "sister")) == []
