"""No event is dropped, however many lie on one pixel."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.reading import BOTH, IN, OUT, TALK, Event
from netdesk.window.timeline import bins
from netdesk.window.timeline.lane import DAY_S, Events
from netdesk.window.timeline.overview import DayCounts
from netdesk.window.timeline.span import Span
from netdesk.window.timeline.strip import mark_strip, stack_strip
from tests.advice.columns import history_of_events

MOMENTS = st.lists(st.tuples(st.integers(0, 20_000 * DAY_S), st.integers(1, 4)), min_size=1, max_size=80)


def events_of(moments: list[tuple[int, int]]) -> Events:
    moments = sorted(moments)
    second = np.array([one for one, _ in moments], np.int64)
    channel = np.array([one for _, one in moments], np.uint16)
    return Events(second, np.full(len(second), OUT, np.uint8), channel, np.empty(0, np.int32))


@given(MOMENTS, st.sampled_from(["hour", "day", "week", "month", "quarter", "year"]))
def test_each_event_of_a_span_is_counted_once(moments: list[tuple[int, int]], unit: bins.Unit) -> None:
    events = events_of(moments)
    start = int(events.second[len(events) // 2])
    span = Span(start, start + 400 * DAY_S) if unit in ("hour", "day") else Span(start, 20_001 * DAY_S)
    edges = bins.edges(unit, span)
    counts = events.counts(edges)
    inside = (events.second >= edges[0]) & (events.second < edges[-1])
    assert sum(int(one.sum()) for one in counts.values()) == int(inside.sum())
    assert edges[0] <= span.start
    assert edges[-1] > span.end - 1
    assert (np.diff(edges) > 0).all()


@given(MOMENTS)
def test_the_overview_counts_every_event_once(moments: list[tuple[int, int]]) -> None:
    history = history_of_events(
        {number: [Event(second // DAY_S, second, OUT | (TALK if number == 2 else 0), number)]
         for number, (second, _) in enumerate(moments, 1)}
    )  # fmt: skip
    counts = DayCounts(history)
    every, talks = counts.between(np.arange(0, 20_100, 7))
    assert int(every.sum()) == len(moments)
    assert int(talks.sum()) == (1 if len(moments) >= 2 else 0)


def test_the_busiest_stretch_is_found() -> None:
    events = events_of([(day * DAY_S, 1) for day in (0, 1, 2, 40, 41, 400)])
    assert events.busiest("month") == 3
    assert events.busiest("day") == 1


def test_marks_stand_above_for_mine_and_below_for_theirs() -> None:
    x = np.array([5, 20, 35, 50])
    sense = np.array([OUT, IN, BOTH, BOTH | TALK], np.uint8)
    ink = np.array([1, 2, 3, 4], np.uint32)
    strip = mark_strip(x, sense, ink, np.array([False, False, False, True]), (60, 10), 1.0)
    assert strip.shape == (10, 60)
    assert set(strip[:5, 5]) == {1}
    assert set(strip[5:, 5]) == {0}
    assert set(strip[:5, 20]) == {0}
    assert set(strip[5:, 20]) == {2}
    assert set(strip[:, 35]) == {3}
    assert [(strip == number).any(axis=0).sum() for number in (1, 2, 3, 4)] == [2, 2, 2, 3]


def test_a_stack_is_as_high_as_its_events_and_in_order() -> None:
    counts = np.array([[2, 0], [3, 1]])
    strip = stack_strip(counts, [7, 9], np.array([0, 10, 20]), (20, 20), 2.0, 1)
    assert (strip[:, 3] == 7).sum() == 4
    assert (strip[:, 3] == 9).sum() == 6
    assert strip[-1, 3] == 7
    assert (strip[:, 13] == 9).sum() == 2
    assert strip[-1, 9] == 0


def test_pauses_end_at_the_next_event_or_now() -> None:
    events = events_of([(0, 1), (100 * DAY_S, 1), (110 * DAY_S, 1)])
    assert events.pauses(300 * DAY_S, 90).tolist() == [[0, 100 * DAY_S], [110 * DAY_S, 300 * DAY_S]]
    assert events.pauses(150 * DAY_S, 90).tolist() == [[0, 100 * DAY_S]]


@given(MOMENTS, st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_a_stack_holds_every_event_of_the_lane(moments: list[tuple[int, int]], unit: bins.Unit) -> None:
    events = events_of(moments)
    stack = events.stack(unit)
    assert int(stack.counts.sum()) == len(events)
    assert int(stack.counts.sum(axis=0).max()) == events.busiest(unit)
