from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.domain.moment import Moment
from netdesk.domain.phrase import Days, phrase
from netdesk.window import date_text
from netdesk.window.phrase_text import phrase_text

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"), (1, "1 d"), (34, "34 d"), (90, "90 d"), (330, "11 mo"), (430, "14 mo"),
        (1000, "3 y"), (1100, "3 y"), (-3, "in 3 d"),
    ],
)  # fmt: skip
def test_ages_are_short(qapp: QApplication, days: int, words: str) -> None:
    assert date_text.age(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"), (1, "1 day"), (90, "90 days"), (91, "3 months"), (729, "24 months"),
        (730, "2 years"), (1347, "4 years"), (2000, "5 years"),
    ],
)  # fmt: skip
def test_a_length_of_time_takes_the_unit_that_tells_most(qapp: QApplication, days: int, words: str) -> None:
    assert date_text.days_text(days) == words
    told = phrase("connected {age} ago", age=Days(days))
    assert phrase_text(told) == f"connected {words} ago"


def test_scripts_are_told_days(qapp: QApplication) -> None:
    assert str(phrase("connected {age} ago", age=Days(1347))) == "connected 1,347 days ago"
    assert str(phrase("connected {age} ago", age=Days(1))) == "connected 1 day ago"


def test_dates_far_away_have_their_year(qapp: QApplication) -> None:
    assert date_text.short_date(TODAY, TODAY) == "18 Nov"
    assert date_text.short_date(TODAY - timedelta(days=400), TODAY) == "14 Oct 2025"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1980-01-11", "11 Jan 1980"), ("--01-11", "11 Jan"), ("1980-01", "Jan 1980"), ("1980", "1980"),
        ("spring", "spring"),
    ],
)  # fmt: skip
def test_partial_dates_are_written_as_far_as_they_are_known(
    qapp: QApplication, text: str, words: str
) -> None:
    assert date_text.partial_date_text(text) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(20, "1 min"), (4_200, "70 min"), (10_800, "3 h"), (260_000, "3 d")]
)
def test_durations_take_the_unit_that_fits(qapp: QApplication, seconds: int, words: str) -> None:
    assert date_text.duration_text(seconds) == words


def test_a_moment_shows_its_time_only_where_one_is_known(qapp: QApplication) -> None:
    when = Moment.parse("2026-10-15T14:20:00+02:00")
    assert when is not None
    assert date_text.moment_text(when, TODAY) == "15 Oct, 14:20"
    assert date_text.moment_text(Moment.on(date(2026, 10, 15)), TODAY) == "15 Oct"


def test_phrases_write_dates_and_numbers_as_the_language_does(qapp: QApplication) -> None:
    said = phrase("{count} since {day}, {share}, {who}", count=1284, day=TODAY, share=2.5, who="Anna")
    assert phrase_text(said) == "1,284 since 18 Nov 2026, 2.5, Anna"
