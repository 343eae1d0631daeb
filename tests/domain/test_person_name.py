"""Names of people: the letters that stand for them in a picture, and the ways they are written."""

from __future__ import annotations

import pytest

from netdesk.domain.person_name import generation_of, initials, written_names


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
    names = ("Karl Weber, Sr.", "Karl Weber senior", "Karl Weber JUN", "Karl Junior-Weber")
    assert [generation_of(name) for name in names] == ["senior", "senior", "junior", ""]
