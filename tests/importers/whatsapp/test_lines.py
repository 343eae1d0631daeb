from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.importers.whatsapp.line import start_of
from tests.importers.whatsapp.chats import chat, drafts, problems, read, spoken, zipped

GAP = "\u202f"


@pytest.mark.parametrize(
    ("first", "second", "when"),
    [
        ("[04.03.25, 14:05:09] ", "[31.03.25, 14:05:10] ", "2025-03-04T14:05:09"),
        (f"[3/4/25, 2:05:09{GAP}PM] ", f"[3/31/25, 2:05:10{GAP}PM] ", "2025-03-04T14:05:09"),
        ("\u200e[04.03.25, 14:05:09] ", "[\u200e31.03.25, 14:05:10] ", "2025-03-04T14:05:09"),
        ("04.03.25, 14:05 - ", "31.03.25, 14:05 - ", "2025-03-04T14:05:00"),
        ("3/4/25, 2:05 PM - ", "3/31/25, 2:05 AM - ", "2025-03-04T14:05:00"),
        (f"3/4/25, 12:05{GAP}am - ", f"3/31/25, 12:05{GAP}pm - ", "2025-03-04T00:05:00"),
        ("04/03/2025, 14:05 - ", "31/03/2025, 14:05 - ", "2025-03-04T14:05:00"),
        ("04/03/2025, 2:05 p. m. - ", "31/03/2025, 2:05\u00a0a.\u00a0m. - ", "2025-03-04T14:05:00"),
        ("04.03.25, 2:05 nachm. - ", "31.03.25, 2:05 vorm. - ", "2025-03-04T14:05:00"),
        ("4.3.2025 klo 14.05 - ", "31.3.2025 klo 14.05 - ", "2025-03-04T14:05:00"),
        ("13. 6. 2018. 21:25:15: ", "14. 6. 2018. 21:25:15: ", "2018-06-13T21:25:15"),
        ("4 / 3 / 2025, 14:05 - ", "31 / 3 / 2025, 14:05 - ", "2025-03-04T14:05:00"),
        ("2025-03-04, 14:05 - ", "2025-03-31, 14:05 - ", "2025-03-04T14:05:00"),
        ("04-03-2025, 14:05 - ", "31-03-2025, 14:05 - ", "2025-03-04T14:05:00"),
    ],
)
def test_every_fashion_of_dates_is_read(tmp_path: Path, first: str, second: str, when: str) -> None:
    items = read(chat(tmp_path, f"{first}Ida Muster: Hello: you", f"{second}Kim Own: Hi", end="\r\n"))
    told = spoken(items)
    assert [one[1:] for one in told] == [("Ida Muster", "Hello: you"), ("me", "Hi")]
    assert told[0][0] == when
    assert [draft.interaction.moment.kind for draft in drafts(items)] == ["local", "local"]
    assert problems(items) == []


@pytest.mark.parametrize(
    "line",
    [
        "2025-03-04 14:05:09 - INFO: started",
        "[2024-05-29, 15:04] Me: from another program",
        "04.03.25, 24:05 - Ida: no such hour",
        "3/4/25, 13:05 PM - Ida: no such hour",
        "04.03.25, 14:61 - Ida: no such minute",
        "04.03.25 14:05",
        "4.3, 14:05 - Ida: no year",
        "04.03/25, 14:05 - Ida: two marks",
        "04.03.25, 14:05: Ida: no seconds",
        "Ida: 04.03.25, 14:05 - a date inside",
        "",
    ],
)
def test_other_lines_begin_nothing(line: str) -> None:
    assert start_of(line) is None


@pytest.mark.parametrize(
    ("dates", "month_first", "is_sure"),
    [
        (["3/4/25", "3/31/25"], True, True),
        (["3/4/25", "31/3/25"], False, True),
        (["1/11/25", "2/11/25", "3/11/25", "1/12/25"], False, True),
        (["11/1/25", "11/2/25", "11/3/25", "12/1/25"], True, True),
        (["3/4/25", "3/4/25"], False, False),
        (["5/5/25", "5/5/25"], False, True),
        (["5.6.25", "5.6.25"], False, True),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_whole_chat(
    tmp_path: Path, dates: list[str], month_first: bool, is_sure: bool
) -> None:
    items = read(chat(tmp_path, *(f"{date}, 14:05 - Ida Muster: x" for date in dates)))
    numbers = [int(number) for number in dates[0].replace(".", "/").split("/")]
    month, day = numbers[:2] if month_first else numbers[1::-1]
    assert str(drafts(items)[0].interaction.moment) == f"2025-{month:02}-{day:02}T14:05:00"
    assert (problems(items) == []) == is_sure


def test_an_american_clock_speaks_for_the_month_first(tmp_path: Path) -> None:
    items = read(chat(tmp_path, "3/4/25, 2:05 PM - Ida Muster: x"))
    assert spoken(items) == [("2025-03-04T14:05:00", "Ida Muster", "x")]
    (problem,) = problems(items)
    assert not problem.is_skip
    assert problem.reason == (
        "Its dates could begin with the day or with the month; they were read as month, day, year."
    )


def test_lines_without_a_date_of_the_file_belong_to_the_message_before(tmp_path: Path) -> None:
    items = read(
        chat(
            tmp_path,
            "04.03.25, 14:05 - Ida Muster: first",
            "",
            "3/4/25, 2:05 PM - Otto: quoted from elsewhere",
            "[04.03.25, 14:05:09] Otto: quoted",
            "40.03.25, 14:05 - Otto: no such day",
            "04.03.25, 14:06 - Kim Own: second",
        )
    )
    (_, _, text), second = spoken(items)
    assert text == (
        "first\n\n3/4/25, 2:05 PM - Otto: quoted from elsewhere\n[04.03.25, 14:05:09] Otto: quoted\n"
        "40.03.25, 14:05 - Otto: no such day"
    )
    assert second == ("2025-03-04T14:06:00", "me", "second")


def test_what_stands_before_the_first_message_is_told(tmp_path: Path) -> None:
    items = read(chat(tmp_path, "Our chat", "04.03.25, 14:05 - Ida Muster: x"))
    assert [problem.reason for problem in problems(items)] == [
        "What stands before the first message was left out."
    ]


def test_a_chat_of_an_iphone_is_read_from_its_zip(tmp_path: Path) -> None:
    path = zipped(
        tmp_path,
        "[04.03.25, 14:05:09] Ida Muster: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        "\ufeff\u200e[04.03.25, 14:05:09] Ida Muster: \u200e<Anhang: 00000012-PHOTO-2025.jpg>",
        "[04.03.25, 14:06:00] Kim: Schön!",
        **{"00000012-PHOTO-2025.jpg": "x"},
    )
    assert spoken(read(path)) == [
        ("2025-03-04T14:05:09", "Ida Muster", "Photo"),
        ("2025-03-04T14:06:00", "me", "Schön!"),
    ]
