"""Who is in a network twice."""

from __future__ import annotations

from netdesk.domain.importing import KnownPerson
from netdesk.importers.duplicates import Duplicate, find_duplicates


def person(contact_id: int, name: str, *emails: str, firm: str = "") -> KnownPerson:
    firms = (firm,) if firm else ()
    return KnownPerson(contact_id, f"u{contact_id}", (name,), emails, organisations=firms)


PEOPLE = (
    person(9, "Ida Muster", "ida@acme.example"),
    person(4, "I. Muster", "ida@acme.example"),
    person(5, "Bob Meier", firm="Beispiel AG"),
    person(6, "Robert Meier", firm="Beispiel"),
    person(7, "Otto Beispiel"),
)


def test_the_most_certain_come_first_with_their_reasons() -> None:
    assert find_duplicates(PEOPLE) == [
        Duplicate(4, 9, 97, "same e-mail address"),
        Duplicate(5, 6, 82, "short form of the name and organisation"),
    ]


def test_whom_somebody_kept_apart_is_not_told_again() -> None:
    assert [pair.first for pair in find_duplicates(PEOPLE, [("u9", "u4")])] == [5]


def test_closed_accounts_are_nobody() -> None:
    assert find_duplicates([person(n, "LinkedIn Member") for n in (2, 3)]) == []
