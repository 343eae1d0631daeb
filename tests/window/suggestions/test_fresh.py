from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.advisor import Advice
from netdesk.window.suggestions.fresh import FreshLabel, changes_in, freshness

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "updated just now"),
        (44, "updated just now"),
        (46, "updated 1 min ago"),
        (125, "updated 2 min ago"),
        (3_599, "updated 59 min ago"),
        (3_600, "updated 1 h ago"),
        (86_399, "updated 23 h ago"),
        (200_000, "updated 2 d ago"),
    ],
)
def test_freshness_is_told_as_an_age(seconds: int, words: str) -> None:
    assert freshness(Advice(at=NOW - timedelta(seconds=seconds), is_fresh=True), NOW) == words


def test_what_is_not_there_or_out_of_date_says_so() -> None:
    assert freshness(None, NOW) == "being worked out …"
    assert freshness(Advice(), NOW) == "being worked out …"
    assert freshness(Advice(at=NOW, is_fresh=False), NOW) == "being updated …"


def test_the_words_grow_older_by_themselves_while_they_are_seen(qtbot: QtBot) -> None:
    label = FreshLabel("Suggestions {age}")
    qtbot.addWidget(label)
    at = datetime.now().astimezone() - timedelta(seconds=40)
    label.show_advice(Advice(at=at, is_fresh=True))
    label.show()
    assert label.text() == "Suggestions updated just now"
    label.show_advice(None)
    assert label.text() == "Suggestions being worked out …"
    label.show_advice(Advice(at=at - timedelta(minutes=3), is_fresh=True))
    assert label.text() == "Suggestions updated 3 min ago"
    assert label._clock.isActive()
    label.hide()
    assert not label._clock.isActive()


@pytest.mark.parametrize("seconds", [0, 44.2, 45, 59.5, 61, 119.9, 3_599, 4_000, 90_000.5])
def test_the_words_are_the_same_until_it_is_time_to_look_again(seconds: float) -> None:
    advice = Advice(at=NOW, is_fresh=True)
    now = NOW + timedelta(seconds=seconds)
    wait = changes_in(advice, now)
    assert wait is not None
    assert 0 < wait <= 60_000
    just_before = now + timedelta(milliseconds=wait - 1)
    assert freshness(advice, just_before) == freshness(advice, now)
    then = now + timedelta(milliseconds=wait)
    age = (then - NOW).total_seconds()
    assert 45 <= age < 45.001 or (age >= 60 and age % 60 < 0.001)


def test_labels_that_begin_at_different_times_look_again_at_the_same_moment() -> None:
    advice = Advice(at=NOW, is_fresh=True)
    moments = set()
    for seconds in (61, 75, 110):
        wait = changes_in(advice, NOW + timedelta(seconds=seconds))
        assert wait is not None
        moments.add(seconds * 1_000 + wait)
    assert moments == {120_000}


def test_what_only_new_advice_changes_needs_no_clock() -> None:
    assert changes_in(None, NOW) is None
    assert changes_in(Advice(), NOW) is None
    assert changes_in(Advice(at=NOW, is_fresh=False), NOW) is None
