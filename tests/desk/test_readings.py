"""Readings: what an edit touched is read anew, and the result is as if everything had been."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from netdesk.desk import readings as readings_module
from netdesk.desk.desk import Desk
from netdesk.desk.readings import Readings
from netdesk.domain import command as c
from netdesk.domain.contact import Presence, Tie
from netdesk.domain.error import CancelledError
from netdesk.domain.moment import day_of_date
from netdesk.store import reading_cache
from tests.desk.reading_anew import refreshed, settings_of, snapshot
from tests.desks import open_desk
from tests.window.network import TODAY, add, log

DAY = timedelta(days=1)


def table_of(desk: Desk, *, is_new: bool = False) -> Readings:
    return Readings(settings_of(desk), desk.file.gate, is_new=is_new)


def assert_same(one: Readings, other: Readings) -> None:
    for name in one.ties._columns:
        assert np.array_equal(one.ties[name], other.ties[name]), name
    for contact_id in one.ties["contact_id"].tolist():
        assert one.channels_of(contact_id) == other.channels_of(contact_id)
    assert one.habits.all == other.habits.all
    for channel_id in {*one.habits.by_channel, *other.habits.by_channel}:
        assert one.habits.of(channel_id) == other.habits.of(channel_id)


def anew(desk: Desk, today: date = TODAY) -> Readings:
    table = table_of(desk)
    with snapshot(desk) as (reader, _writer):
        table.read_anew(reader, today)
    return table


def stale(desk: Desk) -> list[int]:
    return reading_cache.stale(desk.file.connection)


def test_an_empty_network_is_read(network: Desk) -> None:
    table = table_of(network)
    assert refreshed(network, table) == set()
    assert len(table.ties) == 0
    assert refreshed(network, table_of(network)) == set()


def test_only_the_touched_contact_is_read(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    log(network, ida, 3)
    table = table_of(network)
    assert refreshed(network, table) == {ida, bo}
    assert refreshed(network, table) == set()
    log(network, bo, 1)
    assert refreshed(network, table) == {bo}
    assert table.ties["contact_days"].tolist() == [1, 1]
    assert stale(network) == []


def test_the_next_start_reads_from_the_file(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 3, direction="in")
    first, second = table_of(network), table_of(network)
    refreshed(network, first)
    assert refreshed(network, second) == set()
    assert_same(first, second)


def test_a_deleted_contact_disappears_and_comes_back(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    log(network, ida, 3)
    table = table_of(network)
    refreshed(network, table)
    network.do(c.DeleteContacts((ida,)))
    assert refreshed(network, table) == {ida}
    assert table.ties["contact_id"].tolist() == [bo]
    assert table.channels_of(ida) == []
    assert network.file.connection.execute("SELECT id FROM reading").fetchall() == [(bo,)]
    network.undo()
    refreshed(network, table)
    assert_same(table, anew(network))


def test_what_is_still_to_come_counts_when_its_day_comes(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, -1)
    table = table_of(network)
    refreshed(network, table)
    assert table.ties["contact_days"].tolist() == [0]
    assert refreshed(network, table, TODAY + DAY) == {ida}
    assert table.ties["contact_days"].tolist() == [1]
    assert refreshed(network, table, TODAY) == {ida}
    assert table.ties["contact_days"].tolist() == [0]


@pytest.mark.parametrize("direction", ["out", "in"])
def test_a_missed_call_counts_like_a_message_that_nobody_answered(network: Desk, direction: str) -> None:
    rung, written = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    for contact_id, kind in ((rung, "missed-call"), (written, "message")):
        log(network, contact_id, 40, "phone", "out")
        made = log(network, contact_id, 10, "phone", direction)
        said = network.interaction(made)
        assert said is not None
        network.do(c.EditInteraction(said._replace(kind=kind)))
    ties = anew(network).ties
    missed, unanswered = ties.of(rung), ties.of(written)
    assert missed is not None
    assert unanswered is not None
    assert missed._replace(contact_id=written) == unanswered
    assert (missed.contact_days, missed.talks) == (2, 1)


def test_a_day_that_comes_between_two_starts_is_not_missed(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, -1)
    refreshed(network, table_of(network))
    stopped = Readings(settings_of(network), network.file.gate, pause=_stop)
    with pytest.raises(CancelledError), snapshot(network) as (reader, writer):
        stopped.refresh(reader, writer, TODAY + DAY)
    table = table_of(network)
    assert refreshed(network, table, TODAY + DAY) == {ida}
    assert table.ties["contact_days"].tolist() == [1]


def _stop() -> None:
    raise CancelledError


def test_readings_of_another_version_are_dropped(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 3)
    refreshed(network, table_of(network))
    network.file.connection.execute("UPDATE reading SET figures=x'00'")
    table = table_of(network)
    assert refreshed(network, table) == {ida}
    assert_same(table, anew(network))


def test_readings_made_with_other_settings_are_not_used(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 3)
    log(network, ida, 300)
    refreshed(network, table_of(network))
    # The program ends before anything is read again.
    network.do(c.SetSetting("half_life_days", "200"))
    table = table_of(network)
    assert refreshed(network, table) == {ida}
    assert_same(table, anew(network))


def test_another_rung_of_a_channel_is_noticed(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 3)
    table = table_of(network)
    refreshed(network, table)
    before = table.ties["rungs"].tolist()
    connection = network.file.connection
    connection.execute("INSERT INTO open_step (id) SELECT max(id) FROM step")
    connection.execute("UPDATE channel SET rung=rung + 1 WHERE key='email'")
    connection.execute("DELETE FROM open_step")
    assert refreshed(network, table) == {ida}
    assert table.ties["rungs"].tolist() != before


def test_marks_stay_when_somebody_edits_meanwhile(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    table = table_of(network)
    with snapshot(network) as (reader, writer):
        reader.execute("SELECT 1 FROM contact").fetchone()
        log(network, ida, 1)
        table.refresh(reader, writer, TODAY)
    assert sorted(stale(network)) == [ida, bo]
    assert table.ties["contact_days"].tolist() == [0, 0]
    refreshed(network, table)
    assert stale(network) == []
    assert_same(table, anew(network))


def test_who_goes_while_others_are_read_is_gone_with_the_next_reading(network: Desk) -> None:
    ida, bo = add(network, "Ida", "Muster"), add(network, "Bo", "Berg")
    table = table_of(network)
    refreshed(network, table)
    log(network, ida, 1)
    with snapshot(network) as (reader, writer):
        reader.execute("SELECT 1 FROM contact").fetchone()
        network.do(c.DeleteContacts((bo,)))
        table.refresh(reader, writer, TODAY)
    assert table.ties["contact_id"].tolist() == [ida, bo]
    refreshed(network, table)
    assert table.ties["contact_id"].tolist() == [ida]
    assert stale(network) == []
    assert_same(table, anew(network))


def test_while_an_import_writes_readings_are_made_and_kept_later(network: Desk) -> None:
    ida = add(network, "Ida", "Muster")
    log(network, ida, 1)
    table = table_of(network)
    with snapshot(network) as (reader, writer):
        writer.execute("PRAGMA busy_timeout=0")
        network.file.connection.execute("BEGIN IMMEDIATE")
        assert table.refresh(reader, writer, TODAY) == frozenset((ida,))
        network.file.connection.execute("COMMIT")
    assert table.ties["contact_days"].tolist() == [1]
    assert stale(network) == [ida]
    refreshed(network, table)
    assert stale(network) == []


def test_many_at_once_are_read_as_columns(network: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [add(network, name, "Muster") for name in ("Ida", "Bo", "Cleo")]
    for days_ago, person in enumerate(people * 3):
        log(network, person, days_ago * 11, direction="in" if days_ago % 2 else "out")
    one_by_one = table_of(network)
    refreshed(network, one_by_one)
    monkeypatch.setattr(readings_module, "MANY", 3)
    at_once = table_of(network, is_new=True)
    assert refreshed(network, at_once) is None
    assert_same(one_by_one, at_once)
    assert at_once.history is not None


def test_many_patched_channels_are_written_into_the_table(
    network: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [add(network, name, "Muster") for name in ("Ida", "Bo", "Cleo", "Kim")]
    for person in people:
        log(network, person, 40)
    table = table_of(network)
    refreshed(network, table)
    monkeypatch.setattr(readings_module, "MANY", 2)
    for person in people[:3]:
        log(network, person, 2, "phone", "in")
        refreshed(network, table)
    assert_same(table, anew(network))
    refreshed(network, again := table_of(network))
    assert_same(again, table)


NAMES = ("Ida", "Bo", "Cleo")
some = st.sampled_from((2, 3, 4))
logs = st.tuples(
    some, st.integers(-3, 400), st.sampled_from(("email", "phone")), st.sampled_from(("in", "out", "both"))
)
edits = st.one_of(
    logs,
    st.builds(lambda one: c.DeleteInteractions((one,)), st.integers(1, 6)),
    st.builds(lambda one: c.SetCircle((one,), 15), some),
    st.builds(lambda one: c.SetPresence(one, Presence("xing", since="2020-01", state="connected")), some),
    st.builds(lambda one: c.DeleteContacts((one,)), st.just(4)),
    st.just("tie"),
    st.just("undo"),
    st.just("redo"),
)


@settings(max_examples=12)
@given(st.lists(st.lists(edits, max_size=4), max_size=4))
def test_reading_what_was_touched_is_the_same_as_reading_everybody(
    qapp: QObject, rounds: list[list[object]]
) -> None:
    with TemporaryDirectory() as folder, open_desk(Path(folder) / "n.netdesk", TODAY) as desk:
        for name in NAMES:
            add(desk, name, "Muster")
        table = table_of(desk)
        for number, commands in enumerate(rounds):
            for one in commands:
                _carry_out(desk, one)
            today = TODAY + number * DAY
            refreshed(desk, table, today)
            with snapshot(desk) as (reader, _writer):
                table.load_history(reader)
            whole = anew(desk, today)
            assert_same(table, whole)
            assert whole.history is not None
            assert table.history is not None
            assert table.history.day.tolist() == whole.history.day.tolist()
            assert reading_cache.mark(desk.file.connection, "read_day") == day_of_date(today)


def _carry_out(desk: Desk, one: object) -> None:
    if one == "undo":
        desk.undo()
    elif one == "redo":
        desk.redo()
    elif one == "tie":
        desk.attempt(c.SaveTie(Tie("me", desk.uid_of(2), since="2019-05-01")))
    elif not isinstance(one, tuple) or hasattr(one, "_fields"):
        desk.attempt(one)  # type: ignore[arg-type]
    elif desk.uid_of(one[0]):
        log(desk, *one)
