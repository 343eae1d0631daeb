"""Somebody found in several sources of one drop is asked about once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.import_session import ImportSession
from netdesk.domain.command import AddContact
from netdesk.domain.contact import Contact
from netdesk.domain.network import Apart
from netdesk.store.whole_network import read_network
from tests.desk.test_import_session import commit, names, read
from tests.new_network import lay_new_network
from tests.window.importing.cards import cards

SOURCES = 4
NAME = ("FN:Ida Muster", "N:Muster;Ida;;;")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(lay_new_network(tmp_path / "n.netdesk"))
    desk.do(AddContact(Contact(uid="ida", formatted_name="Ida Muster", organisation="Werft Nord")))
    yield desk
    desk.close()


@pytest.fixture
def session(qtbot: QtBot, desk: Desk, tmp_path: Path) -> ImportSession:
    """Four files that know nothing of Ida but her name and an address each."""
    paths = [
        cards(tmp_path / f"{number}.vcf", (*NAME, f"EMAIL:ida@mail{number}.example"))
        for number in range(SOURCES)
    ]
    return read(qtbot, desk, *paths)


def outcomes(session: ImportSession) -> list[str]:
    return [session.preview.outcome_of(row) for row in session.preview.rows]


def ida(desk: Desk) -> int:
    return next(one.id for one in read_network(desk.file.connection).contacts if one.uid == "ida")


@pytest.mark.parametrize("answered", range(SOURCES))
def test_the_others_join_whom_one_of_them_joins(
    qtbot: QtBot, desk: Desk, session: ImportSession, answered: int
) -> None:
    assert outcomes(session) == ["conflict"] * SOURCES
    leader = session.preview.rows[answered]
    session.preview.decide(leader.number, contact_id=ida(desk))
    assert outcomes(session) == ["merge"] * SOURCES
    assert [session.preview.leader_of(row) for row in session.preview.rows] == [
        None if row is leader else leader for row in session.preview.rows
    ]
    numbers = session.preview.numbers
    assert (numbers.undecided, numbers.merged) == (0, 1)
    commit(qtbot, session)
    (one,) = read_network(desk.file.connection).contacts
    assert len(one.emails) == SOURCES
    assert [file.merged for file in session.files] == [1] * SOURCES


def test_the_others_stay_apart_when_one_does_and_may_still_be_each_other(
    qtbot: QtBot, desk: Desk, session: ImportSession
) -> None:
    session.preview.decide(session.preview.rows[0].number, contact_id=0)
    assert outcomes(session) == ["new"] * SOURCES
    assert session.preview.numbers.undecided == 0
    commit(qtbot, session)
    whole = read_network(desk.file.connection)
    new = {one.uid for one in whole.contacts} - {"ida"}
    assert len(new) == SOURCES
    assert {frozenset((one.first, one.second)) for one in whole.apart} == {
        frozenset(("ida", uid)) for uid in new
    }
    assert all(isinstance(one, Apart) for one in whole.apart)


def test_whoever_is_answered_otherwise_goes_another_way(
    qtbot: QtBot, desk: Desk, session: ImportSession
) -> None:
    first, second, third, fourth = session.preview.rows
    session.preview.decide(first.number, contact_id=0)
    session.preview.decide(second.number, contact_id=first.contact_id)
    assert [session.preview.choice_of(row).contact_id for row in (third, fourth)] == [first.contact_id] * 2
    session.preview.decide(third.number, contact_id=0)
    assert session.preview.outcome_of(fourth) == "conflict"
    commit(qtbot, session)
    assert names(desk) == ["Ida Muster"] * 4


def test_of_two_who_are_there_already_nobody_is_followed(
    qtbot: QtBot, desk: Desk, session: ImportSession, tmp_path: Path
) -> None:
    desk.do(AddContact(Contact(formatted_name="Ida Muster", organisation="Kontor West")))
    again = read(qtbot, desk, *(Path(file.path) for file in session.files))
    again.preview.decide(again.preview.rows[0].number, contact_id=ida(desk))
    assert outcomes(again) == ["merge", *["conflict"] * (SOURCES - 1)]


def test_who_could_only_be_the_other_is_asked_about_all_the_same(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = cards(
        tmp_path / "a.vcf",
        (*NAME, "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ida-a"),
        (*NAME, "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ida-b"),
    )
    session = read(qtbot, desk, path)
    assert outcomes(session) == ["conflict"] * 2
    session.preview.decide(session.preview.rows[0].number, contact_id=ida(desk))
    assert outcomes(session) == ["merge", "conflict"]


def test_a_choice_that_is_taken_back_is_followed_no_more(desk: Desk, session: ImportSession) -> None:
    first = session.preview.rows[0]
    before = session.preview.said_of(first)
    session.preview.decide(first.number, contact_id=ida(desk))
    session.preview.say({first.number: before})
    assert outcomes(session) == ["conflict"] * SOURCES
