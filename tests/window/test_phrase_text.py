from datetime import date

import pytest

from netdesk.domain.phrase import Phrase, phrase
from netdesk.window.phrase_text import phrase_text, short_phrase_text

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
