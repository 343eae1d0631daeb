"""What the next export says of people who do not stand in it any more."""

from __future__ import annotations

from pathlib import Path

from tests.importers.imported import imported
from tests.importers.linkedin.exports import CONNECTIONS, PREAMBLE, table

HIDDEN = ["", "", "", "", "", "", "08 Mar 2024"]
PEOPLE = ("Ida Muster", "Bo Berg", "Cleo Cran", "Dario Dietz")


def row(name: str) -> list[str]:
    given, family = name.split()
    profile = f"https://www.linkedin.com/in/{given.lower()}-{family.lower()}"
    return [given, family, profile, "", "Acme, Inc.", "Engineer", "07 Mar 2024"]


def connections(folder: Path, *rows: list[str], end: str = "") -> Path:
    path = folder / "Connections.csv"
    path.write_text(table(CONNECTIONS, *rows, before=PREAMBLE) + end, encoding="utf-8")
    return path


def told(folder: Path, *rows: list[str], end: str = "") -> list[str]:
    network = folder / "n.netdesk"
    imported(network, connections(folder, *map(row, PEOPLE)))
    (account,) = imported(network, connections(folder, *rows, end=end))
    return [problem.where for problem in account.problems if problem.reason.startswith("No longer")]


def test_who_is_no_longer_listed_is_told_though_others_hide_themselves(tmp_path: Path) -> None:
    assert told(tmp_path, *map(row, PEOPLE[:3]), HIDDEN) == ["Dario Dietz"]


def test_nobody_is_missed_where_all_are_there(tmp_path: Path) -> None:
    assert told(tmp_path, *map(row, PEOPLE), HIDDEN) == []


def test_a_list_of_others_misses_nobody(tmp_path: Path) -> None:
    assert told(tmp_path, row("Emil Eder")) == []
