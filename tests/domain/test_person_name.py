"""Names of people: the letters that stand for them in a picture, and the ways they are written."""

from __future__ import annotations

import pytest

from netdesk.domain.contact import Contact
from netdesk.domain.person_name import called, initials, sort_key, written_names
from netdesk.domain.title_words import generation_of


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Anna Beispiel", "AB"),
        ("Dr. Anna Beispiel", "AB"),
        ("Dr Anna Beispiel", "AB"),
        ("Anna Maria Beispiel", "AB"),
        ("Anna Beispiel, PhD", "AB"),
        ("Ole Thomsen-Krogh", "OT"),
        ("A. B. Beispiel", "AB"),
        ("élodie", "É"),
        ("Ægir Øster", "ÆØ"),
        ("ßeta Alpha", "SA"),
        ("Dr.", "D"),
        ("(unknown)", "U"),
        ("Beispiel, Anna", "AB"),
        ("Anna von der Beispiel", "AB"),
        ("Karl Weber jun.", "KW"),
        ("Klaus Bode (Klausi)", "KB"),
        ("Dr. Weber", "W"),
        ("Frau Weber", "W"),
        ("王 小明", "王小"),
        ("+49 30 000000", "?"),
        ("", "?"),
    ],
)
def test_initials_are_of_the_first_and_the_last_word_that_is_no_title(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_who_is_one_of_two_generations_is_not_named_by_what_both_are_called() -> None:
    assert written_names("Weber, Karl", "Karl", "Weber") == ("Weber, Karl", "Karl Weber")
    assert written_names("Karl Weber jun.", "Karl", "Weber") == ("Karl Weber jun.",)
    assert written_names("", "Karl", "Weber") == ("Karl Weber",)
    assert written_names("", "", "") == ()


def test_nicknames_stand_in_brackets_between_the_parts_of_a_name() -> None:
    assert written_names("Klaus Bode", "Klaus", "Bode", "Klausi, bodo") == ("Klaus (Klausi) (Bodo) Bode",)
    assert written_names("Dr. Klaus Bode", "", "", "Klausi") == ("Dr. Klaus Bode", "Klaus (Klausi) Bode")
    assert written_names("Klausi", "", "", "Klausi") == ("Klausi",)
    assert written_names("Klaus Bode", "Klaus", "Bode", "Klaus") == ("Klaus Bode",)
    assert written_names("Karl Weber jun.", "Karl", "Weber", "Kalle") == ("Karl Weber jun.",)


def test_a_generation_is_told_however_it_is_written() -> None:
    names = ("Karl Weber, Sr.", "Karl Weber senior", "Karl Weber JUN", "Karl Junior-Weber")
    assert [generation_of(name) for name in names] == ["senior", "senior", "junior", ""]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Prof. Dr. Reinhard Kessel", "Reinhard"),
        ("Kessel, Reinhard", "Reinhard"),
        ("J. Robert Kessel", "Robert"),
        ("J. R. Kessel", "J. R. Kessel"),
        ("Ida & Otto Muster", "Ida & Otto"),
        ("Frau Muster", "Frau Muster"),
        ("王 小明", "王 小明"),
        ("Acme GmbH", "Acme GmbH"),
        ("Dr.", "Dr."),
        ("+49 30 000000", "+49 30 000000"),
    ],
)
def test_people_are_called_by_their_first_name_where_it_is_known(name: str, first: str) -> None:
    assert called(name) == first


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ida Muster", "muster ida"),
        ("Muster, Ida", "muster ida"),
        ("Ida Luise Muster, PhD", "muster ida luise"),
        ("Otto van den Berg", "van den berg otto"),
        ("Klaus Bode (Klausi)", "bode klaus"),
        ("王 小明", "王 小明"),
        ("Acme Pumps GmbH", "acme pumps gmbh"),
        ("Kunde 12", "kunde 12"),
    ],
)
def test_whoever_has_a_name_in_one_is_sorted_by_the_family_name_in_it(name: str, key: str) -> None:
    assert sort_key(Contact(formatted_name=name)) == key


def test_known_parts_come_first_and_firms_are_sorted_as_they_are_called() -> None:
    assert sort_key(Contact(formatted_name="Ida", given_name="Ida", family_name="Muster")) == "muster ida"
    assert sort_key(Contact(formatted_name="Nordlicht Pumpen", kind="organisation")) == "nordlicht pumpen"
