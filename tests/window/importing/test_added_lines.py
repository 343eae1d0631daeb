"""What a planned row writes about a person, line by line."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from netdesk.domain.contact import Contact, Day, Job, Labelled, OwnField, Presence, Related
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import PlannedRow
from netdesk.window.importing.added_lines import added_lines, details_of


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


def test_details_say_birthday_and_position_once(qapp: QApplication) -> None:
    job = Job("Werft Nord", title="Director")
    days = (Day("birthday", "1984-05-12"), Day("met", "2019"))
    contact = Contact(formatted_name="Ida Muster", title="Director", jobs=(job,), days=days)
    assert details_of(contact) == [
        ("Name", "Ida Muster"),
        ("Birthday", "1984-05-12"),
        ("Position", "Director, Werft Nord"),
        ("Met", "2019"),
    ]
