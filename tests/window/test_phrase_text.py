from datetime import date

import pytest

from netdesk.domain.phrase import Phrase, phrase
from netdesk.window.phrase_text import (
    counted_text,
    counts_text,
    events_counted,
    people_counted,
    phrase_text,
    short_phrase_text,
)

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (phrase("Tue {first}–{last}", first=9, last=10), "Tue 9–10"),
        (phrase("{day}", day=date(2026, 11, 24)), "24 Nov"),
        (phrase("{day}", day=date(2028, 2, 29)), "29 Feb 2028"),
        (phrase("today"), "today"),
        (
            phrase("Wish {name} a happy birthday, {day}", name="**Ida**", day=date(2026, 11, 24)),
            "Wish **Ida** a happy birthday, 24 Nov",
        ),
    ],
)
def test_a_near_day_bears_no_year_where_there_is_little_room(when: Phrase, words: str) -> None:
    assert short_phrase_text(when, TODAY) == words


def test_a_sentence_writes_its_dates_in_full() -> None:
    assert phrase_text(phrase("since {day}", day=date(2026, 11, 6))) == "since 6 Nov 2026"


def test_a_number_stands_before_what_is_counted() -> None:
    assert counted_text(1, "1 exchange", "{count} exchanges") == "1 exchange"
    assert counted_text(1_284, "1 exchange", "{count} exchanges") == "1,284 exchanges"
    assert counted_text(0, "1 exchange", "{count} exchanges") == "0 exchanges"


def test_one_is_not_counted_as_many() -> None:
    assert [events_counted(count) for count in (0, 1, 1284)] == [
        "0 exchanges",
        "1 exchange",
        "1,284 exchanges",
    ]
    assert [people_counted(count) for count in (1, 2)] == ["1 person", "2 people"]


def test_of_several_numbers_those_are_said_that_are_not_nothing() -> None:
    merged = "{count} merged"
    counts = (2, "1 person", "{count} people"), (0, "1 note", "{count} notes"), (1, merged, merged)
    assert counts_text(*counts) == "2 people, 1 merged"
    assert counts_text((0, "1 note", "{count} notes")) == ""
