"""Replacing some contacts' events gives the history that a fresh look would give."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.history import HistoryColumns, history_of_blocks
from netdesk.desk.event_history import days_of, events_slice, replaced

Events = dict[int, list[tuple[int, int, int]]]
histories = st.dictionaries(
    st.integers(2, 9),
    st.lists(
        st.tuples(st.integers(0, 400_000), st.sampled_from((1, 2, 3, 8)), st.integers(1, 3)), max_size=5
    ),
    max_size=6,
)


def columns(events: Events) -> HistoryColumns:
    return history_of_blocks([[(one, *event) for one in sorted(events) for event in sorted(events[one])]])


@given(histories, histories, st.sets(st.integers(2, 9)))
def test_replacing_is_the_same_as_reading_anew(before: Events, edited: Events, gone: set[int]) -> None:
    touched = edited.keys() | gone
    fresh = {one: events for one, events in edited.items() if one not in gone}
    newer = replaced(columns(before), touched, columns(fresh))
    expected = columns({one: events for one, events in before.items() if one not in touched} | fresh)
    for field in fields(HistoryColumns):
        found, wanted = getattr(newer, field.name), getattr(expected, field.name)
        assert found.tolist() == wanted.tolist()
        assert found.dtype == wanted.dtype


def test_days_are_counted_once_and_end_with_the_day_asked_for() -> None:
    history = columns({2: [(0, 1, 1), (50, 2, 1), (86_400, 1, 1), (5 * 86_400, 1, 1)], 4: [(0, 1, 1)]})
    assert days_of(history, 2, 4) == [0, 1]
    assert days_of(history, 2, 5) == [0, 1, 5]
    assert days_of(history, 3, 5) == []
    assert np.array_equal(history.day[events_slice(history, 4)], [0])
