"""What the next export says of people who do not stand in it any more."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from zipfile import ZipFile

import pytest

from netdesk.domain.contact import Contact
from tests.importers.imported import imported, read_whole
from tests.importers.linkedin.exports import CONNECTIONS, CONTACTS, PREAMBLE, table

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


def test_who_is_missing_is_told_once(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(network, connections(tmp_path, *map(row, PEOPLE)))
    newcomers = [row("Emil Eder"), row("Fred Fink")]
    for number, expected in enumerate(([1], [])):
        people = [*map(row, PEOPLE[:3]), *newcomers[: number + 1]]
        (account,) = imported(network, connections(tmp_path, *people))
        assert [1 for problem in account.problems if problem.reason.startswith("No longer")] == expected


def test_who_was_connected_after_the_export_is_not_missed_in_it(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    late = [*row("Gita Gold")[:-1], "09 Mar 2024"]
    imported(network, connections(tmp_path, *map(row, PEOPLE), late))
    (account,) = imported(network, connections(tmp_path, *map(row, PEOPLE)))
    assert account.problems == []


def everybody(network: Path) -> tuple[Contact, ...]:
    return tuple(read_whole(network).contacts)


def dated(folder: Path, day: str, *rows: list[str]) -> Path:
    path = folder / f"Basic_LinkedInDataExport_{day}.zip"
    with ZipFile(path, "w") as made:
        made.writestr("Connections.csv", table(CONNECTIONS, *rows, before=PREAMBLE))
    return path


def at(firm: str, title: str, name: str = "Ida Muster") -> list[str]:
    cells = row(name)
    return [*cells[:4], firm, title, cells[6]]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_newest_export_says_where_somebody_works_whatever_came_first(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    exports = [
        dated(tmp_path, "01-06-2022", at("Acme", "Engineer"), row("Bo Berg")),
        dated(tmp_path, "02-06-2023", at("Acme", "Head of Engineering"), row("Bo Berg")),
        dated(tmp_path, "03-06-2024", at("New Corp", "CTO"), row("Bo Berg"), row("Emil Eder")),
    ]
    network = tmp_path / "n.netdesk"
    for place in order:
        (account,) = imported(network, exports[place])
        assert account.problems == []
    (ida,) = [one for one in everybody(network) if one.formatted_name == "Ida Muster"]
    assert (ida.organisation, ida.title) == ("New Corp", "CTO")
    assert [(job.organisation, job.title) for job in ida.jobs if job.is_current] == [("New Corp", "CTO")]
    assert {(job.organisation, job.title) for job in ida.jobs if not job.is_current} == {
        ("Acme", "Engineer"),
        ("Acme", "Head of Engineering"),
    }


def test_a_position_that_a_card_named_too_is_over_when_linkedin_names_another(tmp_path: Path) -> None:
    network, card = tmp_path / "n.netdesk", tmp_path / "ida.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ida Muster\nORG:Acme\nTITLE:Engineer\n"
        "URL:https://www.linkedin.com/in/ida-muster\nEND:VCARD\n"
    )
    for path in (card, dated(tmp_path, "01-06-2022", at("Acme", "Engineer"))):
        imported(network, path)
    imported(network, dated(tmp_path, "02-06-2023", at("New Corp", "CTO")))
    (account,) = imported(network, card)
    assert (account.new, account.merged, account.unchanged) == (0, 0, 1)
    (ida,) = everybody(network)
    assert [(job.organisation, job.is_current) for job in ida.jobs] == [("Acme", False), ("New Corp", True)]
    assert ida.organisation == "New Corp"


def test_the_address_book_once_handed_over_does_not_say_where_connections_work_now(tmp_path: Path) -> None:
    profile = "https://www.linkedin.com/in/ida-muster"
    book = ["", "Ida", "Muster", "Old Firm", "Trainee", *[""] * 10, profile]
    path = tmp_path / "LinkedIn.zip"
    with ZipFile(path, "w") as made:
        made.writestr("Connections.csv", table(CONNECTIONS, at("Acme", "Engineer")))
        made.writestr("Contacts.csv", table(CONTACTS, book, ["", "Kai", "Klar", "Klar KG", *[""] * 12]))
    imported(tmp_path / "n.netdesk", path)
    ida, kai = everybody(tmp_path / "n.netdesk")
    assert (ida.organisation, ida.title) == ("Acme", "Engineer")
    assert [(job.organisation, job.is_current) for job in ida.jobs] == [("Acme", True), ("Old Firm", False)]
    assert (kai.organisation, [job.is_current for job in kai.jobs]) == ("Klar KG", [True])


def test_of_several_present_positions_of_the_owner_only_those_that_ended_are_over(tmp_path: Path) -> None:
    network, path = tmp_path / "n.netdesk", tmp_path / "Positions.csv"
    acme, choir = ["Acme", "Head", "", "", "Jan 2024", ""], ["Chor e. V.", "Chair", "", "", "2020", ""]
    header = "Company Name,Title,Description,Location,Started On,Finished On"
    path.write_text(table(header, acme, choir, ["Werft", "Cook", "", "", "2010", "2019"]))
    imported(network, path)
    assert work_of_owner(network) == ("Acme", {"Acme": True, "Chor e. V.": True, "Werft": False})
    path.write_text(table(header, ["Newco", "Boss", "", "", "2026", ""], [*acme[:-1], "Jan 2026"], choir))
    imported(network, path)
    assert work_of_owner(network) == (
        "Newco", {"Acme": False, "Chor e. V.": True, "Werft": False, "Newco": True},
    )  # fmt: skip


def work_of_owner(network: Path) -> tuple[str, dict[str, bool]]:
    me = read_whole(network).me
    return me.organisation, {job.organisation: job.is_current for job in me.jobs}
