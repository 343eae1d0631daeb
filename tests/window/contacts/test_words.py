from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.desk.list_rows import ContactRow, LadderStep
from netdesk.desk.people import Wanted
from netdesk.domain.moment import day_of_date
from netdesk.domain.phrase import phrase
from netdesk.window.contacts import cell_text
from netdesk.window.contacts.list_words import empty_words, list_sentence
from netdesk.window.contacts.recent_people import RecentPeople
from tests.window.network import TODAY

ROW = ContactRow(
    7, "Anna Albers", "Werft Nord", "AA", False, 15, "dormant", 63.6, (1.0, 2.0), -17,
    day_of_date(TODAY) - 34, "email",
    (LadderStep("linkedin", "silent"), LadderStep("email", "active"), LadderStep("in-person", "next")),
    "phone", phrase("Tue {hours}", hours="9–10"),
)  # fmt: skip
BARE = ContactRow(8, "Bela", "", "B", False, None)


def test_every_cell_has_words_for_who_cannot_see_it(qapp: QApplication) -> None:
    assert cell_text.ladder(ROW, TODAY) == "Ladder: LinkedIn silent, E-mail answers, In person next step"
    assert cell_text.strength(ROW, TODAY) == "64, −17 in 90 days"
    assert cell_text.state(ROW, TODAY) == "Dormant"
    assert cell_text.last(ROW, TODAY) == "34 d"
    assert cell_text.last_tip(ROW, TODAY) == "Last contact 15 Oct 2026, E-mail"
    assert cell_text.best_time_tip(ROW, TODAY) == "Phone, Tue 9–10"


def test_a_row_nobody_read_yet_says_nothing_it_does_not_know(qapp: QApplication) -> None:
    said = [say(BARE, TODAY) for say in (
        cell_text.ladder, cell_text.state, cell_text.strength, cell_text.last, cell_text.best_time,
        cell_text.strength_tip, cell_text.last_tip,
    )]  # fmt: skip
    assert said == [""] * 7
    assert cell_text.circle(BARE, TODAY) == "wider"


def test_a_channel_without_an_hour_is_good_at_any_time(qapp: QApplication) -> None:
    row = ROW._replace(best_time=None)
    assert cell_text.best_time(row, TODAY) == "any time"
    assert cell_text.best_time_tip(row, TODAY) == "Phone, any time"


@pytest.mark.parametrize(
    ("wanted", "shown", "words"),
    [
        ({}, 1284, "1,284 people, those who need attention first"),
        ({}, 1, "1 person"),
        ({"sort": "name"}, 12, "12 people, by name"),
        ({"sort": "last", "is_descending": True}, 12, "12 people, longest quiet first"),
        ({"list": "dormant"}, 63, "63 of 1,284 people, those who need attention first"),
        ({"text": "anna"}, 0, "0 of 1,284 people"),
    ],
)
def test_the_list_says_how_many_it_shows(
    qapp: QApplication, wanted: dict[str, Any], shown: int, words: str
) -> None:
    assert list_sentence(Wanted(**wanted), shown, 1284) == words


@pytest.mark.parametrize(
    ("wanted", "sentence", "verb"),
    [
        (Wanted(), "Here would be the people you know. Drop their cards onto the window.", "Import"),
        (Wanted(text=" zz "), "Nobody and nothing written matches “zz”.", "Clear search and filters"),
        (Wanted(circle=5), "Nobody is in this circle yet.", "Show everyone"),
        (Wanted(state="strong"), "Nobody matches these filters.", "Clear filters"),
        (Wanted(list="reply-owed"), "Nothing owed. Enjoy the quiet.", "Show everyone"),
    ],
)
def test_an_empty_list_says_why(qapp: QApplication, wanted: Wanted, sentence: str, verb: str) -> None:
    assert empty_words(wanted) == (sentence, verb)


def test_who_came_and_went_since_the_last_reading_is_put_right() -> None:
    recent = RecentPeople()
    assert recent.note(9, is_there=True, is_shown=False)
    assert recent.note(2, is_there=False, is_shown=True)
    assert not recent.note(3, is_there=True, is_shown=True)
    assert list(recent.applied([1, 2, 3], takes_in=True)) == [9, 1, 3]
    assert list(recent.applied([1, 2, 3], takes_in=False)) == [1, 3]
    recent.forget(frozenset({9, 2}))
    assert list(recent.applied([1, 9, 3], takes_in=True)) == [1, 9, 3]
