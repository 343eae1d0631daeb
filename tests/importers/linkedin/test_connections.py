from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.contact import Contact, Job, Labelled, OwnField, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Problem
from tests.importers.linkedin.exports import CONNECTIONS, IDA, OLD_CONNECTIONS, PREAMBLE, read, table

OLD_ROW = ["Ida", "Muster", "ida@muster.example", "Acme, Inc.", "Engineer", "07 Mar 2024"]
ROW = ["Ida", "Muster", IDA, "ida@muster.example", "Acme, Inc.", "Engineer", "07 Mar 2024"]


def read_text(folder: Path, text: str | bytes, name: str = "Connections.csv") -> list[object]:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(read(path))


def contacts(items: list[object]) -> list[Contact]:
    return [item.contact for item in items if isinstance(item, ContactDraft)]


@pytest.mark.parametrize(
    "text",
    [
        table(OLD_CONNECTIONS, OLD_ROW),
        table(OLD_CONNECTIONS, OLD_ROW, before=PREAMBLE),
        table(CONNECTIONS, ROW, before=PREAMBLE),
        table(CONNECTIONS, ROW, before=PREAMBLE).rstrip("\n"),
        table(CONNECTIONS.replace(",Company,Position", ",Current Company,Current Position"), ROW),
        table(CONNECTIONS, ROW, before=PREAMBLE, quote_all=True),
    ],
    ids=["to 2021", "to 2023", "since 2023", "no line end", "current company", "quoted"],
)
def test_every_generation_is_read(tmp_path: Path, text: str) -> None:
    (ida,) = contacts(read_text(tmp_path, text))
    assert (ida.formatted_name, ida.given_name, ida.family_name) == ("Ida Muster", "Ida", "Muster")
    assert (ida.organisation, ida.title) == ("Acme, Inc.", "Engineer")
    assert ida.emails == (Labelled("ida@muster.example", source="linkedin"),)
    assert ida.jobs == (Job("Acme, Inc.", "", "Engineer", source="linkedin"),)
    assert (ida.presences[0].since, ida.presences[0].state) == ("2024-03-07", "connected")


