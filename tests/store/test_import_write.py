"""An import in the file: one step, kept as a whole or not at all, taken back as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain.change import Change
from netdesk.domain.contact import ME, Contact, Interaction, Labelled, OwnField, Photo, Tie
from netdesk.domain.draft import ContactDraft, Problem
from netdesk.domain.importing import ExchangeKey, FileCount, PlannedRow
from netdesk.domain.moment import Moment
from netdesk.domain.network import Follow, Group, Objective, OwnProfile, Setting, Side, SideMember
from netdesk.domain.phrase import phrase
from netdesk.store.batches import read_batches
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import DatabaseError
from netdesk.store.import_network import ImportNetwork
from netdesk.store.import_write import write_import
from netdesk.store.network_file import NetworkFile
from netdesk.store.whole_network import read_network
from tests.store.networks import content, do_all, network, person

LABEL = phrase("Import {name}", name="a.vcf")
DRAFT = ContactDraft("card 1", Contact())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[NetworkFile]:
    with network(tmp_path) as opened:
        yield opened


def new(key: int, name: str, **details: object) -> PlannedRow:
    made = Contact(uid=name.lower(), formatted_name=name, **details)  # type: ignore[arg-type]
    return PlannedRow(-key, "a.vcf", DRAFT, "new", key, made.uid, merged=made)


def kept(record: object, number: int = 9) -> PlannedRow:
    return PlannedRow(number, "a.vcf", DRAFT, "new", record=record)  # type: ignore[arg-type]


def exchange(uid: str, *people: str) -> Interaction:
    return Interaction(uid, Moment(0), "email", "out", "message", people, "me", source="s", source_id=uid)


def write(file: NetworkFile, rows: Iterable[PlannedRow]) -> Change | None:
    with closing(file.writer()) as connection:
        return write_import(connection, LABEL, rows, account())


def account() -> list[FileCount]:
    return [FileCount("/cards/a.vcf", "vcard", 2, 1, 1, 0, 1, [Problem("card 3", "It has no name.")])]


def test_people_exchanges_and_records_are_written_as_one_step_that_can_be_taken_back(
    file: NetworkFile,
) -> None:
    before = content(file)
    rows = [
        new(-2, "Ida", emails=(Labelled("ida@acme.example"),)),
        kept(exchange("x1", "ida", "bo"), 1),
        new(-4, "Bo"),
        kept(Tie("ida", "bo", "sibling"), 2),
        kept(Objective("Peace", sides=(Side("A", (SideMember("ida", "decides"),)),), uid="o1"), 3),
        kept(Group("Chess", members=("ida", "bo"), uid="g1"), 4),
        kept(Setting("half_life_days", "400"), 5),
        kept(OwnProfile("linkedin", fields=(("Skill", "Go"),)), 6),
    ]
    change = write(file, rows)
    assert change is not None
    assert change.touches("contact", "interaction")
    after = content(file)
    whole = read_network(file.connection)
    assert [one.formatted_name for one in whole.contacts] == ["Ida", "Bo"]
    assert whole.interactions[0].participants == ("ida", "bo")
    assert whole.groups[0].members == ("ida", "bo")
    assert whole.objectives[0].sides[0].members[0].contact == "ida"
    assert whole.settings == (Setting("half_life_days", "400"),)
    assert not faults(file.connection)
    file.undo()
    assert content(file) == before
    file.redo()
    assert content(file) == after


def test_nothing_to_write_makes_no_step(file: NetworkFile) -> None:
    do_all(file, person("Kim"))
    before = file.connection.execute("SELECT count(*), max(id) FROM step").fetchone()
    rows = [PlannedRow(0, "a.vcf", DRAFT, "unchanged", 2), PlannedRow(1, "a.vcf", DRAFT, "skipped")]
    assert write(file, rows) is None
    assert file.connection.execute("SELECT count(*), max(id) FROM step").fetchone() == before
    assert str(file.names()[0]) == "Add Kim"


def test_what_interrupts_an_import_leaves_the_network_as_it_was(file: NetworkFile) -> None:
    before = content(file)

    def rows() -> Iterator[PlannedRow]:
        yield new(-2, "Ida")
        for number in range(5_000):
            yield kept(exchange(f"x{number}", "ida"), number)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(file, rows())
    assert content(file) == before
    do_all(file, person("Kim"))


def test_a_contact_that_is_merged_several_times_is_written_as_it_is_at_the_end(file: NetworkFile) -> None:
    (ida_id,) = do_all(
        file, person("Ida", emails=(Labelled("a@x.example"),), photo=Photo("image/png", b"\x89PNG"))
    )
    assert ida_id is not None
    side = ImportNetwork(file.connection)
    base = side.contact(ida_id)
    assert base.photo == Photo()
    once = replace(base, emails=(*base.emails, Labelled("b@x.example")))
    twice = replace(once, organisation="Acme", fields=(OwnField("Colour", "green"),))
    rows = [
        PlannedRow(0, "a", DRAFT, "merge", ida_id, base=base, merged=once),
        PlannedRow(1, "b", DRAFT, "merge", ida_id, base=base, merged=twice),
    ]
    write(file, rows)
    (found,) = read_contacts(file.connection, [ida_id])
    assert [one.value for one in found.emails] == ["a@x.example", "b@x.example"]
    assert (found.organisation, found.fields) == ("Acme", (OwnField("Colour", "green"),))
    assert found.photo == Photo("image/png", b"\x89PNG")


def test_the_owner_s_own_details_are_changed_in_place(file: NetworkFile) -> None:
    base = ImportNetwork(file.connection).contact(ME)
    merged = replace(base, formatted_name="Kim Owner")
    write(file, [PlannedRow(0, "a", DRAFT, "merge", ME, base=base, merged=merged)])
    assert read_contacts(file.connection, [ME])[0].formatted_name == "Kim Owner"


def test_a_record_said_again_more_fully_takes_its_own_place(file: NetworkFile) -> None:
    rows = [
        kept(Follow("Acme", "linkedin"), 3),
        PlannedRow(4, "a", DRAFT, "merge", joins=3, record=Follow("Acme", "linkedin", "2019")),
    ]
    write(file, rows)
    assert read_network(file.connection).follows == (Follow("Acme", "linkedin", "2019"),)
    later = PlannedRow(0, "a", DRAFT, "merge", record=Follow("Acme", "linkedin", "2019", "linkedin"))
    write(file, [later])
    assert read_network(file.connection).follows == (Follow("Acme", "linkedin", "2019", "linkedin"),)


def test_the_same_thing_twice_is_written_twice(file: NetworkFile) -> None:
    rows = [kept(Follow("Acme", "linkedin"), 3), kept(Follow("Acme", "linkedin"), 4)]
    write(file, rows)
    assert len(read_network(file.connection).follows) == 2


def test_the_account_of_an_import_is_kept(file: NetworkFile) -> None:
    write(file, [new(-2, "Ida")])
    (batch,) = read_batches(file.connection)
    assert (batch.title, batch.is_taken_back) == ("a.vcf", False)
    assert [(one.path, one.read, one.new, one.merged, one.skipped) for one in batch.files] == [
        ("/cards/a.vcf", 2, 1, 1, 1)
    ]
    problems = file.connection.execute("SELECT place, reason, is_skip FROM batch_problem").fetchall()
    assert problems == [("card 3", "It has no name.", 1)]
    file.undo()
    assert read_batches(file.connection) == []


def test_the_network_tells_an_import_what_it_knows(file: NetworkFile) -> None:
    details = {
        "emails": (Labelled("i@x.example"),),
        "organisation": "Acme",
        "photo": Photo("image/png", b"1"),
    }
    do_all(file, person("Ida Muster", given_name="Ida", family_name="Muster", **details), person("Bo"))
    write(file, [kept(exchange("x1", "bo"))])
    side = ImportNetwork(file.connection)
    ida, bo = side.people()
    assert (ida.names, ida.emails, ida.organisations) == (("Ida Muster",), ("i@x.example",), ("Acme",))
    assert side.contact(bo.contact_id).formatted_name == "Bo"
    assert set(side.uids()) == {"me", "ida-muster", "bo"}
    keys = [
        ExchangeKey("x1", "", ""),
        ExchangeKey("", "s", "x1"),
        ExchangeKey("", "t", "x1"),
        ExchangeKey("y", "s", "z"),
    ]
    assert side.known_exchanges(keys) == set(keys[:2])
    with pytest.raises(KeyError):
        side.contact(77)


def test_a_damaged_file_is_told(file: NetworkFile) -> None:
    do_all(file, person("Ida"))
    assert faults(file.connection) == []
    file.connection.execute("PRAGMA foreign_keys=OFF")
    file.connection.execute("BEGIN")
    file.connection.execute("INSERT INTO open_step (id) VALUES (1)")
    file.connection.execute("INSERT INTO tag (contact_id, name) VALUES (99, 'lost')")
    assert faults(file.connection) == [
        "Row 1 of “tag” refers to something that is not there.", "A step was left open.",
    ]  # fmt: skip
    file.connection.execute("ROLLBACK")


def test_somebody_new_who_is_said_more_of_later_is_written_once_and_added_to(file: NetworkFile) -> None:
    many = [new(-2 * number - 2, f"P{number}", tags=("a",)) for number in range(2_500)]
    first = many[0].merged
    assert first is not None
    fuller = replace(first, tags=("a", "b"), organisation="Acme")
    before = content(file)
    write(file, [*many, PlannedRow(9, "b", DRAFT, "merge", many[0].contact_id, many[0].uid, merged=fuller)])
    whole = read_network(file.connection)
    assert [one.formatted_name for one in whole.contacts] == [f"P{number}" for number in range(2_500)]
    assert (whole.contacts[0].tags, whole.contacts[0].organisation) == (("a", "b"), "Acme")
    file.undo()
    assert content(file) == before


def test_what_cannot_be_written_gives_the_import_up(file: NetworkFile) -> None:
    before = content(file)
    twice = [new(-2 * number - 2, "Same") for number in range(3_000)]
    with pytest.raises(DatabaseError):
        write(file, twice)
    assert content(file) == before
    do_all(file, person("Kim"))
