"""What was dropped as files with their readers."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.desk.import_run import open_files
from netdesk.importers import source
from tests.importers.vcard.reading import card


@pytest.fixture
def ida(tmp_path: Path) -> Path:
    path = tmp_path / "ida.vcf"
    path.write_text(card("FN:Ida Muster"), newline="")
    return path


def test_a_folder_that_holds_too_much_is_refused_alone(
    tmp_path: Path, ida: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_MOST_FILES", 3)
    (tmp_path / "all").mkdir()
    for number in range(5):
        (tmp_path / "all" / f"{number}.vcf").write_text(card(f"FN:Bo {number}"), newline="")
    folder, one = open_files([tmp_path / "all", ida])
    assert [problem.reason for problem in folder.account.problems] == [
        "all holds more than 3 files; choose those you mean."
    ]
    assert (one.account.format, one.account.problems) == ("vcard", [])


def test_what_is_dropped_twice_is_one_file(tmp_path: Path, ida: Path) -> None:
    assert [Path(file.account.path).name for file in open_files([ida, tmp_path, ida])] == ["ida.vcf"]
