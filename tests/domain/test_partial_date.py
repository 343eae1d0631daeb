"""Dates of which parts are unknown."""

from __future__ import annotations

from datetime import date

import pytest

from netdesk.domain.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1980-04-12", PartialDate(1980, 4, 12)),
        ("19800412T233000Z", PartialDate(1980, 4, 12)),
        ("--0412", PartialDate(None, 4, 12)),
        ("--02-29", PartialDate(None, 2, 29)),
        ("---12", PartialDate(None, None, 12)),
        ("1980-04", PartialDate(1980, 4)),
        ("1980", PartialDate(1980)),
    ],
)
def test_what_is_known_of_a_date_is_read(text: str, day: PartialDate) -> None:
    assert PartialDate.parse(text) == day


@pytest.mark.parametrize(
    "text", ["1980-00-00", "1980-04-00", "--00-00", "1980-13", "1981-02-29", "--13-01", "0000-04-12", "soon"]
)
def test_an_impossible_date_is_none(text: str) -> None:
    assert PartialDate.parse(text) is None


def test_a_leap_day_comes_round_on_the_first_of_march() -> None:
    assert PartialDate(None, 2, 29).next_after(date(2025, 1, 1)) == date(2025, 3, 1)
    assert PartialDate(None, 2, 29).next_after(date(2028, 1, 1)) == date(2028, 2, 29)
