"""The words of rows that tell of what was left out."""

from __future__ import annotations

import pytest

from netdesk.desk.import_numbers import ImportNumbers
from netdesk.domain.contact import Tie
from netdesk.domain.draft import PersonRef, Problem, TieDraft
from netdesk.domain.importing import FileCount, PlannedRow
from netdesk.domain.network import Request
from netdesk.window.importing.words import adds_text, of_them_text, subtitle_of, title_of, written_text


@pytest.mark.parametrize(
    ("where", "title", "subtitle"),
    [
        ("chat.txt line 12", "Line 12", "chat.txt"),
        ("chat.txt, Members 2026 row 146", "Members 2026 row 146", "chat.txt"),
        ("card 2 (line 7)", "Card 2 (line 7)", "chat.txt"),
        ("chat.txt", "chat.txt", ""),
        ("export_results.html", "export_results.html", "chat.txt"),
        ("data/other.js line 3", "data/other.js line 3", "chat.txt"),
    ],
)
def test_places_begin_with_a_capital_and_files_are_called_as_they_are(
    where: str, title: str, subtitle: str
) -> None:
    row = PlannedRow(1, "/drop/chat.txt", Problem(where, "It is broken."), "skipped", title=where)
    assert (title_of(row), subtitle_of(row)) == (title, subtitle)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem("mail 586 and 1,034 more", "A newsletter.", stands_for=1035), "1,035 of them"),
        (Problem("photos", "35 files hold nothing about people.", stands_for=35), ""),
        (Problem("chat.txt", "The program itself wrote it.", stands_for=35, is_expected=True), ""),
        (Problem("card 2", "It has no name."), ""),
    ],
)
def test_what_stands_for_several_says_for_how_many(problem: Problem, words: str) -> None:
    assert of_them_text(problem) == words


def tie_row(second: str) -> PlannedRow:
    tie = Tie("a", "b", "spouse")
    draft = TieDraft("where", tie, PersonRef(name="Ida Muster"), PersonRef(name=second))
    return PlannedRow(1, "/drop/a.vcf", draft, "new", record=tie, title=f"Ida Muster: {second}")


def test_the_two_whom_a_tie_joins_stand_on_a_line_each() -> None:
    row = tie_row("Bo Berg")
    assert (title_of(row), subtitle_of(row)) == ("Ida Muster", "Tie with Bo Berg")
    without_name = tie_row("")
    assert (title_of(without_name), subtitle_of(without_name)) == ("Ida Muster: ", "Tie between people")


def test_only_a_merge_of_a_person_notes_where_they_are_known_from() -> None:
    request = Request("ida", "facebook", "in", "accepted")
    row = PlannedRow(1, "/drop/a.zip", Problem("a", "b"), "merge", title="Ida Muster")
    assert adds_text(row, {}) == "notes where it is known from"
    assert adds_text(row._replace(record=request), {}) == ""


@pytest.mark.parametrize(
    ("undecided", "words"),
    [
        (0, ""),
        (1, " 1 of them may be there already; “Find duplicates” shows who."),
        (5, " 5 of them may be there already; “Find duplicates” shows who."),
    ],
)
def test_whoever_was_kept_apart_unasked_is_told_of(undecided: int, words: str) -> None:
    numbers = ImportNumbers(new=15 - undecided, undecided=undecided, merged=2, merges=3)
    files = [FileCount("a.vcf", "vcard", merged=2), FileCount("b.vcf", "vcard", merged=1)]
    assert written_text(numbers, files) == f"Imported: 15 new people, 3 entries merged.{words}"


def test_where_only_entries_were_made_others_they_are_told_of() -> None:
    assert (
        written_text(ImportNumbers(merged_entries=2), [FileCount("a", "mail")])
        == "Imported: 2 other entries."
    )
