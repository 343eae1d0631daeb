"""Steps: undo brings back exactly what was, whatever was done, and nothing goes past the journal."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain import command as c
from netdesk.domain.contact import Day, Fact, Labelled, Photo, Presence, Tie
from netdesk.domain.error import KnownError, OutdatedError
from netdesk.domain.network import Group, Objective, Request, Side, SideMember
from netdesk.domain.phrase import phrase
from netdesk.store import driver, reading_cache, step
from netdesk.store.network_file import NetworkFile
from netdesk.store.row_references import references
from tests.store.networks import call, content, do_all, network, person

IDA = person(
    "Ida Muster",
    emails=(Labelled("ida@example.org", "work", is_preferred=True),),
    days=(Day("birthday", "--04-12"),),
    presences=(Presence("linkedin", "ida", since="2019-01-01", state="connected"),),
    facts=(Fact("Plays the cello", "music"),),
    photo=Photo("image/png", b"\x89PNG\x00\xff"),
)


def test_undo_of_a_deletion_brings_back_everything_that_went_with_the_contact(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(
            file,
            IDA,
            person("Bo Berg"),
            call("ida-muster"),
            c.SaveTie(Tie("ida-muster", "bo-berg", "manager", "report")),
            c.SaveRecord(Request("ida-muster", "linkedin", "in", "new", "2026-01-02", "Hello")),
            c.SaveRecord(
                Objective("Works agreement", sides=(Side("Us", (SideMember("ida-muster", "decides"),)),))
            ),
            c.SaveRecord(Group("Choir", members=("ida-muster", "bo-berg"))),
        )
        before = content(file)
        file.do(c.DeleteContacts((2,)))
        assert content(file) != before
        file.undo()
        assert content(file) == before
        file.redo()
        assert not file.connection.execute("SELECT 1 FROM contact WHERE id=2").fetchone()
        assert not file.connection.execute("SELECT 1 FROM participant").fetchone()


def test_a_step_that_leaves_every_row_as_it_was_is_undone_and_redone_like_others(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        with step.step(file.connection, phrase("Nothing")):
            file.connection.execute("INSERT INTO setting (name, value) VALUES ('waiting_days', '9')")
            file.connection.execute("DELETE FROM setting")
        before = content(file)
        for play in (file.undo, file.redo, file.undo):
            change = play()
            assert change is not None
            assert (str(change.label), change.kinds, change.contact_ids) == (
                "Nothing",
                frozenset(),
                frozenset(),
            )
        file.undo()
        assert content(file) != before
        file.redo()
        file.redo()
        assert (content(file), str(file.names()[0])) == (before, "Nothing")


def test_exchanges_with_others_stay_when_one_of_them_is_deleted(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA, person("Bo Berg"))
        both = call("ida-muster")
        file.do(c.LogInteraction(both.interaction._replace(participants=("ida-muster", "bo-berg"))))
        file.do(c.DeleteContacts((2,)))
        assert file.connection.execute("SELECT contact_id FROM participant").fetchall() == [(3,)]


def test_an_edit_outside_a_step_is_refused_by_the_database(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        for statement in (
            "INSERT INTO tag (contact_id, name) VALUES (2, 'x')",
            "UPDATE contact SET notes='x' WHERE id=2",
            "DELETE FROM contact WHERE id=2",
        ):
            with pytest.raises(driver.DatabaseError, match=r"journal\.step_id"):
                file.connection.execute(statement)


def test_a_new_edit_ends_what_could_be_redone(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        file.undo()
        assert file.names()[1] is not None
        do_all(file, person("Bo Berg"))
        assert file.names()[1] is None
        assert file.redo() is None


def test_a_step_that_waits_to_be_undone_or_redone_is_not_taken_for_one_that_came_since(
    tmp_path: Path,
) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        wanted = step.next_undo(file.connection)
        do_all(file, person("Bo Berg"))
        before = content(file)
        assert wanted is not None
        with pytest.raises(OutdatedError):
            file.play_behind(wanted.id)
        file.undo()
        assert file.play_behind(wanted.id) is not None
        with pytest.raises(OutdatedError):
            file.play_behind(wanted.id + 1, is_redo=True)
        file.redo()
        file.redo()
        assert content(file) == before


def test_a_command_that_was_worked_out_before_another_edit_is_not_carried_out(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        newest = reading_cache.last_step(file.connection)
        do_all(file, person("Bo Berg"))
        before = content(file)
        with pytest.raises(OutdatedError):
            file.do_behind(c.DeleteContacts((2,)), newest)
        assert content(file) == before
        assert file.do_behind(c.DeleteContacts((2,)), reading_cache.last_step(file.connection)) is not None


def test_steps_can_be_undone_after_a_restart(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        empty = content(file)
        do_all(file, IDA, call("ida-muster"))
    with network(tmp_path) as file:
        undo, _redo = file.names()
        assert str(undo) == "Log exchange with Ida Muster"
        file.undo()
        file.undo()
        assert content(file) == empty


def test_the_name_of_a_step_keeps_its_values_in_the_file(tmp_path: Path) -> None:
    label = phrase("{count} calls with {name} on {day}", count=2, name="Ida", day=date(2026, 11, 18))
    with network(tmp_path) as file:
        do_all(file, IDA)
        with step.step(file.connection, label):
            file.connection.execute("UPDATE contact SET notes='called' WHERE id=2")
        assert file.names()[0] == label


def half_a_step(file: NetworkFile) -> None:
    with step.step(file.connection, phrase("Half")):
        file.connection.execute("UPDATE contact SET notes='half' WHERE id=2")
        file.connection.execute("UPDATE no_such_table SET a=1")


def test_a_step_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        before = content(file)
        with pytest.raises(KnownError, match="nothing was changed"):
            half_a_step(file)
        assert content(file) == before
        assert str(file.names()[0]) == "Add Ida Muster"


def test_a_step_that_changes_nothing_is_no_step(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA, c.SetCircle((2,), 15))
        _made, change = file.do(c.SetCircle((2,), 15))
        assert change is None
        assert str(file.names()[0]) == "Circle of Ida Muster"


def test_the_change_names_what_was_touched(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA, person("Bo Berg"))
        _made, change = file.do(c.SetCircle((2, 3), 15))
        assert change is not None
        assert change.kinds == {"contact"}
        assert change.contact_ids == frozenset({2, 3})
        _made, change = file.do(call("bo-berg"))
        assert change is not None
        assert change.touches("interaction", "participant")
        assert 3 in (change.contact_ids or ())


NAMES = ("Ida Muster", "Bo Berg", "Cleo Dahl")
UIDS = tuple(name.lower().replace(" ", "-") for name in NAMES)
some = st.sampled_from((2, 3, 4))
commands = st.one_of(
    st.builds(
        c.SetCircle, st.lists(some, min_size=1, max_size=3, unique=True).map(tuple),
        st.sampled_from((5, 15, None)),
    ),
    st.builds(c.SetCloseness, some.map(lambda one: (one,)), st.sampled_from(("friend", "business"))),
    st.builds(c.TagContacts, some.map(lambda one: (one,)), st.sampled_from(("club", "fair")), st.booleans()),
    st.builds(lambda uid: call(uid), st.sampled_from(UIDS)),
    st.builds(lambda one: c.DeleteInteractions((one,)), st.integers(1, 4)),
    st.builds(lambda one: c.DeleteContacts((one,)), some),
    st.builds(lambda one: c.SetPresence(one, Presence("xing", "x")), some),
    st.builds(lambda one: c.SetFact(one, None, Fact("Sails")), some),
)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(commands, max_size=12))
def test_undoing_all_and_redoing_all_is_the_identity(steps: list[c.Command]) -> None:
    with TemporaryDirectory() as folder, network(Path(folder)) as file:
        do_all(file, *(person(name) for name in NAMES))
        states = [content(file)]
        for one in steps:
            if _speaks_of_somebody_gone(file, one):
                continue
            _made, change = file.do(one)
            if change is not None:
                states.append(content(file))
        for state in reversed(states[:-1]):
            file.undo()
            assert content(file) == state
        for state in states[1:]:
            file.redo()
            assert content(file) == state
        assert file.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def _speaks_of_somebody_gone(file: NetworkFile, one: c.Command) -> bool:
    ids = {row[0] for row in file.connection.execute("SELECT id FROM contact")}
    uids = {row[0] for row in file.connection.execute("SELECT uid FROM contact")}
    if isinstance(one, c.LogInteraction):
        return not set(one.interaction.participants) <= uids
    named = getattr(one, "contact_ids", None) or (getattr(one, "contact_id", 2),)
    return not isinstance(one, c.DeleteInteractions) and not set(named) <= ids


def test_a_full_disk_leaves_the_network_as_it_was_and_open_for_more(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        before = content(file)
        (pages,) = file.connection.execute("PRAGMA page_count").fetchone()
        file.connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(KnownError, match=r"could not be written .*full.*nothing was changed"):
            file.do(person("Bo Berg", notes="x" * 1_000_000))
        file.connection.execute("PRAGMA max_page_count=1000000")
        assert content(file) == before
        do_all(file, person("Bo Berg"))


def test_what_breaks_at_the_very_end_is_taken_back(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        before = content(file)
        with (
            pytest.raises(driver.DatabaseError, match="FOREIGN KEY"),
            step.step(file.connection, phrase("x")),
        ):
            _tag_nobody(file)
        assert content(file) == before
        do_all(file, person("Bo Berg"))


def _tag_nobody(file: NetworkFile) -> None:
    file.connection.execute("PRAGMA defer_foreign_keys=ON")
    file.connection.execute("INSERT INTO tag (contact_id, name) VALUES (99, 'x')")


def test_an_edit_beside_an_import_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        do_all(file, IDA)
        writer = file.writer()
        with step.step(writer, phrase("Import")), pytest.raises(KnownError, match="being written just now"):
            file.undo()
        writer.close()
        assert str(file.names()[0]) == "Add Ida Muster"


def test_a_change_looks_for_contacts_in_every_column_that_names_one(tmp_path: Path) -> None:
    named: defaultdict[str, set[str]] = defaultdict(set)
    with network(tmp_path) as file:
        for one in references(file.connection):
            if one.target == "contact":
                named[one.table].add(one.column)
    assert {table: set(columns) for table, columns in step.CONTACT_COLUMNS.items()} == named
