"""The open network: readings in the background, midnight, errors, imports beside edits, closing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.directory import Words
from netdesk.desk.facts import FactKeeper
from netdesk.desk.latest_reading import LatestReading
from netdesk.domain import command as c
from netdesk.domain.contact import Contact
from netdesk.domain.error import KnownError
from netdesk.domain.phrase import phrase
from netdesk.store import driver, step
from tests.desk.reading_anew import read
from tests.desks import open_desk
from tests.window.network import TODAY, add, log

ExpectLog = Callable[[str], AbstractContextManager[None]]


@pytest.fixture
def started(qtbot: QtBot, network: Desk) -> Desk:
    """A network with Ida, who waits for an answer, read once in the background."""
    log(network, add(network, "Ida", "Muster"), 9, direction="in")
    start(qtbot, network)
    return network


def start(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()


def told(desk: Desk) -> list[str]:
    sentences: list[str] = []
    desk.failed.connect(sentences.append)
    return sentences


class Calendar:
    def __init__(self) -> None:
        self.day = TODAY

    def __call__(self) -> date:
        return self.day


# --- Readings in the background ---------------------------------------------------------------------------


def test_after_the_start_there_are_readings_and_suggestions(started: Desk) -> None:
    assert started.advice is not None
    assert started.advice.is_fresh
    assert started.advice.suggestions == read(started).asked.advice.suggestions
    assert started.people.rows([2])[0].strength is not None


def test_an_edit_makes_the_advice_old_until_it_was_read(qtbot: QtBot, started: Desk) -> None:
    touched: list[frozenset[int] | None] = []
    started.readings_changed.connect(touched.append)
    with qtbot.waitSignal(started.advised, timeout=60_000):
        log(started, 2, 0)
        assert started.advice is not None
        assert not started.advice.is_fresh
    qtbot.waitUntil(lambda: started.advice is not None and started.advice.is_fresh, timeout=60_000)
    assert touched == [frozenset({2})]
    assert started.advice.suggestions == read(started).asked.advice.suggestions


def test_line_and_card_say_the_channel_of_what_is_suggested(qtbot: QtBot, started: Desk) -> None:
    def said() -> set[str]:
        (row,), card = started.people.rows([2]), started.card(2)
        assert card is not None
        return {row.best_channel, *(line.channel for line in card.ladder if line.is_best)}

    def suggested() -> list[str]:
        return [] if started.advice is None else [one.channel for one in started.advice.suggestions]

    for days_ago in range(10, 60, 5):
        log(started, 2, days_ago, "phone", "both")
    log(started, 2, 9, "email", "in")
    qtbot.waitUntil(lambda: suggested() == ["email"] and said() == {"email"}, timeout=60_000)
    assert started.advice is not None
    with qtbot.waitSignal(started.readings_changed, timeout=60_000) as read_anew:
        started.decide(started.advice.suggestions[0], "dismissed", reason="not this person")
    # Who is touched has other lines, though nothing of the tie was read anew.
    assert 2 in read_anew.args[0]
    qtbot.waitUntil(lambda: said() == {"phone"}, timeout=60_000)


def test_the_log_is_emptied_when_nobody_edits_any_more(
    qtbot: QtBot, started: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_in_file() -> bool:
        return b"Quillfeather" in started.file.path.read_bytes()

    def indexed() -> int:
        (count,) = started.file.connection.execute(
            "SELECT count(*) FROM contact_search WHERE contact_search MATCH 'Quillfeather'"
        ).fetchone()
        return int(count)

    monkeypatch.setattr("netdesk.desk.advisor.LOG_QUIET_S", 3600.0)
    add(started, "Bo", "Quillfeather")
    qtbot.waitUntil(lambda: indexed() == 1, timeout=60_000)
    qtbot.wait(50)
    assert not is_in_file()
    monkeypatch.setattr("netdesk.desk.advisor.LOG_QUIET_S", 0.1)
    log(started, 2, 1)
    qtbot.waitUntil(is_in_file, timeout=60_000)


def test_many_edits_are_read_together(qtbot: QtBot, started: Desk) -> None:
    runs: list[object] = []
    started.advised.connect(runs.append)
    for days_ago in range(20):
        log(started, 2, days_ago)
    qtbot.waitUntil(lambda: started.advice is not None and started.advice.is_fresh, timeout=60_000)
    # One run that may have begun with the first edit, one for all others.
    assert 1 <= len(runs) <= 3
    found = started.directory
    assert found is not None
    assert found.days_of(2) == read(started).directory.days_of(2)


def test_edits_during_a_run_wait_for_the_one_run_after_it(
    qtbot: QtBot, network: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, may_go, runs = threading.Event(), threading.Event(), list[int]()
    ask = FactKeeper.ask

    def slow(keeper: FactKeeper, *args: object, **named: object) -> object:
        runs.append(len(runs))
        going.set()
        assert may_go.wait(5)
        return ask(keeper, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(FactKeeper, "ask", slow)
    add(network, "Ida", "Muster")
    network.start()
    qtbot.waitUntil(going.is_set, timeout=60_000)
    for days_ago in range(5):
        log(network, 2, days_ago)
    assert runs == [0]
    may_go.set()
    qtbot.waitUntil(lambda: network.advice is not None and network.advice.is_fresh, timeout=60_000)
    assert runs == [0, 1]
    assert network.directory is not None
    assert len(network.directory.days_of(2)) == 5


def test_the_owner_s_new_organisation_is_looked_at_for_everybody(qtbot: QtBot, started: Desk) -> None:
    me = started.contact(1)
    assert me is not None
    with qtbot.waitSignal(started.advised, timeout=60_000):
        started.do(c.EditContact(Contact(id=1, uid="me", formatted_name="Kim", organisation="Hafen AG")))
    assert started.advice is not None
    assert started.advice.suggestions == read(started).asked.advice.suggestions


# --- A new day --------------------------------------------------------------------------------------------


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def dated(qtbot: QtBot, tmp_path: Path, calendar: Calendar) -> Iterator[Desk]:
    with open_desk(tmp_path / "dated.netdesk", calendar) as desk:
        yield desk


def test_on_a_new_day_everything_is_read_anew(qtbot: QtBot, dated: Desk, calendar: Calendar) -> None:
    log(dated, add(dated, "Ida", "Muster"), -1, direction="in")
    start(qtbot, dated)
    before = dated.people.rows([2])[0]
    touched: list[frozenset[int] | None] = []
    dated.readings_changed.connect(touched.append)
    dated.calendar.look()
    calendar.day = TODAY + timedelta(days=1)
    with qtbot.waitSignal(dated.readings_changed, timeout=60_000):
        dated.calendar.look()
    after = dated.people.rows([2])[0]
    assert (before.last_day < after.last_day, (after.strength or 0) > (before.strength or 0)) == (True, True)
    assert touched == [None]
    assert dated.advice is not None
    assert dated.advice.suggestions == read(dated).asked.advice.suggestions


def test_the_calendar_is_looked_at_while_the_network_is_open(qtbot: QtBot, dated: Desk) -> None:
    watched = [dated.calendar.is_watched]
    start(qtbot, dated)
    watched.append(dated.calendar.is_watched)
    dated.close()
    watched.append(dated.calendar.is_watched)
    dated.calendar.look()
    assert watched == [False, True, False]


def test_a_day_that_stands_still_needs_no_clock(started: Desk) -> None:
    assert not started.calendar.is_watched


# --- What goes wrong --------------------------------------------------------------------------------------


def test_a_run_that_fails_is_told_and_the_next_edit_goes_on(
    qtbot: QtBot, started: Desk, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    sentences = told(started)
    with qtbot.waitSignal(started.advised, timeout=60_000):
        bo = add(started, "Bo", "Berg")
    before = started.advice
    with monkeypatch.context() as broken, expect_log("A reading failed"):
        broken.setattr(FactKeeper, "ask", _divide)
        log(started, 2, 0)
        qtbot.waitUntil(lambda: bool(sentences), timeout=60_000)
    assert sentences == [
        "Strengths and suggestions stay as they are (ZeroDivisionError); the next edit tries again."
    ]
    assert before is not None
    assert started.advice == before._replace(is_fresh=False)
    # The next edit is about somebody else; what the failed run left undone is made up for.
    with qtbot.waitSignal(started.advised, timeout=60_000):
        log(started, bo, 9, direction="in")
    assert started.advice is not None
    assert started.advice.suggestions != before.suggestions
    assert started.advice.suggestions == read(started).asked.advice.suggestions
    assert started.directory is not None
    assert len(started.directory.days_of(2)) == 2


def _divide(*_args: object, **_named: object) -> object:
    raise ZeroDivisionError


def test_the_first_run_may_fail_as_well(
    qtbot: QtBot, network: Desk, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    sentences = told(network)
    add(network, "Ida", "Muster")
    with monkeypatch.context() as broken, expect_log("A reading failed"):
        broken.setattr(Words, "load", _refuse)
        network.start()
        qtbot.waitUntil(lambda: bool(sentences), timeout=60_000)
    assert sentences == ["The disk is gone."]
    with qtbot.waitSignal(network.ready, timeout=60_000):
        log(network, 2, 0)


def _refuse(*_args: object) -> object:
    raise KnownError("The disk is gone.")


def test_edits_undo_and_redo_during_an_import_are_answered_with_one_sentence(network: Desk) -> None:
    add(network, "Ida", "Muster")
    add(network, "Bo", "Berg")
    network.undo()
    sentences = told(network)
    with closing(network.file.writer()) as writer, step.step(writer, phrase("Import")):
        network.undo()
        network.redo()
        assert not network.attempt(c.SetCircle((2,), 5))
    assert sentences == ["The network is being written just now; please try again in a moment."] * 3
    network.undo()
    assert network.people.is_empty()
    assert len(sentences) == 3


def test_readings_go_on_during_an_import(qtbot: QtBot, started: Desk) -> None:
    sentences = told(started)
    log(started, 2, 0)
    with closing(started.file.writer()) as writer:
        writer.execute("BEGIN IMMEDIATE")
        qtbot.waitUntil(lambda: started.advice is not None and started.advice.is_fresh, timeout=60_000)
        writer.execute("ROLLBACK")
    assert started.directory is not None
    assert len(started.directory.days_of(2)) == 2
    assert sentences == []


def test_a_full_disk_is_told_and_the_network_goes_on(network: Desk) -> None:
    add(network, "Ida", "Muster")
    sentences = told(network)
    connection = network.file.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")
    big = Contact(formatted_name="Bo Berg", notes="x" * 1_000_000)
    assert not network.attempt(c.AddContact(big))
    assert sentences == ["The network could not be written (database or disk is full); nothing was changed."]
    connection.execute("PRAGMA max_page_count=1000000")
    assert network.attempt(c.AddContact(big))
    assert str(network.undo_label) == "Add Bo Berg"


# --- The end ----------------------------------------------------------------------------------------------


def test_closing_during_a_run_stops_it_and_tells_nothing_more(
    qtbot: QtBot, network: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, stopped = threading.Event(), threading.Event()

    def endless(keeper: FactKeeper, *_args: object, **_named: object) -> object:
        going.set()
        try:
            while True:
                keeper._pause()
                time.sleep(0.001)
        finally:
            stopped.set()

    monkeypatch.setattr(FactKeeper, "ask", endless)
    add(network, "Ida", "Muster")
    network.start()
    qtbot.waitUntil(going.is_set, timeout=60_000)
    network.close()
    assert stopped.is_set()
    assert "advisor" not in {thread.name for thread in threading.enumerate()}
    network.close()


def test_what_was_on_its_way_when_the_network_was_closed_is_dropped(qtbot: QtBot, started: Desk) -> None:
    told_of: list[object] = []
    started.advised.connect(told_of.append)
    directory = started.directory
    log(started, 2, 0)
    advisor = started.reading.advisor
    assert advisor is not None
    deadline = time.monotonic() + 5
    while advisor.is_behind and time.monotonic() < deadline:
        time.sleep(0.005)  # the answer waits in the queue of this thread meanwhile
    started.close()
    qtbot.wait(20)
    assert told_of == []
    assert started.directory is directory


def test_an_answer_is_not_fresh_while_a_newer_one_is_on_its_way(qtbot: QtBot, started: Desk) -> None:
    fresh: list[bool] = []
    started.readings_changed.connect(
        lambda _touched: fresh.append(started.advice is not None and started.advice.is_fresh)
    )
    advisor = started.reading.advisor
    assert advisor is not None
    for _ in range(2):
        log(started, 2, 0)
        deadline = time.monotonic() + 30
        while advisor.is_behind and time.monotonic() < deadline:
            time.sleep(0.005)  # both answers wait in the queue of this thread
    qtbot.waitUntil(lambda: len(fresh) == 2, timeout=60_000)
    assert fresh == [False, True]


def test_closing_keeps_the_look_of_the_first_page(qtbot: QtBot, started: Desk) -> None:
    shown = started.people.rows(started.people.order())
    started.close()
    with open_desk(started.path, TODAY) as again:
        assert again.people.rows(again.people.order()) == shown


def test_closing_frees_the_file_even_when_nothing_can_be_kept(
    qtbot: QtBot, started: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LatestReading, "_keep_first_page", _full_disk)
    started.close()
    with open_desk(started.path, TODAY) as again:
        assert again.name_of(2) == "Ida Muster"


def _full_disk(_reading: LatestReading) -> None:
    raise driver.OperationalError("database or disk is full")


def test_a_desk_closed_before_it_was_read_makes_no_thread(network: Desk) -> None:
    network.start()
    network.close()
    assert network.directory is None