@pytest.mark.parametrize(
    "date", ["7-Mar-24", "07-Mar-2024", "07.03.2024", "07. Mrz 24", "3/7/2024", "2024-03-07"]
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_a_file_saved_again_by_a_spreadsheet_is_read(tmp_path: Path, date: str, encoding: str) -> None:
    text = table(CONNECTIONS, [*ROW[:1], "Müller", *ROW[2:-1], date], delimiter=";").replace("\n", "\r\n")
    (ida,) = contacts(read_text(tmp_path, text.encode(encoding)))
    assert ida.formatted_name == "Ida Müller"
    assert ida.presences[0].since == "2024-03-07"


def test_the_profile_is_the_id_of_the_person(tmp_path: Path) -> None:
    row = ["Zoë", "Muster", "https://de.linkedin.com/in/Zo%C3%AB-x/", "", "", "", "07 Mar 2024"]
    (zoe,) = contacts(read_text(tmp_path, table(CONNECTIONS, row)))
    assert zoe.source_ids == (SourceId("linkedin", "in/zoë-x"),)
    url = "https://www.linkedin.com/in/zoë-x"
    assert zoe.presences == (
        Presence("linkedin", "zoë-x", url, "2024-03-07", "connected", source="linkedin"),
    )
    assert zoe.jobs == ()


def test_people_who_hid_themselves_are_counted_and_told_with_their_line(tmp_path: Path) -> None:
    text = table(CONNECTIONS, ROW, ["", "", "", "", "", "", "08 Mar 2024"], ROW, before=PREAMBLE)
    items = read_text(tmp_path, text)
    assert len(contacts(items)) == 2
    assert items[1] == Problem(
        "Connections.csv line 6", "The person is hidden by the member; only the date is given."
    )
    assert isinstance(items[2], ContactDraft)
    assert items[2].where == "Connections.csv line 7"


def test_closed_accounts_are_told_and_are_nobody(tmp_path: Path) -> None:
    closed = ["LinkedIn", "Member", "", "", "Acme, Inc.", "", "08 Mar 2024"]
    known = ["LinkedIn", "Member", IDA, "", "", "", "09 Mar 2024"]
    items = read_text(tmp_path, table(CONNECTIONS, closed, known, closed))
    assert len(contacts(items)) == 1
    assert [item for item in items if isinstance(item, Problem)] == [
        Problem(f"Connections.csv line {line}", "The account is closed; the row does not say whose it was.")
        for line in (2, 4)
    ]


def test_a_person_without_a_name_is_called_by_what_there_is(tmp_path: Path) -> None:
    text = table(
        CONNECTIONS, ["", "", IDA, "", "", "", "07 Mar 2024"], ["", "", "", "a@b.example", "", "", ""]
    )
    assert [one.formatted_name for one in contacts(read_text(tmp_path, text))] == [
        "ida-muster-1a2b",
        "a@b.example",
    ]


def test_titles_and_pictures_in_names_do_not_become_names(tmp_path: Path) -> None:
    row = ["Dr. Ida 🚀", "Muster, MSc", *ROW[2:]]
    (ida,) = contacts(read_text(tmp_path, table(CONNECTIONS, row)))
    assert (ida.formatted_name, ida.given_name, ida.family_name) == ("Dr. Ida Muster", "Ida", "Muster")
    assert (ida.prefix, ida.suffix) == ("Dr.", "MSc")
    assert ida.fields == (OwnField("Name on LinkedIn", "Dr. Ida 🚀 Muster, MSc"),)


def test_a_date_that_is_none_is_told_and_the_person_kept(tmp_path: Path) -> None:
    items = read_text(tmp_path, table(CONNECTIONS, [*ROW[:-1], "someday"]))
    assert contacts(items)[0].presences[0].since == ""
    assert Problem("Connections.csv line 2", "The date “someday” could not be read.", is_skip=False) in items


def test_columns_of_the_future_are_kept(tmp_path: Path) -> None:
    text = table(f"{CONNECTIONS},Mood", [*ROW, "good"])
    assert contacts(read_text(tmp_path, text))[0].fields == (OwnField("Mood", "good"),)


def test_a_row_with_too_many_values_and_one_with_an_open_quote_are_told(tmp_path: Path) -> None:
    text = (
        table(CONNECTIONS, [*ROW, "more"], ROW)
        + '"Otto,Beispiel,,,,,07 Mar 2024\n'
        + ",".join(ROW[:3])
        + "\n"
    )
    items = read_text(tmp_path, text)
    told = [item for item in items if isinstance(item, Problem)]
    assert [(problem.where, problem.is_skip) for problem in told] == [
        ("Connections.csv line 2", False),
        ("Connections.csv line 4", False),
    ]
    assert [one.given_name for one in contacts(items)] == ["Ida", "Ida", "Otto", "Ida"]


def test_a_renamed_file_is_known_by_its_header(tmp_path: Path) -> None:
    assert contacts(read_text(tmp_path, table(CONNECTIONS, ROW, before=PREAMBLE), "people of mine.txt"))


def test_letters_that_could_not_be_read_are_told(tmp_path: Path) -> None:
    data = table(CONNECTIONS, ROW).encode().replace(b"Muster", b"M\x81\x8dster")
    assert any(isinstance(item, Problem) and "replaced" in item.reason for item in read_text(tmp_path, data))


def test_names_and_firms_written_as_in_html_are_read(tmp_path: Path) -> None:
    row = ["Ida &amp; Bo", "O&#39;Muster", IDA, "", "Johnson &amp; Sons", "Head of R&amp;D", "07 Mar 2024"]
    (ida,) = contacts(read_text(tmp_path, table(CONNECTIONS, row)))
    assert (ida.given_name, ida.family_name) == ("Ida & Bo", "O'Muster")
    assert (ida.organisation, ida.title) == ("Johnson & Sons", "Head of R&D")
