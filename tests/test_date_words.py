from datetime import date

import pytest

from netdesk.date_words import partial_date, short_date, weekday_and_date, weekday_and_day

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1980-01-11", "11 Jan 1980"),
        ("1980-01", "Jan 1980"),
        ("1980", "1980"),
        ("--01", "Jan"),
        ("--01-11", "11 Jan"),
        ("--02-29", "29 Feb"),
        ("in the spring", "in the spring"),
        ("---12", "---12"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(text: str, words: str) -> None:
    assert partial_date(text) == words


def test_a_day_is_named_with_its_weekday() -> None:
    assert weekday_and_date(TODAY) == "Wed 18 Nov 2026"
    assert weekday_and_day(TODAY) == "Wed 18"


def test_a_date_long_ago_has_its_year() -> None:
    assert short_date(date(2026, 10, 15), TODAY) == "15 Oct"
    assert short_date(date(2024, 10, 15), TODAY) == "15 Oct 2024"
