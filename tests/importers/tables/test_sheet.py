from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.contact import OwnField
from netdesk.domain.draft import Item
from netdesk.domain.error import KnownError
from netdesk.importers.registry import recognise
from netdesk.importers.source import open_source
from netdesk.importers.tables import sheet
from netdesk.importers.tables.guess import guess_tables
from tests.importers.tables.sheets import Cell, Day, ods, xlsx
from tests.importers.tables.sources import GOOGLE, contacts, only, reasons

HEADER = ("Name", "E-Mail", "Telefon", "Geburtstag")


def read(path: Path) -> list[Item]:
    source = open_source(path)
    reader = recognise(source)
    assert reader is not None
    return list(reader.read(source, lambda _done, _total: None))


def test_numbers_and_dates_are_read_as_they_are_shown(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx", {"People": [HEADER, ("Ida Muster", "ida@example.org", 4930901820, Day(29323))]}
    )
    ida = only(read(path))
    assert (ida.phones[0].value, ida.birthday) == ("4930901820", "1980-04-12")


def test_an_open_document_is_read_too(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", [HEADER, ("Ida Muster", "ida@example.org", "030 901820", "12.4.1980")])
    ida = only(read(path))
    assert (ida.formatted_name, ida.birthday) == ("Ida Muster", "1980-04-12")


def test_rows_are_told_by_their_number_and_blank_ones_are_none(tmp_path: Path) -> None:
    rows = [("",), ("Members 2026",), (), HEADER, ("Ida", "", "", ""), (), ("", "", "", "12.4.1980")]
    items = read(xlsx(tmp_path / "a.xlsx", {"People": rows}))
    assert [item.where for item in items] == ["a.xlsx row 5", "a.xlsx row 7"]
    assert reasons(items) == ["The row names nobody."]


def test_long_sheets_are_read_to_their_end(tmp_path: Path) -> None:
    people = [(f"Person {number}", "", "", "") for number in range(450)]
    items = read(xlsx(tmp_path / "a.xlsx", {"People": [HEADER, *people]}))
    assert [one.formatted_name for one in contacts(items)] == [name for name, *_ in people]


def test_every_sheet_is_read_and_named(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[Cell]]] = {
        "Friends": [HEADER, ("Ida", "", "", "")],
        "Empty": [],
        "Prices": [("Sum", "For"), ("3", "Tea")],
        "Club": [("Vorname", "Nachname"), ("Bo", "Beispiel")],
    }
    items = read(xlsx(tmp_path / "a.xlsx", sheets))
    assert [one.formatted_name for one in contacts(items)] == ["Ida", "Bo Beispiel"]
    assert [item.where for item in items] == ["a.xlsx, Friends row 2", "a.xlsx, Prices", "a.xlsx, Club row 2"]


def test_a_hidden_sheet_is_told_and_not_read(tmp_path: Path) -> None:
    sheets: dict[str, Sequence[Sequence[Cell]]] = {
        "Friends": [HEADER, ("Ida Muster", "", "", "")],
        "Old": [HEADER, ("Bo Berg", "", "", "")],
    }
    path = xlsx(tmp_path / "a.xlsx", sheets, hidden=["Old"])
    items = read(path)
    assert [one.formatted_name for one in contacts(items)] == ["Ida Muster"]
    assert reasons(items) == ["The sheet is hidden; show it and import it again if you want what is in it."]
    assert [label for label, _ in guess_tables(open_source(path))] == ["a.xlsx, Friends"]


def test_a_workbook_of_the_old_format_is_read() -> None:
    """Written by LibreOffice: a number, dates, one of a formula, a cell over two rows, a hidden sheet."""
    items = read(Path(__file__).with_name("members.xls"))
    joerg, bo, uta = contacts(items)
    assert (joerg.given_name, joerg.family_name, joerg.birthday) == ("Jörg", "Müller", "1980-04-12")
    assert (joerg.phones[0].value, joerg.organisation) == ("4930000001", "Acme")
    assert (bo.formatted_name, bo.birthday, bo.organisation) == ("Bo Berg", "1979-02-28", "Acme")
    assert (uta.formatted_name, uta.phones[0].value) == ("Uta Ulm", "+49 30 000005")
    assert [item.where for item in items] == [
        "members.xls, Mitglieder row 2", "members.xls, Mitglieder row 3", "members.xls, Alt",
        "members.xls, Freunde row 2",
    ]  # fmt: skip


FIRM = ("Name", "E-Mail", "Firma", "Ort")
MERGED = [
    ("Members", "", "", ""),
    FIRM,
    ("Ida Muster", "ida@example.org", "Acme", "Ulm"),
    ("Bo Berg", "", "", ""),
    ("Uta Ulm", "", "", "Kiel"),
    ("Kai Kern", "", "", ""),
]


