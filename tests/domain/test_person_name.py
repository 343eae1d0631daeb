"""Names of people: the letters that stand for them in a picture."""

from __future__ import annotations

import pytest

from netdesk.domain.person_name import initials


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
