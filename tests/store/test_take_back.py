"""Taking an import back under newer edits: what nobody touched goes, what somebody did stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain import command as c
from netdesk.domain.contact import Contact, Day, Interaction, Job, Labelled, Photo, Tie
from netdesk.domain.draft import ContactDraft, Problem
from netdesk.domain.error import KnownError
from netdesk.domain.importing import FileCount, PlannedRow, StandIn, TakenBack
from netdesk.domain.moment import Moment
from netdesk.domain.network import (
    Decision,
    Disclosure,
    Group,
    Objective,
    OwnProfile,
    Plan,
    Reminder,
    Setting,
    Side,
    SideMember,
)  # fmt: skip
from netdesk.domain.phrase import phrase
from netdesk.store.batches import problem_counts, read_batches, read_problems
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.import_network import ImportNetwork
from netdesk.store.import_write import write_import
from netdesk.store.network_file import NetworkFile
from netdesk.store.take_back import take_back
from netdesk.store.whole_network import read_network
from tests.store.networks import call, content, do_all, effort, network, person

DRAFT = ContactDraft("card 1", Contact())
ACCOUNT = ("batch", "batch_file", "batch_problem")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[NetworkFile]:
    with network(tmp_path) as opened:
        yield opened
        assert not faults(opened.connection)


class Import:
    """The rows of an import as a planner would hand them over."""

    def __init__(self, file: NetworkFile) -> None:
        self._file = file
        self._rows: list[PlannedRow] = []

    def new(self, name: str, **details: object) -> Import:
        made = Contact(uid=name.lower(), formatted_name=name, **details)  # type: ignore[arg-type]
        number = len(self._rows)
        self._rows.append(PlannedRow(number, "a", DRAFT, "new", -2 - number, made.uid, merged=made))
        return self

    def merged(self, contact_id: int, **details: object) -> Import:
        base = ImportNetwork(self._file.connection).contact(contact_id)
        merged = replace(base, **details)  # type: ignore[arg-type]
        self._rows.append(
            PlannedRow(len(self._rows), "a", DRAFT, "merge", contact_id, base.uid, base=base, merged=merged)
        )
        return self

    def record(self, record: object, outcome: str = "new") -> Import:
        number = len(self._rows)
        self._rows.append(PlannedRow(number, "a", DRAFT, outcome, record=record))  # type: ignore[arg-type]
        return self

    def message(self, uid: str, *people: str) -> Import:
        return self.record(
            Interaction(uid, Moment(0), "email", "out", "message", people, "me", source="s", source_id=uid)
        )

    def write(self) -> int:
        """Gives the number of the batch."""
        count = FileCount("/cards/a.vcf", "vcard", problems=[Problem("card 3", "It has no name.")])
        with closing(self._file.writer()) as connection:
            assert write_import(connection, phrase("Import {name}", name="a.vcf"), self._rows, [count])
        return read_batches(self._file.connection, 1)[0].id


def people(file: NetworkFile) -> list[str]:
    return [one.formatted_name for one in read_network(file.connection).contacts]


def contact(file: NetworkFile, contact_id: int) -> Contact:
    return read_contacts(file.connection, [contact_id])[0]


def everybody(file: NetworkFile) -> list[int]:
    return [one.id for one in read_network(file.connection).contacts]


def id_of(file: NetworkFile, uid: str) -> int:
    return int(file.connection.execute("SELECT id FROM contact WHERE uid=?", (uid,)).fetchone()[0])


def but_for_account(file: NetworkFile) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows for table, rows in content(file).items() if table not in ACCOUNT}


def full(file: NetworkFile) -> Import:
    """An import with an entry of many kinds."""
    return (
        Import(file)
        .new("Ida", emails=(Labelled("ida@acme.example"),), photo=Photo("image/png", b"\x89PNG"))
        .new("Bo")
        .message("m1", "ida", "bo")
        .message("m2", "bo")
        .record(Tie("ida", "bo", "sibling"))
        .record(Objective("Peace", sides=(Side("A", (SideMember("ida", "decides"),)),), uid="o1"))
        .record(Group("Chess", members=("ida", "bo"), uid="g1"))
        .record(Setting("half_life_days", "400"))
        .record(OwnProfile("linkedin", fields=(("Skill", "Go"),)))
    )


def test_an_import_nobody_touched_goes_without_a_trace_but_its_account(file: NetworkFile) -> None:
    do_all(file, person("Kim"))
    before = but_for_account(file)
    batch = full(file).write()
    after = but_for_account(file)
    change, taken = take_back(file.connection, batch)
    assert but_for_account(file) == before
    assert change is not None
    assert change.touches("contact", "interaction")
    assert taken == TakenBack(people=2, exchanges=2, others=5)
    file.undo()
    assert but_for_account(file) == after
    file.redo()
    assert but_for_account(file) == before


def test_an_import_of_which_nothing_is_left_is_no_step(file: NetworkFile) -> None:
    batch = Import(file).new("Ida").write()
    file.do(c.SetCircle((id_of(file, "ida"),), 15))
    change, taken = take_back(file.connection, batch)
    assert (change, taken.is_nothing, taken.people_kept) == (None, True, 1)
    assert str(file.names()[0]) == "Circle of Ida"


def test_the_history_says_that_an_import_was_taken_back_and_no_longer_after_undo(file: NetworkFile) -> None:
    batch = full(file).write()
    assert [one.is_taken_back for one in read_batches(file.connection)] == [False]
    take_back(file.connection, batch)
    assert [one.is_taken_back for one in read_batches(file.connection)] == [True]
    assert str(file.names()[0]) == "Take back the import of a.vcf"
    with pytest.raises(KnownError, match="taken back already"):
        take_back(file.connection, batch)
    file.undo()
    assert not read_batches(file.connection)[0].is_taken_back


def test_problems_of_an_import_can_be_read_later(file: NetworkFile) -> None:
    batch = full(file).write()
    assert problem_counts(file.connection) == {batch: 1}
    assert read_problems(file.connection, batch) == [Problem("card 3", "It has no name.")]


def test_an_import_that_is_gone_is_said_to_be(file: NetworkFile) -> None:
    with pytest.raises(KnownError, match="no longer in the network"):
        take_back(file.connection, 7)


def test_who_was_edited_stays_with_all_details_and_the_messages_go(file: NetworkFile) -> None:
    batch = full(file).write()
    file.do(c.SetCircle((id_of(file, "ida"),), 15))
    _change, taken = take_back(file.connection, batch)
    assert people(file) == ["Ida"]
    ida = contact(file, id_of(file, "ida"))
    assert (ida.circle, ida.emails[0].value, ida.photo) == (
        15,
        "ida@acme.example",
        Photo("image/png", b"\x89PNG"),
    )
    assert not read_network(file.connection).interactions
    assert taken == TakenBack(1, 2, 5, people_kept=1, names_kept=("Ida",))


@pytest.mark.parametrize(
    "newer",
    [
        call("ida"),
        c.SaveTie(Tie("ida", "kim", "colleague")),
        c.SaveRecord(Plan("ida", "call")),
        c.SaveRecord(Reminder("Ask again", "2026-12-01", "ida")),
        c.SaveRecord(Group("Choir", members=("ida",))),
        c.SaveRecord(Objective("Pact", sides=(Side("Us", (SideMember("ida", "listens"),)),))),
    ],
)
def test_who_has_something_newer_stays_with_it(file: NetworkFile, newer: c.Command) -> None:
    do_all(file, person("Kim"))
    batch = full(file).write()
    file.do(newer)
    newest = [row for rows in but_for_account(file).values() for row in rows]
    take_back(file.connection, batch)
    assert people(file) == ["Kim", "Ida"]
    left = {row for rows in but_for_account(file).values() for row in rows}
    assert left.issubset(newest)


def test_a_detail_added_since_keeps_the_person(file: NetworkFile) -> None:
    batch = full(file).write()
    ida = contact(file, id_of(file, "ida"))
    file.do(c.EditContact(replace(ida, phones=(Labelled("+49 30 0000111"),))))
    take_back(file.connection, batch)
    kept = contact(file, id_of(file, "ida"))
    assert [one.value for one in (*kept.emails, *kept.phones)] == ["ida@acme.example", "+49 30 0000111"]


def test_an_exchange_edited_since_stays_with_the_people_in_it(file: NetworkFile) -> None:
    batch = full(file).write()
    first = next(one for one in read_network(file.connection).interactions if one.uid == "m1")
    file.do(c.EditInteraction(first._replace(text="What we said")))
    _change, taken = take_back(file.connection, batch)
    whole = read_network(file.connection)
    assert [(one.text, one.participants) for one in whole.interactions] == [("What we said", ("ida", "bo"))]
    assert people(file) == ["Ida", "Bo"]
    assert not whole.ties
    assert (taken.exchanges, taken.people_kept, taken.others_kept) == (1, 2, 1)


def test_an_objective_edited_since_stays_with_its_people(file: NetworkFile) -> None:
    batch = full(file).write()
    (one,) = read_network(file.connection).objectives
    file.do(c.SaveRecord(one._replace(text="Soon")))
    take_back(file.connection, batch)
    (kept,) = read_network(file.connection).objectives
    assert kept.sides == (Side("A", (SideMember("ida", "decides"),)),)
    assert people(file) == ["Ida"]


def test_a_group_that_lost_a_member_since_stays_with_the_others(file: NetworkFile) -> None:
    batch = full(file).write()
    (one,) = read_network(file.connection).groups
    file.do(c.SaveRecord(one._replace(members=("ida",))))
    take_back(file.connection, batch)
    assert [kept.members for kept in read_network(file.connection).groups] == [("ida",)]
    assert people(file) == ["Ida"]


@pytest.mark.parametrize(
    "said",
    [
        lambda ida, kim: c.DecideSuggestion(Decision("keep-warm", "ida", "dismissed", "2026-11-18")),
        lambda ida, kim: c.KeepApart(((ida, kim),)),
    ],
)
def test_what_is_only_said_of_somebody_keeps_nobody(
    file: NetworkFile, said: Callable[[int, int], c.Command]
) -> None:
    do_all(file, person("Kim"))
    batch = full(file).write()
    file.do(said(id_of(file, "ida"), id_of(file, "kim")))
    take_back(file.connection, batch)
    assert people(file) == ["Kim"]


def test_who_stayed_once_goes_when_nothing_speaks_for_them_any_more(file: NetworkFile) -> None:
    before = but_for_account(file)
    batch = Import(file).new("Ida").write()
    file.do(c.SetCircle((id_of(file, "ida"),), 15))
    assert take_back(file.connection, batch)[1].people_kept == 1
    file.undo()
    take_back(file.connection, batch)
    assert but_for_account(file) == before


def test_what_was_removed_since_stays_removed(file: NetworkFile) -> None:
    batch = full(file).write()
    file.do(c.DeleteContacts((id_of(file, "ida"),)))
    take_back(file.connection, batch)
    assert people(file) == []


def test_an_edit_that_was_undone_is_no_edit(file: NetworkFile) -> None:
    before = but_for_account(file)
    batch = full(file).write()
    file.do(c.SetCircle((id_of(file, "ida"),), 15))
    file.undo()
    take_back(file.connection, batch)
    assert but_for_account(file) == before


def test_an_import_that_was_undone_and_redone_goes_the_same(file: NetworkFile) -> None:
    before = but_for_account(file)
    batch = full(file).write()
    file.undo()
    file.redo()
    take_back(file.connection, batch)
    assert but_for_account(file) == before


def test_who_was_edited_after_a_redo_is_told_to_stay(file: NetworkFile) -> None:
    batch = full(file).write()
    file.undo()
    file.redo()
    file.do(c.SetCircle((id_of(file, "bo"),), 15))
    _change, taken = take_back(file.connection, batch)
    assert (taken.people_kept, taken.names_kept) == (1, ("Bo",))


def test_somebody_who_took_a_free_number_since_is_left_alone(file: NetworkFile) -> None:
    batch = full(file).write()
    file.do(c.DeleteContacts((id_of(file, "bo"),)))
    do_all(file, person("Kim"))
    _change, taken = take_back(file.connection, batch)
    assert people(file) == ["Kim"]
    assert (taken.people, taken.people_kept) == (1, 0)


# --- People who were there before -------------------------------------------------------------------------


@pytest.fixture
def kim(file: NetworkFile) -> int:
    (made,) = do_all(file, person("Kim", emails=(Labelled("kim@old.example"),), organisation="Old Ltd"))
    assert made is not None
    return made


def test_values_merged_into_a_contact_go_and_the_old_ones_return(file: NetworkFile, kim: int) -> None:
    before = but_for_account(file)
    old = contact(file, kim)
    batch = (
        Import(file)
        .merged(
            kim, emails=(*old.emails, Labelled("kim@new.example")), organisation="New Ltd",
            jobs=(Job("New Ltd"), *old.jobs), photo=Photo("image/png", b"\x89PNG"),
        )
        .message("m1", "kim")
        .write()
    )  # fmt: skip
    take_back(file.connection, batch)
    assert but_for_account(file) == before


def test_of_a_contact_edited_since_only_what_is_still_as_imported_goes(file: NetworkFile, kim: int) -> None:
    old = contact(file, kim)
    batch = (
        Import(file)
        .merged(
            kim, organisation="New Ltd", title="Director", emails=(*old.emails, Labelled("kim@new.example"))
        )
        .write()
    )
    now = contact(file, kim)
    file.do(c.EditContact(replace(now, title="Chair", emails=(*now.emails, Labelled("kim@home.example")))))
    take_back(file.connection, batch)
    kept = contact(file, kim)
    assert (kept.organisation, kept.title) == ("Old Ltd", "Chair")
    assert [one.value for one in kept.emails] == ["kim@old.example", "kim@home.example"]


def test_a_value_corrected_since_stays_corrected(file: NetworkFile, kim: int) -> None:
    old = contact(file, kim)
    batch = (
        Import(file)
        .merged(kim, emails=(Labelled("kim@new.example"), *old.emails), days=(Day("birthday", "1980"),))
        .write()
    )
    now = contact(file, kim)
    file.do(c.EditContact(replace(now, emails=(Labelled("kim@newer.example"), *now.emails[1:]))))
    take_back(file.connection, batch)
    kept = contact(file, kim)
    assert [one.value for one in kept.emails] == ["kim@newer.example", "kim@old.example"]
    assert not kept.days


def test_a_part_written_anew_since_loses_what_came_and_gets_back_what_went(
    file: NetworkFile, kim: int
) -> None:
    batch = Import(file).merged(kim, emails=(Labelled("kim@new.example"),)).write()
    now = contact(file, kim)
    file.do(c.EditContact(replace(now, emails=(Labelled("kim@home.example"), *now.emails))))
    take_back(file.connection, batch)
    assert [one.value for one in contact(file, kim).emails] == ["kim@home.example", "kim@old.example"]


def test_a_name_set_back_is_sorted_as_it_reads(file: NetworkFile, kim: int) -> None:
    batch = Import(file).merged(kim, formatted_name="Kim Aal", family_name="Aal", given_name="Kim").write()
    file.do(c.EditContact(replace(contact(file, kim), given_name="Kimberly")))
    take_back(file.connection, batch)
    kept = contact(file, kim)
    assert (kept.family_name, kept.given_name) == ("", "Kimberly")
    (key,) = file.connection.execute("SELECT sort_key FROM contact WHERE id=?", (kim,)).fetchone()
    assert key == "kim"


def test_a_contact_deleted_since_does_not_come_back(file: NetworkFile, kim: int) -> None:
    old = contact(file, kim)
    batch = Import(file).merged(kim, emails=(Labelled("kim@new.example"), *old.emails)).new("Ida").write()
    file.do(c.DeleteContacts((kim,)))
    take_back(file.connection, batch)
    assert people(file) == []


def test_what_an_import_took_from_somebody_deleted_since_stays_away(file: NetworkFile, kim: int) -> None:
    batch = Import(file).merged(kim, emails=()).new("Ida").write()
    file.do(c.DeleteContacts((kim,)))
    take_back(file.connection, batch)
    assert people(file) == []


def test_a_setting_changed_by_the_import_and_again_since_stays(file: NetworkFile) -> None:
    do_all(file, c.SetSetting("half_life_days", "300"), c.SetSetting("waiting_days", "9"))
    batch = Import(file).record(Setting("half_life_days", "400")).new("Ida").write()
    file.do(c.SetSetting("half_life_days", "500"))
    take_back(file.connection, batch)
    now = {one.name: one.value for one in read_network(file.connection).settings}
    assert now == {"half_life_days": "500", "waiting_days": "9"}


def test_what_an_import_replaced_returns(file: NetworkFile) -> None:
    first = Import(file).record(Disclosure("Children", "15", "none")).record(Setting("half_life_days", "300"))
    first.write()
    before = but_for_account(file)
    batch = (
        Import(file)
        .record(Disclosure("Children", "15", "full")._replace(), "merge")
        .record(Setting("half_life_days", "400"))
        .write()
    )
    take_back(file.connection, batch)
    assert but_for_account(file) == before


def test_exchanges_and_ties_go_though_their_person_was_made_one_with_another_since(
    file: NetworkFile, kim: int
) -> None:
    batch = full(file).write()
    ida = contact(file, id_of(file, "ida"))
    both = replace(contact(file, kim), emails=(*contact(file, kim).emails, *ida.emails))
    file.do(c.MergeContacts((c.Merging(both, (ida.id,)),)))
    _change, taken = take_back(file.connection, batch)
    whole = read_network(file.connection)
    assert people(file) == ["Kim"]
    assert [one.value for one in contact(file, kim).emails] == ["kim@old.example", "ida@acme.example"]
    assert (whole.interactions, whole.ties) == ((), ())
    assert (taken.people, taken.exchanges, taken.people_kept) == (1, 2, 0)


def test_who_was_given_another_person_by_hand_keeps_the_entry(file: NetworkFile, kim: int) -> None:
    batch = Import(file).new("Ida").record(Reminder("Ask again", "2026-12-01", "ida")).write()
    (one,) = read_network(file.connection).reminders
    file.do(c.SaveRecord(one._replace(contact="kim")))
    take_back(file.connection, batch)
    assert people(file) == ["Kim"]
    assert [one.contact for one in read_network(file.connection).reminders] == ["kim"]


def test_two_imports_are_taken_back_in_any_order(file: NetworkFile, kim: int) -> None:
    before = but_for_account(file)
    old = contact(file, kim)
    first = Import(file).merged(kim, emails=(*old.emails, Labelled("one@new.example"))).new("Ida").write()
    now = contact(file, kim)
    second = Import(file).merged(kim, emails=(*now.emails, Labelled("two@new.example"))).new("Bo").write()
    take_back(file.connection, first)
    assert people(file) == ["Kim", "Bo"]
    assert [one.value for one in contact(file, kim).emails] == ["kim@old.example", "two@new.example"]
    take_back(file.connection, second)
    assert but_for_account(file) == before


def test_a_channel_the_import_brought_stays_while_somebody_uses_it(file: NetworkFile, kim: int) -> None:
    batch = Import(file).record(Interaction("m", Moment(0), "pigeon", "in", "message", ("kim",))).write()
    file.do(call("kim", channel="pigeon"))
    take_back(file.connection, batch)
    assert [one.channel for one in read_network(file.connection).interactions] == ["pigeon"]


_NEWER: dict[str, Callable[[NetworkFile, int], c.Command]] = {
    "circle": lambda _file, one: c.SetCircle((one,), 5),
    "tag": lambda _file, one: c.TagContacts((one,), "choir"),
    "delete": lambda _file, one: c.DeleteContacts((one,)),
    "mail": lambda file, one: c.EditContact(
        replace(contact(file, one), emails=(Labelled("x@new.example"), *contact(file, one).emails[:1]))
    ),
    "call": lambda file, one: call(contact(file, one).uid),
    "merge": lambda file, one: c.MergeContacts(
        (c.Merging(contact(file, one), tuple(other for other in everybody(file) if other != one)[:1]),)
    ),
    "tie": lambda file, one: c.SaveTie(Tie("me", contact(file, one).uid, "colleague")),
}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(_NEWER)), st.integers(0, 3)), max_size=6))
def test_whatever_was_done_since_undo_brings_back_every_row(edits: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder, network(Path(folder)) as file:
        do_all(file, person("Kim", emails=(Labelled("kim@old.example"),)))
        mails = contact(file, 2).emails
        batch = full(file).merged(2, title="Chair", emails=(*mails, Labelled("kim@new.example"))).write()
        newer = set()
        for name, place in edits:
            there = everybody(file)
            if there and (name != "merge" or len(there) > 1):
                one = there[place % len(there)]
                file.do(_NEWER[name](file, one))
                newer.add(contact(file, one).uid if name != "delete" else "")
        before = but_for_account(file)
        take_back(file.connection, batch)
        assert not faults(file.connection)
        left = {one.uid for one in read_network(file.connection).contacts}
        was = {row[1] for row in before["contact"]}
        assert (newer & was) - {""} <= left
        file.undo()
        assert but_for_account(file) == before


# --- Parts that several imports wrote anew ----------------------------------------------------------------


def in_either_order(file: NetworkFile, first: int, second: int) -> Iterator[None]:
    """When both imports were taken back, in one order and in the other."""
    for order in ((first, second), (second, first)):
        # One of which nothing is left by itself is taken back once the other is gone.
        again = [batch for batch in order if take_back(file.connection, batch)[0] is None]
        for batch in again:
            take_back(file.connection, batch)
        yield
        for _ in order:
            file.undo()


def test_a_position_that_one_import_brought_and_another_ended_goes_with_both(
    file: NetworkFile, kim: int
) -> None:
    before = but_for_account(file)
    first = Import(file).merged(kim, jobs=(Job("Acme", title="Director"),), nickname="Kimmy").write()
    ended, newer = Job("Acme", title="Director", is_current=False), Job("Acme", title="Clerk")
    second = Import(file).merged(kim, jobs=(ended, newer)).write()
    for _ in in_either_order(file, first, second):
        assert but_for_account(file) == before


def test_what_an_import_ended_is_present_again_while_the_other_one_stays(file: NetworkFile, kim: int) -> None:
    Import(file).merged(kim, jobs=(Job("Acme", title="Director"),)).write()
    with_one = but_for_account(file)
    ended, newer = Job("Acme", title="Director", is_current=False), Job("Acme", title="Clerk")
    second = Import(file).merged(kim, jobs=(ended, newer)).write()
    take_back(file.connection, second)
    assert but_for_account(file) == with_one


def test_the_members_two_imports_brought_into_a_group_go_with_both(file: NetworkFile, kim: int) -> None:
    (group_id,) = do_all(file, c.SaveRecord(Group("Chess", members=("kim",), uid="g")))
    assert group_id is not None
    before = but_for_account(file)
    group = Group("Chess", members=("kim",), uid="g", id=group_id)
    with_ida, with_both = (group._replace(members=("kim", *more)) for more in (("ida",), ("ida", "bo")))
    first = Import(file).new("Ida").record(with_ida, "merge").write()
    second = Import(file).new("Bo").record(with_both, "merge").write()
    for _ in in_either_order(file, first, second):
        assert but_for_account(file) == before


def test_what_an_import_took_returns_though_its_number_went_to_another_row(
    file: NetworkFile, kim: int
) -> None:
    (bo,) = do_all(file, person("Bo"))
    assert bo is not None
    batch = Import(file).merged(kim, emails=()).write()
    file.do(c.EditContact(replace(contact(file, bo), emails=(Labelled("bo@home.example"),))))
    take_back(file.connection, batch)
    mails = [[mail.value for mail in contact(file, one).emails] for one in (kim, bo)]
    assert mails == [["kim@old.example"], ["bo@home.example"]]


def test_whoever_has_the_number_of_somebody_removed_since_keeps_their_values(
    file: NetworkFile, kim: int
) -> None:
    batch = Import(file).merged(kim, organisation="New Ltd").write()
    file.do(c.DeleteContacts((kim,)))
    (other,) = do_all(file, person("Otto", organisation="New Ltd"))
    assert other == kim
    take_back(file.connection, batch)
    assert contact(file, kim).organisation == "New Ltd"


def test_details_written_by_hand_keep_their_order(file: NetworkFile, kim: int) -> None:
    mails = contact(file, kim).emails
    first = Import(file).merged(kim, emails=(*mails, Labelled("kim@new.example"))).write()
    now = contact(file, kim)
    file.do(c.EditContact(replace(now, emails=(Labelled("kim@home.example"), *now.emails[::-1]))))
    take_back(file.connection, first)
    assert [one.value for one in contact(file, kim).emails] == ["kim@home.example", "kim@old.example"]


def test_whoever_has_the_number_of_somebody_an_earlier_import_brought_goes_as_well(file: NetworkFile) -> None:
    first = Import(file).new("Ida").write()
    ida = id_of(file, "ida")
    take_back(file.connection, first)
    before = but_for_account(file)
    second = Import(file).new("Bo").new("Otto").write()
    bo = id_of(file, "bo")
    assert bo == ida
    third = Import(file).merged(bo, nickname="B").write()
    assert take_back(file.connection, second)[1].people_kept == 1
    assert take_back(file.connection, third)[1].people == 1
    assert but_for_account(file) == before


def test_the_effort_grows_with_those_who_were_told_something_and_no_faster(tmp_path: Path) -> None:
    efforts = []
    for count in (40, 160):
        with network(tmp_path, f"{count}.netdesk") as file:
            do_all(file, *(person(f"P{number}") for number in range(count)))
            told = Import(file)
            for one in everybody(file):
                told.merged(one, organisation="Acme", jobs=(Job("Acme"),))
            batch = told.write()
            efforts.append(effort(file, partial(take_back, file.connection, batch)))
    assert efforts[1] < 6 * efforts[0]


def test_whoever_has_the_number_of_somebody_removed_by_hand_goes_as_well(file: NetworkFile) -> None:
    mail = (Labelled("x@new.example"),)
    first = Import(file).new("Ida", emails=mail).new("Otto").write()
    file.do(c.DeleteContacts((id_of(file, "otto"),)))
    ida = id_of(file, "ida")
    file.do(c.DeleteContacts((ida,)))
    before = but_for_account(file)
    take_back(file.connection, first)
    second = Import(file).new("Bo", emails=mail).new("Kai").write()
    assert id_of(file, "bo") == ida
    third = Import(file).merged(ida, nickname="B").write()
    take_back(file.connection, second)
    assert people(file) == ["Bo"]
    take_back(file.connection, third)
    assert but_for_account(file) == before


def after_the_owner_was_found(file: NetworkFile) -> int:
    """A message with nobody else and the contact of who wrote it went, since that is the owner."""
    Import(file).new("Ida").new("Kimmy", phones=(Labelled("+49 30 0000123"),)).message("m1", "kimmy").write()
    second = Import(file).record(StandIn("kimmy", is_certain=True, is_spent=True)).write()
    assert (people(file), read_network(file.connection).interactions) == (["Ida"], ())
    return second


def test_an_exchange_that_another_import_has_brought_again_is_not_brought_back(file: NetworkFile) -> None:
    batch = after_the_owner_was_found(file)
    Import(file).message("m1", "ida").write()
    take_back(file.connection, batch)
    assert [one.participants for one in read_network(file.connection).interactions] == [("ida",)]
    assert people(file) == ["Ida", "Kimmy"]


def test_what_an_import_removed_returns_though_its_numbers_went_to_others(file: NetworkFile) -> None:
    batch = after_the_owner_was_found(file)
    Import(file).new("Bo").message("m2", "bo").write()
    take_back(file.connection, batch)
    whole = read_network(file.connection)
    assert {one.uid: one.participants for one in whole.interactions} == {"m1": ("kimmy",), "m2": ("bo",)}
    phones = {one.uid: [point.value for point in one.phones] for one in whole.contacts}
    assert phones == {"ida": [], "bo": [], "kimmy": ["+49 30 0000123"]}


def test_an_exchange_whose_number_another_import_had_in_between_goes(file: NetworkFile) -> None:
    Import(file).new("Ida").write()
    before = but_for_account(file)
    first = Import(file).message("m1", "ida").write()
    take_back(file.connection, first)
    Import(file).message("m2", "ida").write()
    file.undo()
    file.undo()
    take_back(file.connection, first)
    assert but_for_account(file) == before


def test_an_exchange_that_has_the_number_of_one_an_import_removed_stays(file: NetworkFile) -> None:
    first = Import(file).new("Ida").new("Kimmy").message("m1", "kimmy").write()
    Import(file).record(StandIn("kimmy", is_certain=True, is_spent=True)).write()
    Import(file).message("m2", "ida").write()
    take_back(file.connection, first)
    assert [(one.uid, one.participants) for one in read_network(file.connection).interactions] == [
        ("m2", ("ida",))
    ]


def test_who_took_part_goes_with_the_exchange_though_under_another_number_by_now(file: NetworkFile) -> None:
    before = but_for_account(file)
    first = Import(file).new("Ida").new("Kimmy").message("m1", "ida", "kimmy").write()
    second = Import(file).record(StandIn("kimmy", is_certain=True)).write()
    third = Import(file).new("Bo").message("m2", "bo").write()
    for batch in (second, third, first):
        take_back(file.connection, batch)
    assert but_for_account(file) == before
