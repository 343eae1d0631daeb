"""Two contacts become one: everything follows to the one who stays, and Undo brings both back exactly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain import command as c
from netdesk.domain.contact import ME, Contact, Interaction, Labelled, Related, Tie
from netdesk.domain.error import KnownError
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
    Side,
    SideMember,
)
from netdesk.domain.reading import IN
from netdesk.store import triggers
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.network_file import NetworkFile
from netdesk.store.whole_network import read_network
from tests.store.networks import call, content, do_all, effort_of, network, person

STAYS, GOES, BO = 2, 3, 4
GOING = "ida-mustre"


def merged(file: NetworkFile, **details: object) -> c.MergeContacts:
    (contact,) = read_contacts(file.connection, [STAYS])
    return c.MergeContacts((c.Merging(replace(contact, **details), (GOES,)),))  # type: ignore[arg-type]


def people(file: NetworkFile) -> None:
    do_all(
        file,
        person("Ida Muster", emails=(Labelled("ida@example.org"),)),
        person("Ida Mustre", phones=(Labelled("+49 30 0000123"),)),
        person("Bo Berg", introduced_by=GOING, related=(Related("Ida", "friend", GOING),)),
    )


def everything(file: NetworkFile) -> None:
    """The one who goes stands in every kind of record there is."""
    people(file)
    both = (GOING, "bo-berg")
    do_all(
        file,
        call(GOING),
        c.SaveTie(Tie(GOING, "bo-berg", "manager", "report")),
        c.SaveTie(Tie("me", GOING, "friend")),
        c.SaveRecord(Request(GOING, "linkedin", "in", "new", "2026-01-02", "Hello")),
        c.SaveRecord(Plan(GOING, "ask", "phone", "Ask her")),
        c.SaveRecord(Objective("Agreement", sides=(Side("Us", tuple(SideMember(one) for one in both)),))),
        c.SaveRecord(InformationItem("Paper", passed_to=((GOING, "2026-02-03"),))),
        c.SaveRecord(LedgerLine(GOING, "give", "introduction", "2026-02-03")),
        c.SaveRecord(Group("Choir", members=both)),
        c.SaveRecord(Occasion("Fair", participants=both)),
        c.SaveRecord(Reminder("Call", "2026-03-04", GOING)),
        c.DecideSuggestion(Decision("ask", GOING, "snoozed", "2026-03-05", key=f"ask:{GOING}:birthday")),
        c.KeepApart(((GOES, BO),)),
    )


def naming(file: NetworkFile, contact_id: int) -> dict[str, int]:
    """How many rows of each table name a contact."""
    found = {}
    for table in triggers.journalled(file.connection):
        for key in file.connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            if key[2] == "contact":
                (rows,) = file.connection.execute(
                    f'SELECT count(*) FROM "{table}" WHERE {key[3]}=?', (contact_id,)
                ).fetchone()
                found[f"{table}.{key[3]}"] = rows
    return {name: rows for name, rows in found.items() if rows}


def test_everything_of_the_one_who_goes_belongs_to_the_one_who_stays(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        everything(file)
        of_gone = naming(file, GOES)
        del of_gone["point.contact_id"]
        assert len(of_gone) >= 12
        file.do(merged(file))
        assert naming(file, GOES) == {}
        of_stayed = naming(file, STAYS)
        assert {name: of_stayed.get(name, 0) for name in of_gone} == of_gone
        assert not file.connection.execute("SELECT 1 FROM contact WHERE id=?", (GOES,)).fetchone()
        (bo,) = read_contacts(file.connection, [BO])
        assert (bo.introduced_by, bo.related[0].uid) == ("ida-muster", "ida-muster")
        (key,) = file.connection.execute("SELECT key FROM decision").fetchone()
        assert key == "ask:ida-muster:birthday"


def test_undo_brings_both_back_exactly_and_redo_merges_them_again(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        everything(file)
        before = content(file)
        file.do(merged(file, notes="Both", phones=(Labelled("+49 30 0000123"),)))
        after = content(file)
        file.undo()
        assert content(file) == before
        file.redo()
        assert content(file) == after


def test_the_details_are_those_of_the_command(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        _, change = file.do(merged(file, nickname="Idi", phones=(Labelled("+49 30 0000123"),)))
        (ida,) = read_contacts(file.connection, [STAYS])
        assert (ida.uid, ida.nickname, ida.phones[0].value) == ("ida-muster", "Idi", "+49 30 0000123")
        assert change is not None
        assert str(change.label) == "Merge Ida Muster"
        assert change.contact_ids is not None
        assert {STAYS, GOES} <= change.contact_ids


@pytest.mark.parametrize("author", ["ida-muster", GOING])
def test_an_exchange_of_both_counts_once_and_as_its_author_had_it(tmp_path: Path, author: str) -> None:
    with network(tmp_path) as file:
        people(file)
        both = call("ida-muster", author=author, direction="in", kind="message", channel="email").interaction
        file.do(c.LogInteraction(both._replace(participants=("ida-muster", GOING, "bo-berg"))))
        file.do(merged(file))
        rows = file.connection.execute("SELECT contact_id, sense FROM participant ORDER BY 1").fetchall()
        assert [contact_id for contact_id, _ in rows] == [STAYS, BO]
        assert rows[0][1] & IN
        assert file.connection.execute("SELECT author_id FROM interaction").fetchone() == (STAYS,)


def test_what_both_were_in_is_there_once(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        do_all(
            file,
            c.SaveRecord(Group("Choir", members=("ida-muster", GOING, "bo-berg"))),
            c.SaveTie(Tie("ida-muster", GOING, "colleague")),
            c.SaveTie(Tie("ida-muster", "bo-berg", "manager", "report", strength=40)),
            c.SaveTie(Tie("bo-berg", GOING, "report", "manager")),
            c.SaveTie(Tie(GOING, "bo-berg", "neighbour")),
            c.KeepApart(((STAYS, BO), (BO, GOES), (STAYS, GOES))),
        )
        file.do(merged(file))
        assert naming(file, STAYS)["member.contact_id"] == 1
        ties = file.connection.execute("SELECT relation, strength FROM tie ORDER BY relation").fetchall()
        assert ties == [("manager", 40), ("neighbour", None)]
        assert file.connection.execute("SELECT first_id, second_id FROM apart").fetchall() == [(STAYS, BO)]


def test_several_merges_are_one_step(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        do_all(file, person("Bo Bergh"))
        before = content(file)
        ida, bo = read_contacts(file.connection, [STAYS, BO])
        file.do(c.MergeContacts((c.Merging(ida, (GOES,)), c.Merging(bo, (5,)))))
        assert file.connection.execute("SELECT count(*) FROM contact").fetchone() == (3,)
        file.undo()
        assert content(file) == before


@pytest.mark.parametrize(("stays", "gone"), [(STAYS, ME), (ME, ME), (STAYS, STAYS), (STAYS, 99)])
def test_what_cannot_be_merged_is_refused_and_changes_nothing(tmp_path: Path, stays: int, gone: int) -> None:
    with network(tmp_path) as file:
        people(file)
        before = content(file)
        contact = Contact(id=stays, formatted_name="Ida")
        with pytest.raises(KnownError):
            file.do(c.MergeContacts((c.Merging(contact, (gone,)),)))
        assert content(file) == before


def told(source_id: str, author: str, *participants: str, direction: str = "in") -> c.LogInteraction:
    """An exchange that a source told."""
    return c.LogInteraction(
        Interaction(
            source_id, Moment(0), "email", direction, "message", participants, author,
            source="mail", source_id=source_id,
        )
    )  # fmt: skip


def test_another_account_of_the_owner_leaves_its_exchanges_to_them(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        do_all(
            file,
            told("to-bo", GOING, GOING, "bo-berg"),
            told("from-bo", "bo-berg", GOING, "bo-berg"),
            told("to-myself", "me", GOING, direction="out"),
            told("from-myself", GOING, GOING),
        )
        before = content(file)
        (owner,) = read_contacts(file.connection, [ME])
        file.do(c.MergeContacts((c.Merging(owner, (GOES,)),)))
        whole = read_network(file.connection)
        assert [(one.uid, one.author, one.direction, one.participants) for one in whole.interactions] == [
            ("to-bo", "me", "out", ("bo-berg",)),
            ("from-bo", "bo-berg", "in", ("bo-berg",)),
            ("to-myself", "me", "out", ()),
            ("from-myself", "me", "out", ()),
        ]
        assert not faults(file.connection)
        file.undo()
        assert content(file) == before


def test_a_mere_card_becomes_part_of_the_owner_and_one_spoken_of_does_not(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        everything(file)
        (owner, bo) = read_contacts(file.connection, [ME, BO])
        before = content(file)
        with pytest.raises(KnownError, match="cannot be yourself"):
            file.do(c.MergeContacts((c.Merging(owner, (GOES,)),)))
        assert content(file) == before
        _, change = file.do(c.MergeContacts((c.Merging(replace(owner, notes="Sings"), (STAYS,)),)))
        assert change is not None
        assert [one.notes for one in read_contacts(file.connection, [ME, STAYS])] == ["Sings"]
        assert read_contacts(file.connection, [BO]) == [bo]
        file.undo()
        assert content(file) == before


def test_two_people_kept_apart_twice_are_kept_apart_once(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        file.do(c.KeepApart(((STAYS, GOES),)))
        _, change = file.do(c.KeepApart(((GOES, STAYS),)))
        assert change is None
        file.undo()
        assert content(file)["apart"] == []


def test_merging_two_people_does_not_go_through_the_ties_of_others(tmp_path: Path) -> None:
    def merging(stays: int, gone: int) -> c.MergeContacts:
        return c.MergeContacts((c.Merging(Contact(id=stays, formatted_name="Ida"), (gone,)),))

    with network(tmp_path) as file:
        do_all(file, *(person(f"P {number}") for number in range(30)))
        alone = effort_of(file, merging(2, 3))
        uids = [f"p-{number}" for number in range(4, 30)]
        ties = [Tie(one, other, "knows") for one in uids for other in uids if one != other]
        file.do(c.Together(tuple(map(c.SaveTie, ties))))
        apart = tuple((one, other) for one in range(6, 32) for other in range(6, one))
        file.do(c.KeepApart(apart))
        assert effort_of(file, merging(4, 5)) < alone + 5


def test_rows_of_other_tables_with_the_number_of_the_one_who_goes_stay_as_they_are(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        do_all(file, *(call("bo-berg", channel=channel) for channel in ("phone", "email", "linkedin")))
        before = {table: content(file)[table] for table in ("interaction", "participant")}
        file.do(merged(file))
        assert {table: content(file)[table] for table in before} == before


def test_of_an_exchange_of_the_owner_with_both_one_row_is_left(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        call_of_both = Interaction("", Moment(0), "phone", "in", "call", ("ida-muster", GOING), "me")
        do_all(file, call("bo-berg"), c.LogInteraction(call_of_both))
        file.do(merged(file))
        rows = file.connection.execute("SELECT interaction_id, contact_id FROM participant ORDER BY 1")
        assert rows.fetchall() == [(1, BO), (2, STAYS)]


def test_what_was_decided_about_others_is_found_as_before(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        decided = Decision("ask", "bo-berg", "snoozed", "2026-03-05", key=f"ask:bo-berg:{GOING}")
        do_all(file, c.DecideSuggestion(decided))
        file.do(merged(file))
        assert file.connection.execute("SELECT key FROM decision").fetchone() == (decided.key,)


def test_somebody_is_kept_apart_from_several_once_each(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        pairs = ((STAYS, GOES), (BO, STAYS), (GOES, STAYS), (ME, BO))
        do_all(file, *(c.KeepApart((pair,)) for pair in pairs))
        rows = file.connection.execute("SELECT first_id, second_id FROM apart ORDER BY id").fetchall()
        assert rows == [(STAYS, GOES), (STAYS, BO), (ME, BO)]


def test_nobody_is_kept_apart_from_somebody_gone(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        people(file)
        with pytest.raises(KnownError, match="no longer in the network"):
            file.do(c.KeepApart(((STAYS, BO + 1),)))
        assert not file.connection.execute("SELECT 1 FROM apart").fetchall()
