from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.phone_number import comparable_phone, is_mobile


def by_library(text: str, region: str) -> str:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    possible = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if possible else ""


@pytest.mark.parametrize(
    "text",
    [
        "+49 30 0000123", "030 0000123", "(030) 0000-123", "+49 (0)30 0000123", "0049 30 0000123",
        "tel:+49-30-0000123", "TEL:030/0000123", "+49 030 0000123", "\u202a+49 30 0000123\u202c",
    ],
)  # fmt: skip
def test_a_number_has_one_comparable_form(text: str) -> None:
    assert comparable_phone(text, "DE") == "+49300000123"


@pytest.mark.parametrize("text", ["", "110", "4711", "n/a", "ida@muster.example", "+", "123456789012345678"])
def test_what_cannot_identify_a_person_has_none(text: str) -> None:
    assert comparable_phone(text, "DE") == ""


def test_an_extension_belongs_to_the_number() -> None:
    assert comparable_phone("+49 30 0000123 ext. 4", "DE") == "+49300000123;ext=4"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("491700000123", "+491700000123"), ("49 30 0000123", "+49300000123"), ("1700000123", "+491700000123"),
        ("4912345", "+494912345"),
    ],
)  # fmt: skip
def test_a_spreadsheet_drops_the_plus_and_the_zero_in_front(text: str, number: str) -> None:
    assert comparable_phone(text, "DE") == number


def test_a_zero_behind_the_country_is_a_digit_in_italy() -> None:
    assert comparable_phone("+39 06 00001234", "DE") == "+390600001234"


@given(
    st.from_regex(r"0[1-9][0-9]{6,9}", fullmatch=True), st.sampled_from(["DE", "AT", "CH", "FR", "IT", "GB"])
)
def test_national_numbers_are_read_as_the_library_reads_them(text: str, region: str) -> None:
    assert comparable_phone(text, region) == by_library(text, region)


@given(
    st.sampled_from(["49", "43", "41", "44", "33", "420", "351"]),
    st.from_regex(r"[2-9][0-9]{8}", fullmatch=True),
)
def test_international_numbers_are_read_as_the_library_reads_them(country: str, rest: str) -> None:
    expected = by_library(f"+{country}{rest}", "DE")
    if expected:
        assert comparable_phone(f"+{country} {rest}", "DE") == expected


@given(st.text(max_size=30))
def test_any_text_is_read_without_an_error(text: str) -> None:
    comparable_phone(text, "DE")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+491700000123", True),
        ("+49300000123", False),
        ("+447400123456", True),
        ("+12125550101", False),
        ("", False),
    ],
)
def test_a_mobile_number_is_known_where_its_country_tells(number: str, expected: bool) -> None:
    assert is_mobile(number) is expected
