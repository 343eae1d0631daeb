"""What is counted of a history, event by event."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.figures import figures_of, tie_figures_of
from netdesk.domain.reading import BOTH, IN, NO_DAY, OUT, TALK, Event, TieFigures
from tests.advice.columns import event_order
from tests.advice.histories import events
from tests.advice.people import DAY, ID, LADDER, called, event, exchange, heard, met, somebody, wrote


def figures(*happened: Event) -> TieFigures:
    return somebody("A", happened).facts().figures


def test_the_very_first_message_of_mine_is_an_opening() -> None:
    assert (figures(wrote(9)).opened, figures(wrote(9)).answered) == (1, 0)


def test_a_message_is_an_opening_after_two_whole_days_without_anything() -> None:
    assert figures(heard(12), wrote(10)).opened == 1
    assert figures(heard(11), wrote(10)).opened == 0
    assert figures(wrote(20), wrote(19), wrote(17)).opened == 2


def test_an_answer_counts_within_seven_days() -> None:
    assert figures(wrote(20), heard(13)).answered == 1
    assert figures(wrote(20), heard(12)).answered == 0


def test_one_answer_answers_every_opening_that_still_waits() -> None:
    assert figures(wrote(20), wrote(17), heard(14)).answered == 2
    assert figures(wrote(25), wrote(17), heard(14)).answered == 1


def test_a_call_that_took_place_is_answered_by_itself_and_a_missed_one_is_not() -> None:
    assert (figures(called(9)).opened, figures(called(9)).answered) == (1, 1)
    missed = figures(event(9, OUT, "phone"))
    assert (missed.opened, missed.answered) == (1, 0)


def test_my_call_does_not_answer_my_letter_but_ends_the_wait() -> None:
    found = figures(wrote(12), called(8))
    assert (found.opened, found.answered, found.waiting_out) == (2, 1, 0)


def test_a_meeting_answers_and_is_no_opening() -> None:
    found = figures(wrote(12), met(8))
    assert (found.opened, found.answered, found.received, found.sent) == (1, 1, 1, 2)
    assert figures(met(8)).opened == 0


def test_what_waits_for_their_answer() -> None:
    found = figures(*exchange(30), wrote(20, "email"), wrote(19, "email"), wrote(12, "linkedin"))
    assert (found.waiting_out, found.waiting_openings) == (3, 2)
    assert (found.waiting_out_day, found.waiting_out_channel_id) == (DAY - 20, ID["linkedin"])
    assert (found.waiting_in_day, found.waiting_in_channel_id) == (NO_DAY, 0)


def test_what_waits_for_mine() -> None:
    found = figures(wrote(9), heard(8, "email"), heard(4, "linkedin"))
    assert (found.waiting_in_day, found.waiting_in_channel_id) == (DAY - 8, ID["linkedin"])
    assert (found.waiting_out, found.waiting_out_day) == (0, NO_DAY)


def test_a_talk_leaves_nothing_waiting() -> None:
    found = figures(heard(9), wrote(8), event(5, IN | TALK, "phone"))
    assert (found.waiting_in_day, found.waiting_out) == (NO_DAY, 0)


def test_a_talk_whose_direction_nobody_knows_is_mutual() -> None:
    assert figures(event(5, TALK, "in-person"))[1:] == figures(event(5, BOTH | TALK, "in-person"))[1:]


def test_what_a_third_person_wrote_to_both_is_no_contact() -> None:
    assert figures(event(5, 0)).contact_days == 0


def test_rungs_remember_where_there_was_contact() -> None:
    assert figures(wrote(9, "x"), wrote(8, "email"), called(3)).rungs == 1 << 1 | 1 << 2 | 1 << 4


def test_a_wrong_year_in_a_source_does_no_harm() -> None:
    antique = Event(-700_000, -700_000 * 86_400, OUT, ID["email"])
    found = figures(antique, heard(3))
    assert (found.contact_days, found.gaps) == (2, 1)
    assert found.mass == pytest.approx(1.0)


@given(events())
def test_the_order_in_which_events_are_given_does_not_matter_once_sorted(history: list[Event]) -> None:
    shuffled = random.Random(7).sample(history, len(history))
    one = figures_of(2, sorted(shuffled, key=event_order), NO_DAY, DAY, LADDER.rungs)
    assert one == figures_of(2, sorted(history, key=event_order), NO_DAY, DAY, LADDER.rungs)


@given(events(), st.integers(0, 400))
def test_events_after_today_do_not_count(history: list[Event], days_back: int) -> None:
    ordered = sorted(history, key=event_order)
    today = DAY - days_back
    past = [one for one in ordered if one.day <= today]
    assert tie_figures_of(2, ordered, NO_DAY, today, LADDER.rungs) == tie_figures_of(
        2, past, NO_DAY, today, LADDER.rungs
    )


@given(events())
def test_every_count_keeps_within_the_others(history: list[Event]) -> None:
    found = tie_figures_of(2, sorted(history, key=event_order), NO_DAY, DAY, LADDER.rungs)
    assert 0 <= found.answered <= found.opened <= found.sent
    assert found.two_way_days <= found.contact_days
    assert found.recent_days <= found.contact_days == found.gaps + bool(found.contact_days)
    assert found.waiting_openings <= found.waiting_out
    assert not (found.waiting_out and found.waiting_in_day != NO_DAY)
