"""The background rests while the thread of the window is at work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from netdesk.desk import giving_way
from netdesk.desk.giving_way import AT_WORK_S, LONGEST_REST_S, REST_S, WORK_S, give_way


class Clocks:
    """The processor time the window has spent, and what the background slept."""

    def __init__(self, spends: Iterator[float]) -> None:
        self.spent, self.now = 0.0, 0.0
        self.rests: list[float] = []
        self._spends = spends

    def sleep(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.now += seconds
        self.spent += next(self._spends, 0.0)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Clocks]:
    """Clocks of a window that spends so many seconds during each of its rests, and none after them."""

    def make(*spends: float) -> Clocks:
        made = Clocks(iter(spends))
        monkeypatch.setattr(giving_way, "_clock", 1)
        monkeypatch.setattr(giving_way, "_seen", giving_way._Seen())
        monkeypatch.setattr(time, "clock_gettime", lambda _clock: made.spent)
        monkeypatch.setattr(time, "monotonic", lambda: made.now)
        monkeypatch.setattr(time, "sleep", made.sleep)
        return made

    return make


def in_the_background(work: Callable[[], object]) -> None:
    with ThreadPoolExecutor(1) as thread:
        thread.submit(work).result()


def test_beside_a_window_at_rest_nobody_waits(clocks: Callable[..., Clocks]) -> None:
    made = clocks()
    in_the_background(give_way)
    assert made.rests == []


def test_it_rests_until_the_window_is_done(clocks: Callable[..., Clocks]) -> None:
    made = clocks(0.001, 0.001, AT_WORK_S / 2)
    made.spent = 0.004
    in_the_background(give_way)
    assert made.rests == [REST_S] * 3


def test_what_the_window_spent_is_answered_once(clocks: Callable[..., Clocks]) -> None:
    made = clocks()
    made.spent = 0.004

    def twice() -> None:
        give_way()
        give_way()

    in_the_background(twice)
    assert made.rests == [REST_S]


def test_a_window_that_never_rests_does_not_stop_the_background(clocks: Callable[..., Clocks]) -> None:
    made = clocks(*[0.001] * 1_000)
    made.spent = 0.004

    def work() -> None:
        give_way()
        rested = sum(made.rests)
        assert rested == pytest.approx(LONGEST_REST_S, abs=2 * REST_S)
        while made.now + 0.001 < rested + WORK_S * 0.9:
            made.now += 0.001
            made.spent += 0.001
            give_way()
        assert sum(made.rests) == rested, "it works for a while"
        made.now += WORK_S
        made.spent += WORK_S
        give_way()
        assert sum(made.rests) > rested

    in_the_background(work)


def test_the_window_itself_never_waits(clocks: Callable[..., Clocks]) -> None:
    made = clocks()
    made.spent = 0.004
    give_way()
    assert made.rests == [0]


def test_where_the_system_tells_nothing_it_lets_others_on(
    clocks: Callable[..., Clocks], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = clocks()
    monkeypatch.setattr(giving_way, "_clock", None)
    in_the_background(give_way)
    assert made.rests == [0]
