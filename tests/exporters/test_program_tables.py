"""Tables with the headings of Google and Outlook: what stands where, and that NetDesk reads them back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
)
from netdesk.domain.document import NetworkDocument
from netdesk.exporters.document_text import document_text
from netdesk.exporters.google_csv import write_google_csv
from netdesk.exporters.outlook_csv import write_outlook_csv
from tests.importers.imported import imported, read_whole

Write = Callable[[tuple[Contact, ...]], Iterator[str]]
IDA = Contact(
    uid="ida",
    formatted_name="Dr. Ida Muster",
    given_name="Ida",
    family_name="Muster",
    prefix="Dr.",
    nickname="Idi",
    organisation="Werft Nord",
    department="Docks",
    title="Director",
    notes="Two\nlines, and a comma",
    emails=(Labelled("ida@home.example", "home"), Labelled("ida@work.example", "work", is_preferred=True)),
    phones=(Labelled("+49 30 0000111", "mobile"), Labelled("+49 30 0000222", "work")),
    urls=(Labelled("https://ida.example", "homepage"),),
    addresses=(Address("Kai 1", "Hamburg", "HH", "20457", "Germany", label="work"),),
    days=(Day("birthday", "1980-04-12"), Day("anniversary", "2005-06-01")),
    presences=(Presence("linkedin", "ida", "https://linkedin.example/ida"), Presence("signal", "ida.01")),
    tags=("choir", "dock"),
    fields=(OwnField("Hobby", "Cello"),),
    related=(Related("Max Muster", "spouse"),),
    photo=Photo(url="https://pictures.example/ida.jpg"),
)


def row(write: Write, person: Contact) -> dict[str, str]:
    text = "".join(write((person,))).removeprefix("\ufeff")
    (found,) = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return {name: value for name, value in found.items() if value}


def read_back(write: Write, folder: Path, *people: Contact) -> tuple[Contact, ...]:
    """The people of a new network into which the table was imported."""
    path, network = folder / "contacts.csv", folder / "n.netdesk"
    path.write_bytes("".join(write(people)).encode())
    (account,) = imported(network, path)
    assert (account.new, account.skipped) == (len(people), 0)
    return tuple(read_whole(network).contacts)


def test_google_finds_everything_under_its_headings() -> None:
    cells = row(write_google_csv, IDA)
    assert cells["E-mail 1 - Value"] == "ida@home.example"
    assert (cells["E-mail 2 - Label"], cells["E-mail 2 - Value"]) == ("* Work", "ida@work.example")
    assert cells["Labels"] == "choir ::: dock ::: * myContacts"
    assert (cells["Birthday"], cells["Event 1 - Label"]) == ("1980-04-12", "Anniversary")
    assert cells["Website 1 - Label"] == "Home Page"
    assert (cells["Website 2 - Label"], cells["Website 2 - Value"]) == (
        "LinkedIn", "https://linkedin.example/ida",
    )  # fmt: skip
    assert (cells["Custom Field 1 - Label"], cells["Custom Field 2 - Value"]) == ("Hobby", "ida.01")
    assert (cells["Relation 1 - Label"], cells["Photo"]) == ("Spouse", "https://pictures.example/ida.jpg")


def test_outlook_finds_everything_under_its_headings_or_in_the_notes() -> None:
    cells = row(write_outlook_csv, IDA)
    assert (cells["E-mail Address"], cells["E-mail 2 Address"], cells["E-mail Type"]) == (
        "ida@work.example", "ida@home.example", "SMTP",
    )  # fmt: skip
    assert (cells["Mobile Phone"], cells["Business Phone"]) == ("+49 30 0000111", "+49 30 0000222")
    assert (cells["Business City"], cells["Business Country/Region"]) == ("Hamburg", "Germany")
    assert (cells["Birthday"], cells["Anniversary"]) == ("4/12/1980", "6/1/2005")
    assert (cells["Spouse"], cells["Hobby"], cells["Categories"]) == ("Max Muster", "Cello", "choir;dock")
    assert cells["Web Page"] == "https://ida.example"
    assert cells["Notes"].splitlines() == [
        "Two", "lines, and a comma", "Nickname: Idi", "LinkedIn: https://linkedin.example/ida",
        "Signal: ida.01",
    ]  # fmt: skip


def test_what_outlook_has_no_room_for_stands_in_the_notes() -> None:
    full = replace(
        IDA,
        notes="",
        emails=tuple(Labelled(f"{n}@example.org") for n in range(5)),
        phones=tuple(Labelled(f"+49 30 000000{n}", "pager") for n in range(5)),
        addresses=(
            *IDA.addresses,
            Address(city="Bremen", label="work"),
            Address(formatted="Kai 2", label="home"),
        ),
        days=(Day("birthday", "--04-12"), Day("first met", "2009")),
        presences=(),
        nickname="",
    )
    cells = row(write_outlook_csv, full)
    assert cells["Home Street"] == "Kai 2"
    assert cells["Notes"].splitlines() == [
        "E-mail: 3@example.org", "E-mail: 4@example.org", "Phone pager: +49 30 0000004",
        "Address work: Bremen", "birthday: --04-12", "first met: 2009",
    ]  # fmt: skip


CAREER = replace(
    IDA,
    jobs=(
        Job("Werft Nord", "Docks", "Director"), Job("Choir", title="Chair", started="2019"),
        Job("Bakery", title="Baker", started="2010", ended="2015", is_current=False),
    ),
    schools=(School("TU Ulm", ended="2009"),),
)  # fmt: skip
LINES = ["Chair, Choir (since 2019)", "Baker, Bakery (2010 – 2015)", "TU Ulm (until 2009)"]


def test_positions_beside_the_one_that_is_shown_and_schools_stand_where_there_is_room() -> None:
    google = row(write_google_csv, CAREER)
    assert google["Organization Name"] == "Werft Nord"
    fields = [(google[f"Custom Field {n} - Label"], google[f"Custom Field {n} - Value"]) for n in (3, 4, 5)]
    assert fields == list(zip(("Position", "Former position", "School"), LINES, strict=True))
    outlook = row(write_outlook_csv, CAREER)
    assert outlook["Company"] == "Werft Nord"
    assert outlook["Notes"].endswith(f"Position: {LINES[0]}\nFormer position: {LINES[1]}\nSchool: {LINES[2]}")


@pytest.mark.parametrize("write", [write_google_csv, write_outlook_csv])
def test_positions_and_schools_that_come_back_are_known(write: Write, tmp_path: Path) -> None:
    network, path = tmp_path / "n.netdesk", tmp_path / "contacts.csv"
    document = tmp_path / "a.json"
    document.write_text("".join(document_text(NetworkDocument(contacts=(CAREER,)))))
    imported(network, document)
    path.write_bytes("".join(write((CAREER,))).encode())
    (account,) = imported(network, path)
    assert (account.new, account.merged, account.unchanged) == (0, 0, 1)


def test_outlook_is_told_of_channels_in_plain_words() -> None:
    presences = (
        Presence("telegram", state="connected"),
        Presence("x", state="following", is_following=True),
        Presence("instagram", is_following=True, is_follower=True),
        Presence("own-thing", "ida"),
        Presence("whatsapp"),
    )
    cells = row(write_outlook_csv, Contact(uid="i", formatted_name="Ida", presences=presences))
    assert cells["Notes"].splitlines() == [
        "Telegram: connected", "X / Twitter: you follow", "Instagram: follow each other", "Own thing: ida",
        "WhatsApp",
    ]  # fmt: skip


@pytest.mark.parametrize("write", [write_google_csv, write_outlook_csv])
def test_netdesk_reads_its_own_table_back(write: Write, tmp_path: Path) -> None:
    firm = Contact(uid="f", kind="organisation", formatted_name="Kontor West", organisation="Kontor West")
    whole = Contact(uid="w", formatted_name="Madonna")
    ida, back_firm, madonna = read_back(write, tmp_path, IDA, firm, whole)
    assert (ida.given_name, ida.family_name, ida.prefix) == ("Ida", "Muster", "Dr.")
    assert (ida.organisation, ida.department, ida.title) == ("Werft Nord", "Docks", "Director")
    if write is write_google_csv:
        assert [one.label for one in ida.urls] == ["homepage"]
    assert {one.value for one in ida.emails} == {"ida@home.example", "ida@work.example"}
    assert {one.value for one in ida.phones} == {"+49 30 0000111", "+49 30 0000222"}
    assert ida.addresses[0][:5] == IDA.addresses[0][:5]
    assert ida.birthday == "1980-04-12"
    assert ida.tags == ("choir", "dock")
    assert ida.related[0].name == "Max Muster"
    assert "Two\nlines, and a comma" in ida.notes
    assert "Kontor West" in (back_firm.formatted_name, back_firm.organisation)
    assert "Madonna" in (madonna.formatted_name, madonna.given_name)


def test_what_has_a_column_in_outlook_s_table_comes_back_under_its_name(tmp_path: Path) -> None:
    labels = (
        "work", "home", "mobile", "main", "work fax", "home fax", "other fax", "car", "pager", "isdn",
        "callback", "text telephone", "textphone", "assistant", "radio", "telex", "other",
    )  # fmt: skip
    fields = (
        OwnField("Account", "A 12"), OwnField("Hobby", "Cello"), OwnField("Internet Free Busy", "f.example"),
        OwnField("Office", "Room 5"), OwnField("Priority", "High"), OwnField("User 1", "x"),
    )  # fmt: skip
    children = (Related("Emil Muster", "child"), Related("Eva Muster", "child"))
    people = [
        Contact(uid=label, formatted_name=f"P{label}", fields=fields, related=children,
                phones=(Labelled(f"+49 30 00001{number:02}", label),))
        for number, label in enumerate(labels)
    ]  # fmt: skip
    back = read_back(write_outlook_csv, tmp_path, *people)
    read_as = {one.phones[0].value: one.phones[0].label for one in back}
    for one in people:
        ((value, label, *_),) = one.phones
        assert read_as[value] == ("text telephone" if label == "textphone" else label)
    assert all(set(one.fields) == set(fields) and not one.notes for one in back)
    assert all(one.related == children for one in back)


@pytest.mark.parametrize("write", [write_google_csv, write_outlook_csv])
def test_nobody_makes_the_heading_alone(write: Write) -> None:
    assert len(list(write(()))) == 1


@pytest.mark.parametrize("write", [write_google_csv, write_outlook_csv])
def test_people_who_come_back_in_a_table_are_the_same_and_nothing_is_new(
    write: Write, tmp_path: Path
) -> None:
    """Also those of whom nothing but a name is known."""
    people = (
        replace(IDA, jobs=(Job("Werft Nord", "Docks", "Director"),), presences=(
            Presence("linkedin", "ida", "https://linkedin.com/in/ida", source="vcard"),
            Presence("signal", "ida.01"), Presence("facebook", url="https://facebook.example/ida"))),
        Contact(uid="w", formatted_name="Madonna"),
        Contact(uid="k", formatted_name="Kai Klar", given_name="Kai", family_name="Klar", suffix="MSc"),
        Contact(uid="m", formatted_name="Mo M.", given_name="Mona", family_name="Maus", nickname="Mo",
                emails=(Labelled("mo@example.org", is_preferred=True),)),
        Contact(uid="n", formatted_name="Nora Nord", related=(Related("", "friend", "ida"),), presences=(
            Presence("xmpp", "nora@example.org", "xmpp:nora@example.org"), Presence("video", "nora.v"),
            Presence("mastodon", "@nora", "https://social.example/@nora"), Presence("other", "nn"),
            Presence("telegram", state="connected"))),
        Contact(uid="o", formatted_name="Ole Olsen", phones=(Labelled("+49 30 0000333"),),
                addresses=(Address("Kai 1", "Hamburg", extended="3. OG"),),
                fields=(OwnField("User 1", "x"), OwnField("Shoes", "40"))),
        Contact(uid="f", kind="organisation", formatted_name="Kontor West",
                phones=(Labelled("+49 30 0000444"),)),
    )  # fmt: skip
    network, document, table = tmp_path / "n.netdesk", tmp_path / "n.json", tmp_path / "contacts.csv"
    document.write_text("".join(document_text(NetworkDocument(contacts=people))), encoding="utf-8")
    imported(network, document)
    before = tuple(read_whole(network).contacts)
    table.write_bytes("".join(write(before)).encode())
    (account,) = imported(network, table)
    assert (account.new, account.read) == (0, len(people))
    after = [replace(one, source_ids=()) for one in read_whole(network).contacts]
    assert [one.uid for one in after] == [one.uid for one in before]
    for one, other in zip(before, after, strict=True):
        assert other == replace(one, source_ids=(), organisation=other.organisation)
