from __future__ import annotations

import pytest

from netdesk.importers.meta.written_time import written_time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar 4, 2024, 3:04 PM", "2024-03-04T15:04:00"),
        ("Mar 4, 2024 3:04:05 pm", "2024-03-04T15:04:05"),
        ("March 4, 2024 at 12:04\u202fAM", "2024-03-04T00:04:00"),
        ("4 Mar 2024, 15:04", "2024-03-04T15:04:00"),
        ("4. März 2024 um 15:04", "2024-03-04T15:04:00"),
        ("Montag, 4. März 2024 um 15:04", "2024-03-04T15:04:00"),
        ("04.03.2024, 15:04", "2024-03-04T15:04:00"),
        ("3/4/2024, 3:04 PM", "2024-03-04T15:04:00"),
        ("25/3/2024 15:04", "2024-03-25T15:04:00"),
        ("2024-03-04 15:04:10", "2024-03-04T15:04:10"),
        ("4 mars 2024 à 15:04", "2024-03-04T15:04:00"),
        ("4 ago 2024, 15:04", "2024-08-04T15:04:00"),
        ("4 juil. 2024 à 15:04", "2024-07-04T15:04:00"),
        ("4 out 2024 15:04", "2024-10-04T15:04:00"),
        ("Mar 04, 2024", "2024-03-04"),
        ("04.03.24, 15:04", "2024-03-04T15:04:00"),
    ],
)
def test_times_of_pages_are_read(text: str, expected: str) -> None:
    assert str(written_time(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello",
        "See you Mar 4, 2024 at 3:04 PM, all right?",
        "12",
        "15:04",
        "Mar 40, 2024",
        "Feb 30, 2024 1:00 PM",
        "31.02.2024",
        "May I come at 3:04?",
        "x" * 1000,
        "4.4.4",
        "Mar 4, 1066",
        "Bo\nMar 4, 2024",
        "Mar 4, 99999, 3:04 PM",
        "Mar 4, 2024, 25:04",
    ],
)
def test_everything_else_is_no_time(text: str) -> None:
    assert written_time(text) is None
