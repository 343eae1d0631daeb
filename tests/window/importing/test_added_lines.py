"""What a planned row writes about a person, line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QRadioButton

from netdesk.domain.contact import Contact, Day, Job, Labelled, OwnField, Presence, Related
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import FieldConflict, PlannedRow
from netdesk.window.importing.added_lines import added_lines, details_of
from netdesk.window.importing.choice_grid import ChoiceGrid


def row(merged: Contact, base: Contact | None = None) -> PlannedRow:
    return PlannedRow(0, "a.csv", ContactDraft("row 1", merged), "new", merged=merged, base=base)


def test_everything_that_is_written_is_shown(qapp: QApplication) -> None:
    contact = Contact(
        formatted_name="Ida Muster",
        how_met="At the fair",
        closeness="friend",
        emails=(Labelled("ida@example.org"),),
        fields=(OwnField("Farbe", "blau"),),
        related=(Related("Otto", "spouse"),),
        notes="Likes tea.",
    )
    assert added_lines(row(contact)) == [
        ("Closeness", "Friend"),
        ("How met", "At the fair"),
        ("E-mail", "ida@example.org"),
        ("Farbe", "blau"),
        ("Spouse", "Otto"),
        ("Note", "Likes tea."),
    ]


def test_what_is_known_is_not_shown_again(qapp: QApplication) -> None:
    base = Contact(fields=(OwnField("Farbe", "blau"),), notes="Likes tea.")
    merged = Contact(fields=(*base.fields, OwnField("Verein", "TSV")), notes="Likes tea.\n\nRows.")
    assert added_lines(row(merged, base)) == [("Verein", "TSV"), ("Note", "Rows.")]


def test_channels_have_names(qapp: QApplication) -> None:
    presences = (Presence("whatsapp"), Presence("linkedin", "tomtester"), Presence("my-club"))
    assert added_lines(row(Contact(presences=presences))) == [
        ("Channel", "WhatsApp"),
        ("Channel", "LinkedIn tomtester"),
        ("Channel", "My club"),
    ]


def test_days_are_written_as_everywhere_but_those_to_choose_about_are_not_added(qapp: QApplication) -> None:
    merged = Contact(
        days=(Day("birthday", "1984-05-12"), Day("anniversary", "--07-03")), nickname="1984-05-12"
    )
    assert added_lines(row(merged)) == [
        ("Birthday", "12 May 1984"), ("Nickname", "1984-05-12"), ("Anniversary", "3 Jul"),
    ]  # fmt: skip
    conflict = FieldConflict("birthday", "1980-05-12", "1984-05-12")
    asked = row(merged)._replace(conflicts=(conflict,))
    assert ("Birthday", "12 May 1984") not in added_lines(asked)


def test_days_to_choose_from_are_written_as_everywhere(qapp: QApplication) -> None:
    grid = ChoiceGrid([FieldConflict("birthday", "1980", "1984-05-12")], frozenset(), ("Here", "Incoming"))
    assert [one.accessibleName() for one in grid.findChildren(QRadioButton)] == [
        "Birthday, Here: 1980",
        "Birthday, Incoming: 12 May 1984",
    ]
    grid.deleteLater()


def test_details_say_birthday_and_position_once(qapp: QApplication) -> None:
    job = Job("Werft Nord", title="Director")
    days = (Day("birthday", "1984-05-12"), Day("met", "2019"))
    contact = Contact(formatted_name="Ida Muster", title="Director", jobs=(job,), days=days)
    assert details_of(contact) == [
        ("Name", "Ida Muster"),
        ("Birthday", "12 May 1984"),
        ("Position", "Director, Werft Nord"),
        ("Met", "2019"),
    ]
