"""Cells that were copied out of a spreadsheet: tabs between them, and often no header."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.desk.headless import import_files
from netdesk.importers.tables.guess import guess_tables
from tests.importers.tables.sources import contacts, key, read, source

NAMES = ("Ida Muster", "Bo Beispiel", "Zoë Roth")


def cells(*rows: tuple[str, ...]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


def fields(text: str, name: str = "pasted") -> list[str]:
    ((_label, found),) = guess_tables(source(text, name))
    return [column.use.field for column in found.columns]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([(name, f"{at}@example.org") for at, name in enumerate(NAMES)], ["name", "email"]),
        ([(name, f"+49 30 000010{at}") for at, name in enumerate(NAMES)], ["name", "phone"]),
        ([(name, "Acme GmbH", "Engineer") for name in NAMES], ["name", "field", "field"]),
        ([(name, f"0{at + 1}.04.1980") for at, name in enumerate(NAMES)], ["name", "day"]),
        ([(str(at), name) for at, name in enumerate(NAMES)], ["field", "name"]),
        ([("Ida", "Muster"), ("Bo", "Beispiel"), ("Zoë", "Roth")], ["given_name", "family_name"]),
        (
            [("Muster", "Andreas", "Ulm"), ("Beispiel", "Birgit", "Ulm"), ("Roth", "Zoë", "Ulm")],
            ["family_name", "given_name", "field"],
        ),
        ([(name, "", "") for name in NAMES], ["name", "field", "field"]),
    ],
    ids=["mail", "phone", "work", "birthdays", "numbered", "in two", "turned round", "empty cells"],
)
def test_without_a_header_the_contents_say_what_the_columns_hold(
    rows: list[tuple[str, ...]], found: list[str]
) -> None:
    assert key(cells(*rows), "pasted") == "table"
    assert fields(cells(*rows)) == found
    assert len(contacts(read(cells(*rows), "pasted"))) == 3


def test_one_row_is_enough_if_it_says_how_somebody_is_reached() -> None:
    text = cells(("Ida Muster", "ida@example.org", "030 0000111"))
    assert key(text, "pasted") == "table"
    assert fields(text) == ["name", "email", "phone"]
    assert key(cells(("Ida Muster", "Berlin")), "pasted") == ""


def test_a_header_that_nobody_knows_stays_one() -> None:
    text = cells(("Wer", "Wo"), ("Ida Muster", "Berlin"), ("Bo Beispiel", "Ulm"))
    assert len(contacts(read(text, "pasted"))) == 2
    text = cells(("Guest Name", "Table Number"), ("Ida Muster", "Blue One"), ("Bo Beispiel", "Blue Two"))
    assert len(contacts(read(text, "pasted"))) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Andreas;Ulm\nBirgit;Köln\nDaniel;Bonn\n", 3),
        ("Ida Muster;Ulm\nBo Beispiel;Köln\n", 2),
    ],
)
def test_in_a_file_a_first_row_like_the_others_is_somebody_too(text: str, count: int) -> None:
    assert len(contacts(read(text, "guests.csv"))) == count


@pytest.mark.parametrize(
    "text",
    [
        cells(("1", "2"), ("3", "4")),
        cells(("Apples", "3.50"), ("Bread", "2.10")),
        cells(("Room", "Price"), ("Blue", "3"), ("Red", "4")),
        "def main():\n\treturn 1\n\tpass\n",
        "Dear Ida,\tthank you\nfor the letter.\n",
        cells(("Ida Muster", "ida@example.org"), ("x",), ("x",), ("x",)),
    ],
    ids=["numbers", "prices", "rooms", "code", "letter", "uneven"],
)
def test_other_texts_with_tabs_are_no_people(text: str) -> None:
    assert key(text, "pasted") == ""


def test_the_same_cells_again_change_nothing(tmp_path: Path) -> None:
    path, network = tmp_path / "pasted.txt", tmp_path / "n.netdesk"
    path.write_text(cells(*((name, "Acme GmbH", "Engineer") for name in NAMES)), "utf-8")
    first, second = (import_files(network, [path], lambda *_: None)[0] for _ in range(2))
    assert (first.read, first.new, second.unchanged) == (3, 3, 3)
