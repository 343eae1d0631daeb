"""Names written in one, taken apart as address books do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.name_parts import WHOLE, NameParts, is_family_alone, name_parts


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        ("Ida Muster", ("Ida", "", "Muster")),
        ("  Ida   Muster ", ("Ida", "", "Muster")),
        ("Jörg Müller", ("Jörg", "", "Müller")),
        ("Иван Петров", ("Иван", "", "Петров")),
        ("Ida Luise Muster", ("Ida", "Luise", "Muster")),
        ("Pat O'Brien", ("Pat", "", "O'Brien")),
        ("Ida Muster 🚀", ("Ida", "", "Muster")),
        ("Muster, Ida", ("Ida", "", "Muster")),
        ("Muster, Dr. Ida", ("Ida", "", "Muster", "Dr.")),
        ("van den Berg, Ida", ("Ida", "", "van den Berg")),
        ("Heide, Anna von der", ("Anna", "", "von der Heide")),
        ("Weber, Karl Otto sen.", ("Karl", "Otto", "Weber", "", "sen.")),
        # particles
        ("Ludwig van Muster", ("Ludwig", "", "van Muster")),
        ("Anna von der Heide", ("Anna", "", "von der Heide")),
        ("Anna von und zu Salm", ("Anna", "", "von und zu Salm")),
        ("Otto Freiherr von Berg", ("Otto", "", "Freiherr von Berg")),
        ("OTTO VAN DEN BERG", ("OTTO", "", "VAN DEN BERG")),
        ("von Berg", ("", "", "von Berg")),
        ("Dr. Von Berg", ("", "", "Von Berg", "Dr.")),
        ("Van Muster", ("Van", "", "Muster")),
        # titles and what stands behind
        ("Prof. Dr. med. Ida Muster", ("Ida", "", "Muster", "Prof. Dr. med.")),
        ("Dipl.-Ing. (FH) Otto Muster", ("Otto", "", "Muster", "Dipl.-Ing.")),
        ("Frau Muster", ("", "", "Muster", "Frau")),
        ("Fam. Muster", ("", "", "Muster", "Fam.")),
        ("Ida Muster, Ph.D.", ("Ida", "", "Muster", "", "Ph.D.")),
        ("Ida Muster MBA, PMP", ("Ida", "", "Muster", "", "MBA PMP")),
        ("Martin Muster, Jr.", ("Martin", "", "Muster", "", "Jr.")),
        ("Karl Weber jun.", ("Karl", "", "Weber", "", "jun.")),
        ("Asta K. Sen", ("Asta", "K.", "Sen")),
        ("Asta Sen", ("Asta", "", "Sen")),
        ("IDA MA", ("IDA", "", "MA")),
        ("Drake Do", ("Drake", "", "Do")),
        ("Tim Co", ("Tim", "", "Co")),
        # asides
        ("Klaus (Klausi) Bode", ("Klaus", "", "Bode")),
        ("Klaus Bode [extern]", ("Klaus", "", "Bode")),
        ('Robert "Bob" Hale', ("Robert", "", "Hale")),
        ("Robert 'Bob' Hale", ("Robert", "", "Hale")),
        ("Ida Muster | Coach", ("Ida", "", "Muster")),
        ("Ida Muster (Acme GmbH)", ("Ida", "", "Muster")),
        # two people
        ("Ida und Otto Muster", ("Ida und Otto", "", "Muster")),
        ("Ida & Otto Muster", ("Ida & Otto", "", "Muster")),
    ],
)
def test_a_name_has_its_parts(shown: str, parts: tuple[str, ...]) -> None:
    assert name_parts(shown) == NameParts(*parts)


@pytest.mark.parametrize(
    "shown",
    ["", "Ida", "Dr.", "🚀", "(unknown)", "王小明", "王 小明", "김 철수", "山田 太郎", "Acme GmbH", "Acme AG",
     "Meier & Söhne", "Müller & Co. KG", "Turnverein Ulm e.V.", "Firma Muster", "Kunde 12", "X user 4711",
     "ida@example.org", "+49 30 0000123", "Ida Muster, Bonn", "García López, María", "Muster, Ida, Acme",
     "Muster, GmbH", "Ida Muster/Otto Muster", ","],
)  # fmt: skip
def test_what_nobody_knows_the_parts_of_stays_whole(shown: str) -> None:
    assert name_parts(shown) == WHOLE


@given(st.text(alphabet="ab Üé.,-'\"()|&王", max_size=24))
@settings(max_examples=100)
def test_parts_are_made_of_the_words_of_the_name(shown: str) -> None:
    found = name_parts(shown)
    assert all(word in shown for part in found for word in part.split())
    assert found.family or found == WHOLE


def test_a_family_name_alone_is_one_word_behind_particles() -> None:
    assert [is_family_alone(text) for text in ("Berg", "van den Berg", "Ida Berg", "")] == [
        True, True, False, False,
    ]  # fmt: skip
