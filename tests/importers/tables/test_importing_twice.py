from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netdesk.desk.headless import import_files
from netdesk.domain.importing import FileCount
from tests.importers.imported import read_whole
from tests.importers.tables.sheets import xlsx
from tests.importers.tables.sources import (
    GOOGLE,
    GOOGLE_LEGACY,
    OUTLOOK,
    OUTLOOK_DE,
    THUNDERBIRD,
    XING,
    filled,
)
from tests.importers.tables.test_google import LEGACY
from tests.importers.tables.test_outlook import IDA

BO = {"First Name": "Bo", "Last Name": "Beispiel"}
FILES: dict[str, Callable[[Path], Path]] = {
    "google until 2024": lambda folder: csv(folder, filled(GOOGLE_LEGACY, LEGACY, {"Name": "Bo Beispiel"})),
    "google": lambda folder: csv(folder, filled(GOOGLE, BO, BO | {"Birthday": "--04-12"})),
    "outlook": lambda folder: csv(folder, filled(OUTLOOK, IDA, BO)),
    "outlook in german": lambda folder: csv(
        folder, filled(OUTLOOK_DE, {"Vorname": "Jördis", "Anrede": "Frau", "Kinder": "Bo;Kai", "Ort": "5"})
    ),
    "thunderbird": lambda folder: csv(folder, filled(THUNDERBIRD, BO, {"Primary Email": "kai@example.org"})),
    "xing": lambda folder: csv(
        folder, filled(XING, {"Vorname": "Ida", "Nachname": "Muster", "XING-Profil": "x"})
    ),
    "any table": lambda folder: csv(folder, "Wer;Mail\r\nIda Muster;ida@example.org\r\nBo Beispiel;\r\n"),
    "spreadsheet": lambda folder: xlsx(
        folder / "a.xlsx", {"A": [("Name", "Tel"), ("Ida Muster", 4930901820), ("Bo", "")]}
    ),
}


def csv(folder: Path, text: str) -> Path:
    path = folder / "contacts.csv"
    path.write_text(text, "utf-8", newline="")
    return path


def run(network: Path, path: Path) -> FileCount:
    (count,) = import_files(network, [path], lambda *_: None)
    return count


@pytest.mark.parametrize("name", FILES)
def test_a_second_import_changes_nothing(tmp_path: Path, name: str) -> None:
    path = FILES[name](tmp_path)
    network = tmp_path / "n.netdesk"
    first, second = run(network, path), run(network, path)
    assert first.read > 0
    assert first.new > 0
    assert (second.read, second.new, second.merged) == (first.read, 0, 0)
    assert second.unchanged == first.read


ADA = {"First Name": "Ada", "Last Name": "Fiktiv"}
ADA_BEFORE = {"Name": "Ada Fiktiv", "Given Name": "Ada", "Family Name": "Fiktiv"}


def people_after(folder: Path, *tables: str) -> list[tuple[str, str]]:
    network = folder / "n.netdesk"
    for table in tables:
        run(network, csv(folder, table))
    return sorted((one.formatted_name, one.notes) for one in read_whole(network).contacts)


@pytest.mark.parametrize(
    "tables",
    [
        (filled(GOOGLE_LEGACY, ADA_BEFORE), filled(GOOGLE, ADA | {"Notes": "new"})),
        (filled(GOOGLE, ADA | {"Notes": "new"}), filled(GOOGLE_LEGACY, ADA_BEFORE)),
        (filled(GOOGLE, ADA), filled(GOOGLE, ADA | {"Notes": "new", "Labels": "* myContacts"})),
    ],
    ids=["next generation", "older generation", "more is said"],
)
def test_the_next_table_doubles_nobody_of_whom_only_the_name_was_said(
    tmp_path: Path, tables: tuple[str, ...]
) -> None:
    assert people_after(tmp_path, *tables) == [("Ada Fiktiv", "new")]


def test_two_rows_of_one_name_stay_two_people_when_one_was_known(tmp_path: Path) -> None:
    both = filled(GOOGLE, ADA, ADA | {"Notes": "another"})
    assert people_after(tmp_path, filled(GOOGLE, ADA | {"Labels": "* myContacts"}), both, both) == [
        ("Ada Fiktiv", ""), ("Ada Fiktiv", "another"),
    ]  # fmt: skip


def test_what_another_table_says_otherwise_is_asked(tmp_path: Path) -> None:
    others = (filled(GOOGLE, ADA | {"Notes": "one"}), filled(GOOGLE, ADA | {"Notes": "other"}))
    assert len(people_after(tmp_path, *others)) == 2
