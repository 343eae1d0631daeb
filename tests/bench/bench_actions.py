"""What a person does in the list of 50,000 people, with the background at work and at rest: typing a letter,
choosing somebody, turning a page, moving somebody to another circle, each until it is painted.

The two are measured in turns, block by block, since a shared machine is not equally fast all the time.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from netdesk.app import SWITCH_INTERVAL_S
from netdesk.desk.desk import Desk
from netdesk.domain.command import SetCircle
from netdesk.window.contacts.view import ContactsView
from tests.bench.fill import index_words, large_file
from tests.bench.large_network import LAST_DAY
from tests.bench.table import Row, row, show
from tests.bench.waiting import wait_for_rest, wait_until
from tests.desks import open_desk

BLOCKS = 8
WORDS = ("anna", "berlin", "jonas", "logi")
KINDS = ("a letter typed", "somebody chosen", "a page turned", "an edit")


def measure() -> list[Row]:
    """One line for each kind of action, and one for all."""
    QApplication.instance() or QApplication([])
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    with tempfile.TemporaryDirectory() as folder:
        path = large_file(Path(folder))
        index_words(path)
        with open_desk(path, LAST_DAY) as desk:
            desk.start()
            wait_until(lambda: desk.directory is not None)
            return _measured(desk)


def _measured(desk: Desk) -> list[Row]:
    view = ContactsView(desk)
    view.resize(1200, 800)
    view.show()
    wait_for_rest()
    people = list(desk.people.order())
    _block(view, people, 0)  # fonts and pictures
    alone: dict[str, list[float]] = {kind: [] for kind in KINDS}
    busy: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for number in range(1, BLOCKS + 1):
        for times, worker in ((alone, nullcontext()), (busy, _busy_worker(desk, people))):
            with worker:
                for kind, took in _block(view, people, number):
                    times[kind].append(took)
            wait_for_rest()
    view.close()
    every_alone, every_busy = (list(chain.from_iterable(times.values())) for times in (alone, busy))
    return [
        _row("all actions", every_alone, every_busy, "<= 1.15 x"),
        *(_row(kind, alone[kind], busy[kind], "") for kind in KINDS),
    ]


def _row(name: str, alone: Sequence[float], busy: Sequence[float], target: str) -> Row:
    return row(
        f"{name} beside the worker, p99", _p99(busy), baseline_name="no worker", baseline=_p99(alone),
        target=target,
    )  # fmt: skip


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[min(len(times) * 99 // 100, len(times) - 1)]


def _block(view: ContactsView, people: Sequence[int], number: int) -> Iterator[tuple[str, float]]:
    """Every action a few times, with people and pages that were not shown in the block before."""
    desk, table = view._desk, view.table
    for word in WORDS:
        for length in range(1, len(word) + 1):
            yield KINDS[0], _painted(view, partial(view.search, word[:length]))
    view.search("")
    bar = table.verticalScrollBar()
    for step in range(12):
        person = people[100 + number * 12 + step]
        yield KINDS[1], _painted(view, partial(desk.selection.select, [person]))
        yield KINDS[2], _painted(view, partial(bar.setValue, (number * 12 + step) * bar.pageStep()))
        command = SetCircle((person,), 150 if number % 2 else 50)
        yield KINDS[3], _painted(view, partial(desk.file.do, command))


def _painted(view: ContactsView, act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    view.table.viewport().repaint()
    took = (time.perf_counter() - started) * 1000
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return took


@contextmanager
def _busy_worker(desk: Desk, people: Sequence[int]) -> Iterator[None]:
    """Another contact becomes stale every 20 ms, so that one run of the worker follows the other."""
    stop = threading.Event()

    def mark() -> None:
        connection = desk.file.cache_writer()
        number = 0
        while not stop.wait(0.02):
            number += 1
            with desk.file.gate.behind():
                connection.execute(
                    "INSERT OR IGNORE INTO stale_reading (id) VALUES (?)", (people[number % 1_000],)
                )
            assert desk.reading.advisor is not None
            desk.reading.advisor.wake()
        connection.close()

    thread = threading.Thread(target=mark)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


if __name__ == "__main__":
    print(show(measure()))
