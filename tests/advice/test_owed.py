"""Reply owed: whose message waits, and who stands in the smart list whatever is suggested first."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from netdesk.advice.owed import is_owed, replies_owed, waits
from netdesk.domain.suggestion import SuggestionKind
from netdesk.settings import DEFAULT
from tests.advice.people import Network, Somebody, advice_for, heard, somebody, wrote


def waiting(days: int, number: int = 2) -> Somebody:
    """Whose message is so many days old, and the last one."""
    return somebody(f"P{number}", [wrote(days + 1), heard(days)], number=number)


@pytest.mark.parametrize(
    ("days", "does_wait"),
    [
        (1, False),
        (2, True),
        (DEFAULT.reply_horizon_days, True),
        (DEFAULT.reply_horizon_days + 1, False),
    ],
)
def test_a_message_waits_from_the_second_day_to_the_horizon(days: int, does_wait: bool) -> None:
    assert waits(Network([waiting(days)]).search()).tolist() == [does_wait]


def test_whoever_was_answered_does_not_wait() -> None:
    answered = somebody("A", [heard(9), wrote(8)])
    assert waits(Network([answered]).search()).tolist() == [False]


def test_of_those_nobody_looked_at_a_reply_is_owed_to_whoever_waits_longer_than_usual() -> None:
    late, early = waiting(DEFAULT.reply_days + 1, 2), waiting(DEFAULT.reply_days, 3)
    search = Network([late, early]).search()
    assert replies_owed(search, {}, frozenset()) == {2}
    assert replies_owed(search, {2: ("keep-warm",)}, frozenset({3})) == {2, 3}


def test_of_those_looked_at_for_it_a_reply_is_owed_to_whom_it_turned_out_to_be() -> None:
    search = Network([waiting(30, 2), waiting(30, 3)]).search()
    looked_at: Mapping[int, tuple[SuggestionKind, ...]] = {2: ("keep-warm", "answer"), 3: ("answer",)}
    assert replies_owed(search, looked_at, frozenset()) == frozenset()
    assert replies_owed(search, looked_at, frozenset({3})) == {3}


def test_a_reply_is_owed_when_it_is_among_what_could_be_suggested() -> None:
    reply, *_ = advice_for(waiting(9))
    assert reply.kind == "answer"
    other = reply._replace(kind="keep-warm")
    assert is_owed([other, reply])
    assert not is_owed([other])
    assert not is_owed([])
