"""The details of a contact in words."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from netdesk.domain.contact import MERGED, Contact, Day, Labelled, SourceId
from netdesk.window.card.details_section import lines_of


def values(contact: Contact, name: str) -> list[str]:
    return [line.value for line in lines_of(contact, 2026) if line.name == name]


def test_two_birthdays_say_where_they_came_from(qapp: QApplication) -> None:
    days = (Day("birthday", "1980-04-12"), Day("birthday", "1980-04-13", "linkedin"))
    assert values(Contact(days=days), "Birthday") == [
        "12 Apr 1980, 46 in 2026",
        "13 Apr 1980, 46 in 2026 · LinkedIn",
    ]
    assert values(Contact(days=days[1:]), "Birthday") == ["13 Apr 1980, 46 in 2026"]


def test_every_value_knows_its_source(qapp: QApplication) -> None:
    contact = Contact(emails=(Labelled("ida@acme.example", "work", source="vcard"),))
    (line,) = lines_of(contact, 2026)
    assert (line.value, line.source) == ("ida@acme.example", "vcard")


def test_known_from_names_programs_and_networks_not_what_was_merged(qapp: QApplication) -> None:
    ids = (
        SourceId("vcard", "1"),
        SourceId("google-csv", "2"),
        SourceId("linkedin", "3"),
        SourceId(MERGED, "4"),
    )
    assert values(Contact(source_ids=ids), "Known from") == ["vCard, Google, LinkedIn"]
    assert values(Contact(source_ids=ids[3:]), "Known from") == []


def test_known_from_says_no_keys_of_cards_without_an_id(qapp: QApplication) -> None:
    ids = (SourceId("vcard-content", "1"), SourceId("google-csv-row", "2"), SourceId("names", "3"))
    assert values(Contact(source_ids=ids), "Known from") == ["vCard, Google, List of names"]


def test_a_rhythm_of_a_day_is_every_day(qapp: QApplication) -> None:
    assert values(Contact(rhythm_days=1), "Rhythm") == ["every day"]
    assert values(Contact(rhythm_days=30), "Rhythm") == ["every 30 days"]
