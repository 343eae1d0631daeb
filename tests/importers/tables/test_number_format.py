"""What spreadsheets show of whole numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.importers.tables.number_format import shown_number


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("00000", 1067, "01067"),
        ("00000", 123456, "123456"),
        ('"D-"00000', 1067, "D-01067"),
        ("[$-407]00000", 1067, "01067"),
        ("[Red]00000;-00000", 1067, "01067"),
        ("00000_)", 1067, "01067"),
        ("00000\\-0000", 21341234, "02134-1234"),
        ("\\+0", 491700000000, "+491700000000"),
        ("\\+00\\ 000\\ 0000000", 491700000000, "+49 170 0000000"),
        ("0##\\ ####", 301234, "030 1234"),
        ("(###) ###-####", 2125550123, "(212) 555-0123"),
    ],
)
def test_zeros_and_signs_are_shown(code: str, value: int, shown: str) -> None:
    assert shown_number(code, value) == shown


@pytest.mark.parametrize(
    "code", ["", "General", "0", "#", "0.00", "#,##0", "0%", "dd.mm.yyyy", "@", "0.00E+00", "# ?/?", "0" * 30]
)
def test_a_format_that_adds_nothing_or_makes_another_thing_of_it_is_none_of_these(code: str) -> None:
    assert shown_number(code, 1067) is None


def test_a_number_below_zero_is_none_of_these() -> None:
    assert shown_number("00000", -5) is None


@given(st.text(alphabet='0#?"\\\\[]_*;-+ ()x', max_size=12), st.integers(0, 10**12))
@settings(max_examples=100)
def test_no_digit_gets_lost(code: str, value: int) -> None:
    shown = shown_number(code, value)
    assert shown is None or str(value) in "".join(filter(str.isdigit, shown))
