import csv
import io

import pytest

from netdesk.domain.contact import Address, Contact, Labelled
from netdesk.domain.draft import ContactDraft
from netdesk.exporters.csv_table import write_csv
from tests.exporters.test_document import FULL
from tests.importers.tables.sources import read


def rows_of(*contacts: Contact) -> list[dict[str, str]]:
    text = "".join(write_csv(contacts))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_table_without_contacts_is_its_heading() -> None:
    assert len(list(write_csv([]))) == 1


def test_there_is_one_row_a_contact_even_when_a_note_has_lines() -> None:
    rows = rows_of(FULL, Contact(uid="bo", formatted_name='Bo "B" Ecker, MdB'))
    assert [row["Name"] for row in rows] == ["Dr. Ann Ecker", 'Bo "B" Ecker, MdB']
    assert rows[0]["Notes"] == "Zwei\nZeilen"


def test_repeated_details_stand_in_numbered_columns() -> None:
    one, two = rows_of(
        FULL, Contact(uid="bo", formatted_name="Bo", emails=(Labelled("b@b.example", "home"),))
    )
    assert (one["E-mail 1"], one["E-mail 1 - Label"], one["E-mail 2"]) == (
        "a@b.example",
        "work",
        "c@d.example",
    )
    assert (two["E-mail 1"], two["E-mail 2"], two["Phone 1"]) == ("b@b.example", "", "")


def test_an_address_stands_whole_and_in_parts() -> None:
    address = Address("Weg 1", "Bonn", "", "53111", "Deutschland")
    (row,) = rows_of(Contact(uid="a", formatted_name="A", addresses=(address,)))
    assert row["Address 1"] == "Weg 1, 53111 Bonn, Deutschland"
    assert row["Address 1 - City"] == "Bonn"


def test_every_detail_of_a_contact_is_in_the_table() -> None:
    (row,) = rows_of(FULL)
    cells = set(row.values())
    for value in (
        "Einkauf",
        "15",
        "30",
        "2009-05",
        "Uni Bonn",
        "Diplom",
        "2010-06-05",
        "Max",
        "spouse",
        "Bello",
    ):
        assert value in cells


@pytest.mark.parametrize("text", ["=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "--04-12"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = rows_of(Contact(uid="a", formatted_name=text, notes=text, tags=(text,)))
    assert row["Name"] == row["Notes"] == row["Tags"] == "'" + text


@pytest.mark.parametrize(
    ("tags", "cell"),
    [
        (("choir", "dock"), "choir, dock"),
        (("Kunde, groß",), "Kunde, groß ::: "),
        (("Kunde, groß", "dock"), "Kunde, groß ::: dock ::: "),
        (("Bäcker;Innung",), "Bäcker;Innung"),
        ((), ""),
    ],
)
def test_tags_with_commas_come_back_whole(tags: tuple[str, ...], cell: str) -> None:
    ida = Contact(uid="ida", formatted_name="Ida", tags=tags)
    (row,) = rows_of(ida)
    assert row["Tags"] == cell
    (draft,) = read("".join(write_csv([ida])))
    assert isinstance(draft, ContactDraft)
    assert draft.contact.tags == tags


@pytest.mark.parametrize("number", ["+49 30 000000", "+49 (30) 0000-12", "030/0000"])
def test_phone_numbers_stay_as_they_are(number: str) -> None:
    (row,) = rows_of(Contact(uid="a", formatted_name="A", phones=(Labelled(number),)))
    assert row["Phone 1"] == number
