"""Tie states: contact only, weak, strong, dormant [B22, B23, A5]."""

import pytest

from netdesk.advice.tie_reading import reading
from netdesk.domain.reading import QUIET, Event
from tests.advice.people import DAY, Somebody, called, event, exchange, exchanges, heard, met, somebody, wrote


def state(one: Somebody, circle: int | None = None) -> str:
    return reading(one.facts().figures, circle, DAY).state


@pytest.mark.parametrize(
    "events",
    [
        [],
        [wrote(3)],
        [heard(3)],
        [wrote(90), wrote(60), wrote(30)],
        exchange(3),
        [wrote(5), heard(3)],
    ],
    ids=["nothing", "mine", "theirs", "only mine", "one exchange", "a request and a thank-you"],
)
def test_it_is_contact_only_until_there_has_been_a_conversation(events: list[Event]) -> None:
    assert state(somebody("A", events)) == "contact-only"


@pytest.mark.parametrize(
    "events",
    [
        [called(3)],
        [met(3)],
        exchanges([9, 3]),
        [wrote(20), heard(18), wrote(15)],
        [heard(400), wrote(200), heard(100)],
    ],
    ids=["a call", "a meeting", "two days of exchange", "letters that answer each other", "slow letters"],
)
def test_a_conversation_makes_it_weak(events: list[Event]) -> None:
    assert state(somebody("A", events)) == "weak"


def test_a_missed_call_is_no_conversation() -> None:
    assert state(somebody("A", [heard(3, "phone")])) == "contact-only"


def test_quiet_events_make_neither_days_nor_conversations() -> None:
    noted = [event(days, sense | QUIET) for days in (30, 20, 10) for sense in (1, 2)]
    facts = somebody("A", noted).facts()
    assert facts.figures.contact_days == 0
    assert state(somebody("A", noted)) == "contact-only"


def test_warm_and_on_two_rungs_is_strong() -> None:
    warm = exchanges(range(2, 40, 3), "email")
    assert state(somebody("A", warm)) == "weak"
    assert state(somebody("A", [*warm, called(4)])) == "strong"


@pytest.mark.parametrize(
    ("circle", "expected"), [(5, "strong"), (15, "strong"), (50, "strong"), (150, "weak")]
)
def test_warm_and_in_an_inner_circle_is_strong(circle: int, expected: str) -> None:
    assert state(somebody("A", exchanges(range(2, 40, 3))), circle) == expected


def test_cold_with_four_contact_days_in_the_past_is_dormant() -> None:
    assert state(somebody("A", exchanges([930, 920, 910, 900]))) == "dormant"
    assert state(somebody("A", exchanges([930, 920, 910]))) == "weak"


def test_only_what_happened_up_to_today_counts() -> None:
    assert state(somebody("A", [wrote(3), met(-1)])) == "contact-only"
