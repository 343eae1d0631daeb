"""Counting everybody at once gives the very same numbers as counting one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice import recompute
from netdesk.advice.channel_figures import channel_figures_of
from netdesk.advice.figure_table import TieTable, channel_records
from netdesk.advice.figures import tie_figures_of
from netdesk.advice.history import history_of_blocks
from netdesk.advice.recompute import compute_ties
from netdesk.advice.recompute_channels import compute_channels
from netdesk.domain.reading import NO_DAY, UNTIMED, Event, TieFigures
from netdesk.settings import DEFAULT, Settings
from tests.advice.columns import event_order, events_in, history_of_events
from tests.advice.histories import histories
from tests.advice.people import DAY, LADDER, exchanges, wrote

Histories = dict[int, list[Event]]
ALL_IDS = np.arange(1, 45, dtype=np.int32)
CONNECTED = ALL_IDS + 15_000


def all_at_once(history: Histories, today: int = DAY, settings: Settings = DEFAULT) -> TieTable:
    return compute_ties(history_of_events(history), ALL_IDS, CONNECTED, today, LADDER.rungs, settings)


def one_by_one(history: Histories, number: int, today: int, settings: Settings) -> TieFigures:
    ordered = sorted(history.get(number, ()), key=event_order)
    return tie_figures_of(number, ordered, number + 15_000, today, LADDER.rungs, settings)


@given(histories(), st.integers(0, 100))
def test_ties_agree_to_the_bit(history: Histories, days_back: int) -> None:
    today = DAY - days_back
    table = all_at_once(history, today)
    for row, number in enumerate(ALL_IDS.tolist()):
        assert table.at(row) == one_by_one(history, number, today, DEFAULT)


@given(histories(), st.integers(1, 30))
def test_ties_agree_however_small_the_steps_are(history: Histories, rows: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recompute, "CHUNK_ROWS", rows)
        small = all_at_once(history)
    whole = all_at_once(history)
    assert all(small.at(row) == whole.at(row) for row in range(len(whole)))


@given(histories())
def test_ties_agree_under_other_settings(history: Histories) -> None:
    other = Settings(half_life_days=90.0, opening_pause_days=5, waiting_days=20, rhythm_window_days=45)
    table = all_at_once(history, DAY, other)
    for number in history:
        assert table.of(number) == one_by_one(history, number, DAY, other)


@given(histories())
def test_channels_agree_to_the_bit(history: Histories) -> None:
    columns = history_of_events(history)
    table = compute_channels(columns, ALL_IDS, list(LADDER.channels), DAY)
    for number in ALL_IDS.tolist():
        ordered = sorted(history.get(number, ()), key=event_order)
        rows = table[table["contact_id"] == number]
        assert channel_records(rows) == channel_figures_of(number, ordered, DAY)


def test_events_of_people_who_are_not_asked_about_are_passed_over() -> None:
    history = {3: exchanges([40, 20]), 4: exchanges([9]), 7: [wrote(3)]}
    ids = np.array([2, 4, 9], np.int32)
    table = compute_ties(history_of_events(history), ids, np.full(3, NO_DAY), DAY, LADDER.rungs)
    assert [one.contact_days for one in map(table.at, range(3))] == [0, 1, 0]
    channels = compute_channels(history_of_events(history), ids, list(LADDER.channels), DAY)
    assert channels["contact_id"].tolist() == [4]


def test_an_empty_network_is_counted_too() -> None:
    none = np.empty(0, np.int32)
    assert len(compute_ties(history_of_events({}), none, none, DAY, LADDER.rungs)) == 0
    assert len(compute_channels(history_of_events({}), none, list(LADDER.channels), DAY)) == 0


def test_other_threads_are_let_on_between_the_steps() -> None:
    history = {number: exchanges(range(1, 200)) for number in range(2, 12)}
    calls: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recompute, "CHUNK_ROWS", 500)
        compute_ties(
            history_of_events(history), ALL_IDS, CONNECTED, DAY, LADDER.rungs, pause=lambda: calls.append(1)
        )
    assert len(calls) > 8


@given(histories())
def test_columns_hold_what_counts_of_each_contact(history: Histories) -> None:
    columns = history_of_events(history)
    rows = [
        (number, one.second, one.sense | (0 if one.has_time else UNTIMED), one.channel_id)
        for number in sorted(history)
        for one in sorted(history[number], key=event_order)
    ]
    blocks = [rows[start : start + 7] for start in range(0, len(rows), 7)]
    again = history_of_blocks(blocks)
    for number, happened in history.items():
        counted = [one for one in happened if not one.sense & 8 and one.sense & 7]
        assert len(events_in(columns, number)) == len(counted)
        assert events_in(columns, number) == events_in(again, number)


@given(histories(), histories())
def test_a_table_with_changed_contacts_is_the_table_counted_anew(before: Histories, after: Histories) -> None:
    table = all_at_once(before)
    changed = [one_by_one(after, number, DAY, DEFAULT) for number in sorted(before.keys() | after.keys())]
    anew = all_at_once(after)
    updated = table.with_ties(changed)
    assert [updated.at(row) for row in range(len(updated))] == [anew.at(row) for row in range(len(anew))]


def test_contacts_come_and_go() -> None:
    table = all_at_once({3: exchanges([9])})
    new = TieFigures(60, contact_days=4)
    updated = table.with_ties([new], removed=[3])
    assert updated.of(60) == new
    assert updated.of(3) is None
    assert len(updated) == len(table)
    assert table.of(60) is None


@given(histories())
def test_a_table_survives_being_packed(history: Histories) -> None:
    table = all_at_once(history)
    kept = TieTable.unpacked(np.frombuffer(table.packed().tobytes(), table.packed().dtype))
    assert all(kept.at(row) == table.at(row) for row in range(len(table)))
