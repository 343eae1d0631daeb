"""Edits while the background works, on 50,000 people and 1,000,000 exchanges: how long a commit takes, how
late the window is, when the suggestions are there, and how much memory all of it needs.

Beside it: the same edits in a file without the write-ahead log while a report runs, and the window's timer
without any worker.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication
from sqlcipher3 import dbapi2

from netdesk.app import SWITCH_INTERVAL_S
from netdesk.desk.desk import Desk
from netdesk.domain.command import LogInteraction, SetCircle
from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment
from tests.bench.fill import large_file
from tests.bench.large_network import LAST_DAY
from tests.bench.lateness import Lateness, share_of
from tests.bench.table import Row, row
from tests.bench.waiting import wait_for_rest
from tests.desks import open_desk

EDITS = 200
WATCH_S = 4.0
_REPORT = "SELECT contact_id, count(*), max(wall_s) FROM participant GROUP BY contact_id"


def measure() -> list[Row]:
    """The lines of the table."""
    QApplication.instance() or QApplication([])
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    with tempfile.TemporaryDirectory() as folder:
        path = large_file(Path(folder))
        with open_desk(path, LAST_DAY) as desk:
            alone = _lateness()
            desk.start()
            desk.load_ahead()  # as the program does
            _until(lambda: desk.advice is not None)
            _until(lambda: not _has_upkeep(desk), 240)
            wait_for_rest()  # what the very first reading wrote goes from the log into the file
            people = list(desk.people.order())[100 : 100 + EDITS]
            times = _commits(desk, people)
            lines = _refresh(desk, people[0])
            with _worker(desk, people):
                busy = _lateness()
            lines.append(_late("window late at p99, background working", 0.99, busy, alone, "<= 2 ms"))
            lines.append(_late("window late at most, background working", 1.0, busy, alone, "<= 8 ms"))
            memory = row("resident memory, everything loaded", _memory_mb(), "MB", target="<= 250 MB")
        return [*_commit_lines(times, _usual_commits(path)), *lines, memory]


# --- Commits ----------------------------------------------------------------------------------------------


def _commits(desk: Desk, people: Sequence[int]) -> list[float]:
    times = []
    with _reports(desk.file.reader):
        for number, contact_id in enumerate(people):
            command = _call(desk, contact_id) if number % 2 else SetCircle((contact_id,), 50 + number % 2)
            started = time.perf_counter()
            desk.file.do(command)
            times.append((time.perf_counter() - started) * 1000)
    return times


def _commit_lines(times: list[float], usual: list[float]) -> list[Row]:
    return [
        row("commit of an edit, p50", share_of(times, 0.5), baseline_name="rollback journal",
            baseline=share_of(usual, 0.5), target="-"),
        row("commit of an edit while the background reads, p99", share_of(times, 0.99),
            baseline_name="rollback journal", baseline=share_of(usual, 0.99), target="<= 5 ms"),
        row("a page forced to disk on this machine, p99", share_of(_forced(), 0.99)),
    ]  # fmt: skip


class _reports:  # noqa: N801
    """A thread that reads the whole history over and over."""

    def __init__(self, connect: Callable[[], dbapi2.Connection]) -> None:
        self._connect, self._stop = connect, threading.Event()
        self._thread = threading.Thread(target=self._read)

    def __enter__(self) -> None:
        self._thread.start()
        time.sleep(0.2)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _read(self) -> None:
        connection = self._connect()
        while not self._stop.is_set():
            cursor = connection.execute(_REPORT)
            while cursor.fetchmany(500):
                time.sleep(0)
        connection.close()


def _usual_commits(path: Path) -> list[float]:
    """The same number of edits in a copy without the log, a report running."""
    copy = path.with_name("usual.db")
    source = dbapi2.connect(str(path))
    source.execute("ATTACH ? AS copy", (str(copy),))
    source.execute("PRAGMA copy.journal_mode=DELETE")
    source.execute("CREATE TABLE copy.participant AS SELECT contact_id, wall_s FROM main.participant")
    source.execute("CREATE TABLE copy.contact AS SELECT id, circle FROM main.contact")
    source.commit()
    source.close()

    def connect() -> dbapi2.Connection:
        return dbapi2.connect(str(copy), check_same_thread=False, timeout=30)

    times = []
    writer = connect()
    with _reports(connect):
        for number in range(12):
            started = time.perf_counter()
            writer.execute("UPDATE contact SET circle=? WHERE id=?", (50, number + 2))
            writer.commit()
            times.append((time.perf_counter() - started) * 1000)
    writer.close()
    return times


def _forced() -> list[float]:
    """How long the disk alone takes for what a commit forces to it."""
    times = []
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(EDITS):
            started = time.perf_counter()
            file.write(b"x" * 32_768)
            file.flush()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - started) * 1000)
    return times


def _call(desk: Desk, contact_id: int) -> LogInteraction:
    moment = Moment.parse("2026-11-17T10:00:00+01:00")
    assert moment is not None
    uid = desk.uid_of(contact_id)
    return LogInteraction(Interaction("", moment, "phone", "out", "call", (uid,), "me", text="Hello"))


# --- Suggestions ------------------------------------------------------------------------------------------


def _refresh(desk: Desk, contact_id: int) -> list[Row]:
    _until(lambda: desk.advice is not None and desk.advice.is_fresh)
    times = []
    for _ in range(9):
        desk.do(_call(desk, contact_id))
        _until(lambda: desk.advice is not None and desk.advice.is_fresh)
        assert desk.advice is not None
        times.append(desk.advice.duration_ms)
    return [
        row(
            "suggestions after an edit, from the quiet moment on",
            statistics.median(times),
            target="<= 150 ms",
        )
    ]


class _worker:  # noqa: N801
    """Keeps the background busy: a thread marks one more contact as stale ten times a second. Nothing is
    edited in the window's thread, so that only the worker can make it late."""

    def __init__(self, desk: Desk, people: Sequence[int]) -> None:
        self._desk, self._people, self._stop = desk, people, threading.Event()
        self._thread = threading.Thread(target=self._mark)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _mark(self) -> None:
        connection = self._desk.file.cache_writer()
        number = 0
        while not self._stop.wait(0.1):
            number += 1
            contact_id = self._people[number % len(self._people)]
            with self._desk.file.gate.behind():
                connection.execute("INSERT OR IGNORE INTO stale_reading (id) VALUES (?)", (contact_id,))
            assert self._desk.reading.advisor is not None
            self._desk.reading.advisor.wake()
        connection.close()


def _lateness() -> list[float]:
    """How late the window is, in ms."""
    watch = Lateness()
    end = time.monotonic() + WATCH_S
    _until(lambda: time.monotonic() >= end)
    return watch.stop()


def _late(name: str, share: float, busy: list[float], alone: list[float], target: str) -> Row:
    return row(
        name, share_of(busy, share), baseline_name="no worker", baseline=share_of(alone, share), target=target
    )


# --- Helpers ----------------------------------------------------------------------------------------------


def _has_upkeep(desk: Desk) -> bool:
    rows = desk.file.connection.execute(
        "SELECT (SELECT value FROM mark WHERE name='indexed_interaction') "
        "< (SELECT max(id) FROM interaction), "
        "EXISTS (SELECT 1 FROM stale_search)"
    ).fetchone()
    return bool(rows[0] or rows[1])


def _until(is_there: Callable[[], bool], seconds: float = 120) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    loop_end = time.monotonic() + seconds
    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while not is_there():
        application.processEvents(flags, 20)
        assert time.monotonic() < loop_end, "waited too long"


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024
