from __future__ import annotations

import pytest

from netdesk.importers.meta.written_time import is_like_time, written_time


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
        ("4 maart 2024 15:04", "2024-03-04T15:04:00"),
        ("maandag 4 maart 2024 om 15:04", "2024-03-04T15:04:00"),
        ("4. marraskuuta 2024 klo 15.04", "2024-11-04T15:04:00"),
        ("4. mar. 2024 kl. 15.04.10", "2024-03-04T15:04:10"),
        ("4. des. 2024 15:04", "2024-12-04T15:04:00"),
        ("4 września 2024 15:04", "2024-09-04T15:04:00"),
        ("4. června 2024 15:04", "2024-06-04T15:04:00"),
        ("4. července 2024 15:04", "2024-07-04T15:04:00"),
        ("4 Ağu 2024 15:04", "2024-08-04T15:04:00"),
        ("4 марта 2024 г., 15:04", "2024-03-04T15:04:00"),
        ("2024. márc. 4. 15:04", "2024-03-04T15:04:00"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年3月4日 15:04", True),
        ("4 Μαρ 2024, 15:04", True),
        ("Nov 14, 2023 10:13 PM", True),
        ("In 2024", False),
        ("Call 0300 1234", False),
        ("Version 3.4.5 of the rules", False),
        ("Shall we meet on the 4th of 3 2024 at the old place?", False),
        ("4 3 2024\n15:04", False),
    ],
)
def test_what_looks_like_a_time_is_told_from_other_texts(text: str, expected: bool) -> None:
    assert is_like_time(text) is expected