def test_a_cell_over_several_rows_holds_for_each_of_them(tmp_path: Path) -> None:
    in_excel = xlsx(tmp_path / "a.xlsx", {"A": MERGED}, merged={"A": ["A1:D1", "C3:C5", "D3:D4", "B2:B2"]})
    in_open_form = ods(tmp_path / "a.ods", MERGED, {(2, 2): 3, (2, 3): 2})
    for path in (in_excel, in_open_form):
        people = contacts(read(path))
        assert [one.formatted_name for one in people] == ["Ida Muster", "Bo Berg", "Uta Ulm", "Kai Kern"]
        assert [one.organisation for one in people] == ["Acme", "Acme", "Acme", ""]
        assert [[at.city for at in one.addresses] for one in people] == [["Ulm"], ["Ulm"], ["Kiel"], []]
        assert [len(one.emails) for one in people] == [1, 0, 0, 0]


def test_a_cell_over_several_rows_is_found_in_a_sheet_that_begins_with_a_blank_column(tmp_path: Path) -> None:
    rows = [("", *row) for row in MERGED[1:5]]
    in_excel = xlsx(tmp_path / "a.xlsx", {"A": rows}, merged={"A": ["D2:D4"]})
    in_open_form = ods(tmp_path / "a.ods", rows, {(1, 3): 3})
    for path in (in_excel, in_open_form):
        assert [one.organisation for one in contacts(read(path))] == ["Acme", "Acme", "Acme"]


def test_a_number_is_nobody_s_name(tmp_path: Path) -> None:
    header = ("Vorname", "Nachname", "Name", "E-Mail")
    rows: list[Sequence[Cell]] = [
        header,
        ("Ida", "Muster", 0, "ida@example.org"),
        ("", "", 7, "bo@example.org"),
        ("", "", 12, ""),
    ]
    items = read(xlsx(tmp_path / "a.xlsx", {"A": rows}))
    assert [one.formatted_name for one in contacts(items)] == ["Ida Muster", "bo@example.org"]
    assert contacts(items)[1].fields == (OwnField("Name", "7"),)
    assert reasons(items) == ["The row names nobody."]


def test_a_known_table_that_was_saved_as_a_spreadsheet_is_read_as_such(tmp_path: Path) -> None:
    names = GOOGLE.split(",")
    row = [
        "Uni ::: * myContacts" if name == "Labels" else "Ida" if name == "First Name" else ""
        for name in names
    ]
    assert only(read(xlsx(tmp_path / "a.xlsx", {"contacts": [names, row]}))).tags == ("Uni",)


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx"])
def test_a_damaged_spreadsheet_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "a.xls":
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    else:
        xlsx(path, {"People": [HEADER]})
        data = path.read_bytes()
        path.write_bytes(data.replace(b"<worksheet", b"<wrksheet"))
    with pytest.raises(KnownError, match="damaged"):
        read(path)


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"People": [HEADER]})
    monkeypatch.setattr(sheet, "LARGEST_SHEET", 100)
    with pytest.raises(KnownError, match="save it as CSV"):
        read(path)


def replaced(path: Path, part: str, old: str, new: str) -> Path:
    """The spreadsheet with another text in one of its parts."""
    with ZipFile(path) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with ZipFile(path, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return path


def test_a_spreadsheet_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", [HEADER, ("Ida", "", "", "")])
    with pytest.raises(KnownError, match="damaged"):
        read(replaced(path, "content.xml", "</table:table-row>", ""))
    other = xlsx(tmp_path / "a.xlsx", {"People": [HEADER]})
    with pytest.raises(KnownError, match="damaged"):
        read(replaced(other, "xl/workbook.xml", 'encoding="UTF-8"', 'encoding="UTX"'))


def test_one_stray_cell_at_the_end_of_the_world_does_not_take_all_memory(tmp_path: Path) -> None:
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path = xlsx(tmp_path / "a.xlsx", {"People": [HEADER]})
    with pytest.raises(KnownError, match="too many rows and columns"):
        read(replaced(path, "xl/worksheets/sheet0.xml", "</sheetData>", stray))
    other = ods(tmp_path / "a.ods", [HEADER])
    far = '<table:table-row table:number-rows-repeated="1048576">'
    far += '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"/>'
    far += "</table:table-row>"
    with pytest.raises(KnownError, match="too many rows and columns"):
        read(replaced(other, "content.xml", "</table:table>", far + "</table:table>"))
