"""Exchanges that were read before it was known who the owner is, once that is known."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from netdesk.domain import command as c
from netdesk.domain.contact import ME_UID, Labelled
from netdesk.domain.document import NetworkDocument
from netdesk.domain.importing import Choice, StandIn
from netdesk.store.batches import read_batches
from netdesk.store.check import faults
from netdesk.store.contact_rows import read_contacts
from netdesk.store.interactions import read_interactions
from netdesk.store.network_file import NetworkFile, reading
from netdesk.store.take_back import take_back
from tests.importers.imported import imported, preview, read_whole
from tests.importers.linkedin import exports as linkedin
from tests.importers.mail.mailboxes import IDA, ME, OTTO, mail, mbox, written
from tests.importers.whatsapp.chats import chat, zipped

BOOKS = "WhatsApp Chat with Book Club.txt"
AUTHORS = ("Ann Muster", "Kimmy", "Bea Neu", "Kimmy", "Ann Muster")
Line = tuple[str, str, str, tuple[str, ...]]


def book_club(folder: Path, *authors: str) -> Path:
    lines = [f"{day}/02/2024, 10:01 - {who}: Hello {day}" for day, who in enumerate(authors or AUTHORS, 13)]
    return chat(folder, *lines, name=BOOKS)


def chat_with_ida(folder: Path) -> Path:
    """A chat of two, which tells that the owner is Kimmy in chats."""
    return zipped(folder, "[13.03.24, 09:00:00] Ida Muster: Hi", "[13.03.24, 09:01:00] Kimmy: Hi")


def owner(folder: Path, **details: Any) -> Path:
    path = folder / "me.json"
    path.write_text(json.dumps({"me": {"formatted_name": "Kim Own", **details}, "contacts": []}))
    return path


def three_mails(folder: Path) -> Path:
    """A mailbox that does not say whose it is."""
    to_both, mine = f"{OTTO}, Kim Own <{ME}>", f"Kim Own <{ME}>"
    return written(
        folder,
        mbox(
            mail(To=to_both, Message_ID="<1@example.org>"),
            mail(From=OTTO, To=f"{IDA}, {mine}", Message_ID="<2@example.org>", In_Reply_To="<1@example.org>"),
            mail(From=mine, To=f"{IDA}, {OTTO}", Message_ID="<3@example.org>", In_Reply_To="<1@example.org>"),
        ),
    )


def exchanges(network: Path) -> list[Line]:
    """(direction, author, text, others) of every exchange, in order of time."""
    whole = read_whole(network)
    names = {one.uid: one.formatted_name for one in whole.contacts} | {ME_UID: "me", "": "?"}
    ordered = sorted(whole.interactions, key=lambda one: (one.moment.ms, one.source_id))
    return [
        (one.direction, names[one.author], one.text, tuple(sorted(names[uid] for uid in one.participants)))
        for one in ordered
    ]


def people(whole: NetworkDocument) -> list[str]:
    return sorted(one.formatted_name for one in whole.contacts)


def edited(network: Path, *edits: Callable[[NetworkFile], c.Command]) -> None:
    with NetworkFile(network) as file:
        for edit in edits:
            file.do(edit(file))


def id_of(file: NetworkFile, name: str) -> int:
    (row,) = file.connection.execute("SELECT id FROM contact WHERE formatted_name=?", (name,)).fetchone()
    return int(row)


def test_a_chat_that_comes_again_when_the_owner_is_known_is_as_if_that_had_been_known_before(
    tmp_path: Path,
) -> None:
    late, early = tmp_path / "late.netdesk", tmp_path / "early.netdesk"
    imported(late, book_club(tmp_path))
    assert {line[0] for line in exchanges(late)} == {""}
    for network in (late, early):
        imported(network, book_club(tmp_path), chat_with_ida(tmp_path))
    assert exchanges(late) == exchanges(early)
    assert [line[:2] for line in exchanges(late)[:3]] == [
        ("in", "Ann Muster"), ("out", "me"), ("in", "Bea Neu"),
    ]  # fmt: skip
    assert people(read_whole(late)) == people(read_whole(early)) == ["Ann Muster", "Bea Neu", "Ida Muster"]
    with reading(late) as connection:
        assert not faults(connection)


def test_once_it_is_known_nothing_is_left_for_the_next_time(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    imported(network, book_club(tmp_path), chat_with_ida(tmp_path))
    once = read_whole(network)
    again = imported(network, book_club(tmp_path), chat_with_ida(tmp_path))
    assert [(one.new, one.merged) for one in again] == [(0, 0), (0, 0)]
    assert read_whole(network) == once
    with reading(network) as connection:
        assert len(read_batches(connection)) == 2


def test_what_tells_the_owners_name_is_enough_without_the_chat(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path), owner(tmp_path))
    assert {line[0] for line in exchanges(network)} == {""}
    (account,) = imported(network, chat_with_ida(tmp_path))
    assert [line[0] for line in exchanges(network)] == ["in", "out", "in", "out", "in", "in", "out"]
    told = [problem for problem in account.problems if problem.where == "Kimmy"]
    assert [one.reason for one in told] == ["This is you; 5 earlier exchanges say now who wrote to whom"]
    assert not any(one.is_skip for one in told)


def test_mails_go_out_from_an_address_that_turns_out_to_be_the_owners(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, three_mails(tmp_path))
    assert {line[0] for line in exchanges(network)} == {""}
    imported(network, owner(tmp_path, emails=[{"value": ME.upper()}]))
    both = ("Ida Muster", "Otto Beispiel")
    assert [(line[0], line[1], line[3]) for line in exchanges(network)] == [
        ("in", "Ida Muster", both), ("in", "Otto Beispiel", both), ("out", "me", both),
    ]  # fmt: skip
    assert people(read_whole(network)) == list(both)
    (account,) = imported(network, three_mails(tmp_path))
    assert (account.new, account.merged) == (0, 0)


def test_a_second_address_of_the_owners_goes_from_mails_and_meetings_that_know_the_first(
    tmp_path: Path,
) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, owner(tmp_path, emails=[{"value": ME}]))
    other = "Kim Own <kim@other.example>"
    mails = (
        mail(To=f"Kim Own <{ME}>, {other}"),
        mail(From=other, To=f"{IDA}, {ME}", Message_ID="<2@x.example>"),
    )
    guests = ("Ida Muster:mailto:ida@example.org", "Kim Own:mailto:kim@other.example")
    lines = ("UID:u1", "DTSTART:20240501T100000Z", "SUMMARY:Plans", f"ORGANIZER:mailto:{ME}",
             *(f"ATTENDEE;PARTSTAT=ACCEPTED;CN={one}" for one in guests))  # fmt: skip
    meeting = "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""))
    calendar = tmp_path / "calendar.ics"
    calendar.write_text(meeting, encoding="utf-8", newline="")
    imported(network, written(tmp_path, mbox(*mails)), calendar)
    both = ("Ida Muster", "Kim Own")
    assert [(line[0], line[3]) for line in exchanges(network)] == [("in", both), ("in", both), ("both", both)]
    imported(network, owner(tmp_path, emails=[{"value": ME}, {"value": "kim@other.example"}]))
    assert [(line[0], line[1], line[3]) for line in exchanges(network)] == [
        ("in", "Ida Muster", ("Ida Muster",)), ("out", "me", ("Ida Muster",)), ("both", "?", ("Ida Muster",)),
    ]  # fmt: skip
    assert people(read_whole(network)) == ["Ida Muster"]


def test_what_somebody_edited_stays_as_they_said(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))

    def first(file: NetworkFile, **changes: Any) -> c.Command:
        (one,) = read_interactions(file.connection, [1])
        return c.EditInteraction(one._replace(**changes))

    edited(network, lambda file: first(file, text="Hello, Kim", direction="out"))
    imported(network, chat_with_ida(tmp_path))
    lines = exchanges(network)
    assert lines[0] == ("out", "Ann Muster", "Hello, Kim", ("Ann Muster", "Bea Neu", "Kimmy"))
    assert [line[0] for line in lines[1:5]] == ["out", "in", "out", "in"]


def test_what_the_owner_wrote_to_nobody_else_goes_unless_somebody_edited_it(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    mine, other = f"Kim Own <{ME}>", "Kim Own <kim@other.example>"
    notes = [mail(f"Note {one}", From=mine, To=other, Message_ID=f"<{one}@own.example>") for one in (1, 2)]
    to_both = mail("Hello", From=IDA, To=f"{mine}, {other}", Message_ID="<3@own.example>")
    imported(network, written(tmp_path, mbox(*notes, to_both)))

    def second(file: NetworkFile) -> c.Command:
        (one,) = read_interactions(file.connection, [2])
        return c.EditInteraction(one._replace(text="Note 2 of mine"))

    edited(network, second)
    imported(network, owner(tmp_path, emails=[{"value": ME}, {"value": "kim@other.example"}]))
    kept, hello = exchanges(network)
    assert kept[:3] == ("out", "me", "Note 2 of mine")
    assert hello == ("in", "Ida Muster", "Hello", ("Ida Muster",))


def test_a_contact_that_says_something_of_its_own_stays_without_the_owners_exchanges(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))

    def with_note(file: NetworkFile) -> c.Command:
        (one,) = read_contacts(file.connection, [id_of(file, "Kimmy")])
        return c.EditContact(replace(one, notes="Likes tea"))

    edited(network, with_note)
    imported(network, chat_with_ida(tmp_path))
    assert [line[0] for line in exchanges(network)[:2]] == ["in", "out"]
    assert "Kimmy" in people(read_whole(network))


def with_detail(detail: str, value: str) -> Callable[[NetworkFile], c.Command]:
    """An edit: the namesake of the owner has this number, address or page."""

    def edit(file: NetworkFile) -> c.Command:
        (one,) = read_contacts(file.connection, [id_of(file, "Kim Own")])
        changes: dict[str, Any] = {detail: (Labelled(value),)}
        return c.EditContact(replace(one, **changes))

    return edit


@pytest.mark.parametrize(
    ("detail", "theirs", "owners"),
    [("emails", "kim@other.example", ME), ("phones", "ext. 12", "ext. 99")],
    ids=["another address", "a number that means nothing"],
)
def test_a_namesake_with_nothing_of_the_owners_is_not_the_owner(
    tmp_path: Path, detail: str, theirs: str, owners: str
) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path, "Ann Muster", "Kim Own", "Bea Neu"))
    edited(network, with_detail(detail, theirs))
    before = exchanges(network)
    imported(network, owner(tmp_path, **{detail: [{"value": owners}]}))
    assert exchanges(network) == before


@pytest.mark.parametrize(
    ("detail", "theirs", "owners"),
    [
        ("phones", "(202) 555-0101", "+1 202-555-0101"),
        ("emails", f"mailto:{ME}", ME),
        ("urls", "https://www.kim.example/", "kim.example"),
    ],
)
def test_a_namesake_with_the_owners_own_address_is_the_owner(
    tmp_path: Path, detail: str, theirs: str, owners: str
) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path, "Ann Muster", "Kim Own", "Bea Neu"))
    edited(network, lambda _: c.SetSetting("country", "US"), with_detail(detail, theirs))
    imported(network, owner(tmp_path, **{detail: [{"value": owners}]}))
    assert [line[:2] for line in exchanges(network)] == [
        ("in", "Ann Muster"), ("out", "me"), ("in", "Bea Neu"),
    ]  # fmt: skip
    assert people(read_whole(network)) == ["Ann Muster", "Bea Neu"]


def test_an_account_that_is_the_owners_leaves_nothing_of_a_stand_in(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    row = linkedin.message("Hello Ida", ("Kim Own", linkedin.ME), ("Ida Muster", linkedin.IDA))
    rows = linkedin.table(linkedin.MESSAGES_2023, row)
    imported(network, linkedin.export(tmp_path, {"messages.csv": rows}))
    account = {"channel": "linkedin", "handle": "kim-own", "url": linkedin.ME}
    imported(network, owner(tmp_path, presences=[account]))
    assert people(read_whole(network)) == ["Ida Muster"]


def test_whoever_was_said_not_to_be_the_owner_is_not(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path, "Ann Muster", "Kim Own", "Bea Neu"))
    with NetworkFile(network) as file:
        kim = id_of(file, "Kim Own")
        uid = read_contacts(file.connection, [kim])[0].uid
    document = {
        "contacts": [{"uid": uid, "formatted_name": "Kim Own"}],
        "apart": [{"first": ME_UID, "second": uid}],
    }  # fmt: skip
    path = tmp_path / "apart.json"
    path.write_text(json.dumps(document))
    imported(network, path)
    before = exchanges(network)
    imported(network, owner(tmp_path))
    assert exchanges(network) == before


def test_taking_the_later_import_back_gives_the_stand_in_back(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    before = read_whole(network)
    imported(network, book_club(tmp_path), chat_with_ida(tmp_path))
    with NetworkFile(network) as file:
        take_back(file.connection, read_batches(file.connection)[0].id)
        assert not faults(file.connection)
    after = read_whole(network)
    assert sorted(after.interactions) == sorted(before.interactions)
    assert after.contacts == before.contacts


def test_taking_both_imports_back_the_later_one_first_leaves_nothing(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    imported(network, book_club(tmp_path), chat_with_ida(tmp_path))
    with NetworkFile(network) as file:
        for batch in read_batches(file.connection):
            file.undo()
            file.redo()
            take_back(file.connection, batch.id)
    left = read_whole(network)
    assert (left.contacts, left.interactions) == ((), ())


def test_taking_the_earlier_import_back_takes_its_exchanges_along_settled_or_not(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    imported(network, chat_with_ida(tmp_path))
    with NetworkFile(network) as file:
        (one,) = read_interactions(file.connection, [5])
        file.do(c.EditInteraction(one._replace(text="Edited")))
        take_back(file.connection, read_batches(file.connection)[1].id)
        assert not faults(file.connection)
    assert [line[2] for line in exchanges(network)] == ["Edited", "Hi", "Hi"]


def test_whoever_shares_a_number_with_the_owner_under_another_name_is_not_the_owner(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    number = "+49 30 0000123"

    def with_number(file: NetworkFile) -> c.Command:
        (one,) = read_contacts(file.connection, [id_of(file, "Ann Muster")])
        return c.EditContact(replace(one, phones=(Labelled(number),)))

    edited(network, with_number)
    before = exchanges(network)
    imported(network, owner(tmp_path, phones=[{"value": number}]))
    assert exchanges(network) == before


def test_the_person_can_say_that_it_is_somebody_else(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, book_club(tmp_path))
    rows = preview(network, chat_with_ida(tmp_path), {})
    (row,) = [one for one in rows if isinstance(one.record, StandIn)]
    assert (row.title, row.outcome) == ("Kimmy", "merge")
    rows = preview(network, chat_with_ida(tmp_path), {row.number: Choice(is_wanted=False)})
    assert not [one for one in rows if isinstance(one.record, StandIn)]
    assert [one.outcome for one in rows if one.number == row.number] == ["skipped"]
