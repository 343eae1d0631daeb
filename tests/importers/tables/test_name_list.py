from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.desk.headless import import_files
from tests.importers.tables.sources import contacts, key, read, reasons

LIST = "Ida Muster\nBo Beispiel\nMuster-Lüdenscheid, Kai\n"


def names(text: str) -> list[str]:
    return [one.formatted_name for one in contacts(read(text, "names.txt"))]


def test_every_line_is_a_person() -> None:
    assert names(LIST) == ["Ida Muster", "Bo Beispiel", "Kai Muster-Lüdenscheid"]
    assert names("- Ida Muster\n• Bo Beispiel\n3. Lea van den Lind\n\n(4) Ole Olsen\n") == [
        "Ida Muster", "Bo Beispiel", "Lea van den Lind", "Ole Olsen",
    ]  # fmt: skip


def test_the_recipients_of_a_mail_are_people_on_one_line() -> None:
    line = '"Muster, Ida" <ida@example.org>; Bo Beispiel <bo@example.org>, <kai@example.org>'
    found = contacts(read(line, "names.txt"))
    assert [(one.formatted_name, *(mail.value for mail in one.emails)) for one in found] == [
        ("Ida Muster", "ida@example.org"),
        ("Bo Beispiel", "bo@example.org"),
        ("kai@example.org", "kai@example.org"),
    ]


def test_what_stands_behind_a_whole_name_is_no_given_name() -> None:
    places = "Dr. Ewa Nowak, Gdansk\nIda Muster, Werft Nord GmbH, 20457 Hamburg\n"
    found = contacts(read(f"{places}van den Lind, Lea\nKai Berg, PhD\n", "names.txt"))
    assert [(one.formatted_name, one.given_name, one.family_name, one.notes) for one in found] == [
        ("Dr. Ewa Nowak", "", "", "Gdansk"),
        ("Ida Muster", "", "", "Werft Nord GmbH, 20457 Hamburg"),
        ("Lea van den Lind", "Lea", "van den Lind", ""),
        ("Kai Berg, PhD", "", "", ""),
    ]


def test_family_names_of_several_words_are_turned_round() -> None:
    lines = (
        "García López, María\nMuster, Dr. Ida\nMbeki Sól, Xoán\nvan den Lind, Lea\nKai Berg, PhD\nTyr, Ole\n"
    )
    found = contacts(read(lines, "names.txt"))
    assert [(one.given_name, one.family_name, one.notes) for one in found] == [
        ("María", "García López", ""),
        ("Ida", "Muster", ""),
        ("Xoán", "Mbeki Sól", ""),
        ("Lea", "van den Lind", ""),
        ("", "", ""),
        ("Ole", "Tyr", ""),
    ]


def test_a_firm_in_the_list_keeps_its_legal_form() -> None:
    firm, other, ida = contacts(read("Acme, Inc.\nVerein Nord, e. V.\nMuster, Ida\n", "names.txt"))
    assert (firm.kind, firm.formatted_name, firm.organisation) == ("organisation", "Acme, Inc.", "Acme, Inc.")
    assert (other.kind, other.formatted_name) == ("organisation", "Verein Nord, e. V.")
    assert (ida.kind, ida.formatted_name, ida.organisation) == ("person", "Ida Muster", "")


def test_people_of_one_name_in_two_places_are_two() -> None:
    one, two = contacts(read("Ewa Nowak, Gdansk\nEwa Nowak, Berlin\n", "names.txt"))
    assert one.source_ids != two.source_ids


def test_a_heading_is_nobody() -> None:
    assert names(f"Name\n{LIST}")[0] == "Ida Muster"
    assert names("E-Mail\nida@example.org\nbo@example.org\n") == ["ida@example.org", "bo@example.org"]


def test_addresses_beside_the_names_are_read() -> None:
    first, second = "Ida Muster <ida@example.org>", '"Beispiel, Bo" <bo@example.org>, kai@example.org'
    found = contacts(read(f"{first}\n{second}\n", "a.txt"))
    assert [(one.formatted_name, one.emails[0].value) for one in found] == [
        ("Ida Muster", "ida@example.org"), ("Bo Beispiel", "bo@example.org"), ("kai@example.org",
        "kai@example.org"),
    ]  # fmt: skip


def test_a_line_that_is_no_name_is_told() -> None:
    items = read(f"{LIST}Lea Lind\nOle Olsen\n*** and 12 more ***\n", "names.txt")
    assert len(contacts(items)) == 5
    assert reasons(items) == ["The line is no name."]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Muster\n",
        "milk\nbread\nbutter\n",
        "Dear Ida,\n\nthank you for the long letter that you wrote.\nYours, Bo\n",
        "Shall I compare thee\nto a summer's day in which\nthe sun did shine so long.\n",
        "10:02 Ida: hi\n10:03 Bo: hello\n",
        "def main():\n    return 1\n",
        "Ida\x00Muster\nBo Beispiel\n",
    ],
    ids=["one", "shopping", "letter", "poem", "chat", "code", "bytes"],
)
def test_other_texts_are_no_lists_of_people(text: str) -> None:
    assert key(text, "some.txt") != "names"


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    path, network = tmp_path / "names.txt", tmp_path / "n.netdesk"
    path.write_text(LIST, "utf-8")
    first, second = (import_files(network, [path], lambda *_: None)[0] for _ in range(2))
    assert (first.read, first.new, second.unchanged) == (3, 3, 3)
