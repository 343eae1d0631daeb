from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.importers.linkedin.dates import linkedin_birthday, linkedin_date, linkedin_moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("07 Mar 2024", "2024-03-07"),
        ("7-Mar-24", "2024-03-07"),
        ("7-Mar-99", "1999-03-07"),
        ("2024-05-01 10:20:30 UTC", "2024-05-01T10:20:30Z"),
        ("2024/06/20 13:05:02 UTC", "2024-06-20T13:05:02Z"),
        ("2026-07-20 10:25:25", "2026-07-20T10:25:25"),
        ("3/12/24, 4:05 PM", "2024-03-12T16:05:00"),
        ("3/12/24, 12:05 AM", "2024-03-12T00:05:00"),
        ("3/12/24, 4:05\u202fPM", "2024-03-12T16:05:00"),
        ("06/20/24, 04:05 PM", "2024-06-20T16:05:00"),
        ("20/06/2024 16:05", "2024-06-20T16:05:00"),
        ("01.05.2024 10:20", "2024-05-01T10:20:00"),
        ("Wed Jun 24 12:43:42 UTC 2026", "2026-06-24T12:43:42Z"),
        ("Wed Jun 24 12:43:42 CEST 2026", "2026-06-24T12:43:42"),
        ("Apr 12, 1980", "1980-04-12"),
    ],
)
def test_every_way_of_writing_a_moment_is_read(text: str, moment: str) -> None:
    assert str(linkedin_moment(text)) == moment


@pytest.mark.parametrize(
    "text", ["", "soon", "31 Feb 2024", "07 Foo 2024", "13/13/24", "2024-05-01 25:00:00 UTC", "Jan 2024"]
)
def test_what_is_no_day_is_no_moment(text: str) -> None:
    assert linkedin_moment(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jan 2024", "2024-01"),
        ("Mrz-24", "2024-03"),
        ("2024", "2024"),
        ("07 Mar 2024", "2024-03-07"),
        ("x", ""),
    ],
)
def test_dates_may_lack_their_day_and_month(text: str, day: str) -> None:
    assert linkedin_date(text) == day


def test_a_birthday_may_lack_its_year() -> None:
    days = {
        text: linkedin_birthday(text) for text in ("Apr 12", "12 Apr", "Apr 12, 1980", "Apr 1980", "soon")
    }
    assert list(days.values()) == ["--04-12", "--04-12", "1980-04-12", "1980-04", "soon"]


@given(st.text("0123456789 /.-:,APMUTCJanMär", max_size=30))
def test_any_text_is_read_without_an_error(text: str) -> None:
    linkedin_date(text)
