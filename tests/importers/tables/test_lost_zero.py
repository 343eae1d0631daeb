"""Zeros and signs that spreadsheets drop of postcodes and telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from netdesk.domain.contact import Contact, OwnField
from netdesk.domain.draft import Item
from netdesk.importers.source import open_source
from netdesk.importers.tables.lost_zero import blank_country, is_cut, with_beginning, with_zero
from netdesk.importers.tables.reader import reader_for
from tests.importers.tables.sheets import Cell, Formatted, ods, xlsx
from tests.importers.tables.sources import contacts, only, reasons

HEADER = ("Name", "Telefon", "PLZ", "Ort", "Land")


def read(path: Path, home: str = "") -> list[Item]:
    return list(reader_for({}, home).read(open_source(path), lambda _done, _total: None))


def codes(found: Sequence[Contact]) -> list[str]:
    return [one.addresses[0].postal_code for one in found]


@pytest.mark.parametrize(
    ("code", "country", "whole"),
    [
        ("1067", "Deutschland", "01067"), ("1067", " GERMANY ", "01067"), ("1067", "DE", "01067"),
        ("2134", "USA", "02134"), ("1000", "France", "01000"),
        ("1010", "Österreich", "1010"), ("8001", "CH", "8001"), ("1067", "", "1067"),
        ("10115", "Deutschland", "10115"), ("106", "Deutschland", "106"), ("106A", "Deutschland", "106A"),
    ],
)  # fmt: skip
def test_four_digits_have_a_zero_where_the_country_has_five(code: str, country: str, whole: str) -> None:
    assert with_zero(code, country) == whole


@pytest.mark.parametrize(
    ("phone", "whole"),
    [
        ("491700000000", "+491700000000"), ("49300000123", "+49300000123"), ("1700000000", "01700000000"),
        ("0170 0000000", "0170 0000000"), ("+491700000000", "+491700000000"), ("30 0000123", "30 0000123"),
        ("3000001234", "3000001234"), ("110", "110"), ("12345678901234567890", "12345678901234567890"),
    ],
)  # fmt: skip
def test_a_bare_number_has_its_beginning_where_that_is_certain(phone: str, whole: str) -> None:
    assert with_beginning(phone, "DE") == whole
    assert with_beginning(phone, "") == phone


def test_a_row_without_a_country_is_of_the_owners_where_others_are_not() -> None:
    assert blank_country(["", "Österreich"], "DE") == "DE"
    assert blank_country(["", ""], "DE") == ""


def test_long_numbers_are_known_to_be_cut() -> None:
    texts = ("4.917E+11", "4,917e+11", "1E+10", "491700000000", "E+10", "1.7E")
    assert [is_cut(text) for text in texts] == [True, True, True, False, False, False]


def test_a_number_is_read_as_the_format_of_its_cell_shows_it(tmp_path: Path) -> None:
    rows: list[Sequence[Cell]] = [
        HEADER,
        ("Ida Muster", Formatted(491700000000, "\\+0"), Formatted(1067, "00000"), "Dresden", ""),
        ("Bo Beispiel", "", Formatted("4.109E3", '"D-"00000'), "Leipzig", ""),
        ("Kim Klein", "", Formatted(1067.5, "00000"), "Ulm", ""),
    ]
    ida, bo, kim = contacts(read(xlsx(tmp_path / "a.xlsx", {"People": rows})))
    assert ida.phones[0].value == "+491700000000"
    assert codes([ida, bo, kim]) == ["01067", "D-04109", "1067.5"]


def test_formats_are_found_where_a_sheet_begins_further_down_and_to_the_right(tmp_path: Path) -> None:
    ida = ("", "Ida Muster", "", Formatted(1067, "00000"), "Dresden", "")
    rows: list[Sequence[Cell]] = [(), ("", "Members"), (), ("", *HEADER), ida]
    assert codes(contacts(read(xlsx(tmp_path / "a.xlsx", {"People": rows})))) == ["01067"]


def test_each_sheet_has_cells_of_its_own(tmp_path: Path) -> None:
    some, others = ("Ida Muster", "", Formatted(1067, "00000"), "Dresden"), ("Bo Berg", "", 1010, "Wien")
    sheets: dict[str, Sequence[Sequence[Cell]]] = {"East": [HEADER, some], "South": [HEADER, others]}
    assert codes(contacts(read(xlsx(tmp_path / "a.xlsx", sheets)))) == ["01067", "1010"]


def test_an_open_document_says_what_it_shows(tmp_path: Path) -> None:
    path = ods(
        tmp_path / "a.ods",
        [
            HEADER,
            (
                "Ida Muster",
                Formatted("491700000000", "+49 170 0000000"),
                Formatted("1067", "01067"),
                "Dresden",
            ),
            ("Bo Beispiel", Formatted("300000123", "300.000.123"), Formatted("1010", "1.010"), "Wien"),
        ],
    )
    ida, bo = contacts(read(path))
    assert (ida.phones[0].value, bo.phones[0].value) == ("+49 170 0000000", "300000123")
    assert codes([ida, bo]) == ["01067", "1010"]


def test_a_bare_number_is_read_by_the_country_of_its_row(tmp_path: Path) -> None:
    rows: list[Sequence[Cell]] = [
        HEADER,
        ("Ida Muster", 1.7e9, 1067, "Dresden", "Deutschland"),
        ("Bo Beispiel", 491700000000, 1010, "Wien", "Österreich"),
        ("Kim Klein", "030 0000123", 4109, "Leipzig", ""),
    ]
    path = xlsx(tmp_path / "a.xlsx", {"People": rows})
    at_home = contacts(read(path, "DE"))
    assert codes(at_home) == ["01067", "1010", "04109"]
    assert [one.phones[0].value for one in at_home] == ["01700000000", "+491700000000", "030 0000123"]
    assert codes(contacts(read(path))) == ["01067", "1010", "4109"]


def test_a_number_cut_short_is_kept_and_no_telephone_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;Telefon;E-Mail\nIda Muster;4,917E+11;ida@example.org\n", encoding="utf-8")
    items = read(path, "DE")
    ida = only(items)
    assert ida.phones == ()
    assert ida.fields == (OwnField("Phone", "4,917E+11"),)
    assert reasons(items)[0] == (
        "A spreadsheet cut the phone number short; what is left of it stands among the other fields."
    )
