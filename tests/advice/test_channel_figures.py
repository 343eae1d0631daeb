"""What is counted per channel."""

from typing import Any

from netdesk.domain.reading import Event
from tests.advice.people import DAY, called, channels_of, heard, somebody, wrote

HOUR = 3600


def channels(*happened: Event) -> Any:
    return channels_of(somebody("A", happened).facts())


def test_a_reply_on_the_same_channel_answers_the_opening_there() -> None:
    found = channels(wrote(20, "email"), heard(18, "email"))
    assert (found["email"].opened, found["email"].answered) == (1, 1)


def test_a_reply_on_another_channel_answers_the_latest_opening() -> None:
    found = channels(wrote(20, "email"), heard(18, "phone"))
    assert found["email"].answered == 1


def test_a_reply_on_the_channel_of_the_second_try_does_not_answer_the_first() -> None:
    found = channels(wrote(20, "linkedin"), wrote(17, "email"), heard(16, "email"))
    assert (found["linkedin"].opened, found["linkedin"].answered) == (1, 0)
    assert (found["email"].opened, found["email"].answered) == (1, 1)


def test_delays_are_named_from_three_answers_on() -> None:
    noon = 12 * HOUR
    replies = [(wrote(days), heard(days, second=noon + hours * HOUR)) for days, hours in ((90, 1), (60, 3))]
    two = [one for pair in replies for one in pair]
    assert channels(*two)["email"].delay_s is None
    three = channels(*two, wrote(30), heard(30, second=noon + 9 * HOUR))["email"]
    assert (three.delay_s, three.slow_s) == (3 * HOUR, None)


def test_slow_answers_up_to_a_month_tell_how_long_to_wait() -> None:
    found = channels(*(one for days in range(60, 400, 60) for one in (wrote(days), heard(days - 12))))[
        "email"
    ]
    assert found.answered == 0
    assert found.slow_s == 12 * 86_400 + HOUR


def test_the_owners_delay_runs_from_their_first_waiting_message() -> None:
    happened = [one for days in (90, 60, 30) for one in (heard(days), heard(days - 1), wrote(days - 3))]
    assert channels(*happened)["email"].own_delay_s == 3 * 86_400 - HOUR


def test_the_last_day_of_each_side_is_kept_and_a_call_is_both() -> None:
    found = channels(wrote(20), heard(12), called(5))
    assert (found["email"].last_out_day, found["email"].last_in_day) == (DAY - 20, DAY - 12)
    assert found["phone"].last_out_day == found["phone"].last_in_day == DAY - 5
    assert (found["phone"].talks, found["phone"].opened, found["phone"].answered) == (1, 1, 1)
