from __future__ import annotations

import pytest

from netdesk.domain.contact import Address, Contact, Day, Job, Labelled, OwnField, Presence, Related, School
from netdesk.importers.merging import merge
from netdesk.importers.told_elsewhere import untold_fields, without_told_lines

IDA = Contact(
    formatted_name="Ida Muster",
    nickname="Idi",
    emails=(Labelled("ida@example.org"),),
    addresses=(Address("Weg 1", "Kassel", label="home"), Address(formatted="Weg 2\nKassel")),
    days=(Day("birthday", "--04-12"),),
    presences=(
        Presence("linkedin", "ida", "https://linkedin.com/in/ida", state="connected"),
        Presence("signal", "ida.01"),
        Presence("telegram"),
    ),
    fields=(OwnField("Shoes", "40"),),
    related=(Related("Max", "spouse"),),
    organisation="Werft",
    jobs=(Job("Werft"), Job("Bakery", title="Baker", started="2010", ended="2015", is_current=False)),
    schools=(School("TU Ulm", "MSc"),),
)


@pytest.mark.parametrize(
    "line",
    ["Nickname: Idi", "E-mail: IDA@example.org", "birthday: --04-12", "LinkedIn: https://linkedin.com/in/ida",
     "LinkedIn: connected", "Telegram", "Telegram: follow each other", "Shoes: 40", "spouse: Max",
     "Address home: Weg 1, Kassel", "Address: Weg 2, Kassel",
     "Former position: Baker, Bakery (2010 – 2015)", "School: TU Ulm, MSc"],
)  # fmt: skip
def test_lines_at_the_end_of_notes_that_repeat_a_detail_are_left_out(line: str) -> None:
    assert without_told_lines(f"Met in 2010\n{line}", IDA) == "Met in 2010"
    assert without_told_lines(f"{line}\nMet in 2010", IDA) == f"{line}\nMet in 2010"


@pytest.mark.parametrize(
    "line",
    [
        "Nickname: Idchen",
        "XING: connected",
        "Likes tea",
        "LinkedIn",
        "Signal",
        "40",
        "Boss: Max",
        "Size: 40",
        "Address: Weg 1, Kassel",
        "Former position: Baker, Bakery",
    ],
)
def test_lines_that_say_something_new_stay(line: str) -> None:
    assert without_told_lines(f"Met in 2010\n{line}", IDA) == f"Met in 2010\n{line}"


def test_a_field_that_names_an_account_is_told_by_the_account() -> None:
    fields = (OwnField("Signal", "ida.01"), OwnField("Signal", "ida.02"), OwnField("Shoes", "41"))
    assert untold_fields(fields, IDA) == fields[1:]


def test_a_field_that_names_a_position_is_told_by_the_position() -> None:
    fields = tuple(OwnField("Former position", f"Baker, Bakery (2010 – {end})") for end in (2015, 2016))
    assert untold_fields(fields, IDA) == fields[1:]


def test_notes_of_a_table_are_merged_without_what_is_known() -> None:
    told = Contact(formatted_name="Ida Muster", notes="Likes tea\nNickname: Idi\nSignal: ida.01")
    assert merge(IDA, told, "outlook-csv").contact.notes == "Likes tea"


@pytest.mark.parametrize(
    "theirs",
    [
        Contact(formatted_name="Dr. Ida Muster", prefix="Dr."),
        Contact(formatted_name="Ida Muster, MSc", suffix="MSc"),
        Contact(formatted_name="Muster, Ida"),
    ],
)
def test_a_title_makes_no_other_name(theirs: Contact) -> None:
    merged = merge(IDA, theirs, "google-csv")
    assert merged.conflicts == ()
    assert (merged.contact.formatted_name, merged.contact.fields) == ("Ida Muster", IDA.fields)
