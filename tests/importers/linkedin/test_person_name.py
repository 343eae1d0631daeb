from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.linkedin.person_name import full_name, person_name


@pytest.mark.parametrize(
    ("first", "last", "given", "family", "prefix", "suffix"),
    [
        ("Ida", "Muster", "Ida", "Muster", "", ""),
        ("Ida", "Muster, Ph.D.", "Ida", "Muster", "", "Ph.D."),
        ("Ida", "Muster, PMP®, CSM", "Ida", "Muster", "", "PMP®, CSM"),
        ("Ida", "Muster MBA", "Ida", "Muster", "", "MBA"),
        ("Prof. Dr. med. Ida", "von Muster-Beispiel", "Ida", "von Muster-Beispiel", "Prof. Dr. med.", ""),
        ("Dr.-Ing. Ida", "Muster", "Ida", "Muster", "Dr.-Ing.", ""),
        ("Ida", "O'Neil Jr.", "Ida", "O'Neil", "", "Jr."),
        ("Drake", "Do", "Drake", "Do", "", ""),
        ("Hon", "Ma", "Hon", "Ma", "", ""),
        ("IDA", "MA", "IDA", "MA", "", ""),
        ("Dr.", "", "Dr.", "", "", ""),
        ("小明", "王", "小明", "王", "", ""),
    ],
)
def test_a_name_has_its_parts(
    first: str, last: str, given: str, family: str, prefix: str, suffix: str
) -> None:
    name = person_name(first, last)
    assert (name.given, name.family, name.prefix, name.suffix, name.dropped) == (
        given,
        family,
        prefix,
        suffix,
        "",
    )


@pytest.mark.parametrize(
    "last",
    [
        "Muster | Speaker",
        "Muster, Head of Sales",
        "Muster – hiring",
        "Muster 👩🏽\u200d💻",
        "Muster (She/Her)",
        "(she/her/hers) Muster",
        "Muster [sie / ihr]",
        "Muster They/Them",
    ],
)
def test_what_is_no_part_of_a_name_is_left_out_and_kept_beside_it(last: str) -> None:
    name = person_name("Ida", last)
    assert name.formatted == "Ida Muster"
    assert name.dropped == f"Ida {last}"


def test_a_name_of_pictures_only_stays() -> None:
    assert person_name("🌟", "").formatted == "🌟"


def test_a_name_in_one_is_split_before_its_last_word() -> None:
    name = full_name("Ida Maria Muster, MSc")
    assert (name.given, name.family, name.suffix) == ("Ida Maria", "Muster", "MSc")
    assert full_name("Ida").given == "Ida"


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_name_gets_lost(first: str, last: str) -> None:
    if f"{first}{last}".split():
        assert person_name(first, last).formatted or person_name(first, last).dropped
