from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netdesk.desk.headless import import_files
from netdesk.domain.importing import FileCount
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
