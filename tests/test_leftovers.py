"""The watch itself: a test that leaves something behind must not pass."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.leftovers import Leftovers, MayLeak
from tests.log_watch import LogWatch
from tests.qt_messages import QtMessages

Named = TypeVar("Named", bound=QObject)


def _named(thing: Named, name: str) -> Named:
    thing.setObjectName(name)
    return thing


def test_a_running_thread_is_named(may_leak: MayLeak, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.leftovers._GRACE_S", 0.05)
    before = Leftovers.now()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="reader")
    thread.start()
    found = Leftovers.since(before, may_leak)
    stop.set()
    thread.join()
    assert found == ["the thread reader still runs"]


def test_a_running_qthread_is_named(
    qapp: QObject, may_leak: MayLeak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.leftovers._GRACE_S", 0.05)
    before = Leftovers.now()
    thread = _named(QThread(), "advisor")
    thread.start()
    found = Leftovers.since(before, may_leak)
    thread.quit()
    thread.wait()
    assert found == ["the QThread QThread “advisor” still runs"]


def test_an_active_timer_is_named_and_stopped(qapp: QObject, may_leak: MayLeak) -> None:
    before = Leftovers.now()
    timer = _named(QTimer(), "quiet")
    timer.start(1000)
    assert Leftovers.since(before, may_leak) == ["the timer QTimer “quiet” of nobody is still active"]
    assert not timer.isActive()


def test_a_window_left_open_is_named_and_closed(qapp: QObject, may_leak: MayLeak) -> None:
    before = Leftovers.now()
    window = _named(QWidget(), "card")
    window.show()
    assert Leftovers.since(before, may_leak) == ["the widget QWidget “card” was left"]
    assert Leftovers.since(before, may_leak) == []


def test_what_qtbot_closes_is_not_left(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QTimer.singleShot(0, window.update)


def test_a_test_may_be_allowed_to_leave_something(qapp: QObject, may_leak: MayLeak) -> None:
    before = Leftovers.now()
    timer = QTimer()
    timer.start(1000)
    may_leak.timers = True
    assert Leftovers.since(before, may_leak) == []
    timer.stop()


def test_an_unexpected_warning_in_the_log_is_named() -> None:
    watch = LogWatch()
    watch.handle(logging.LogRecord("netdesk.store", logging.WARNING, "", 0, "odd %s", ("row",), None))
    assert watch.unexpected() == ["log warning by netdesk.store: odd row"]


def test_an_expected_warning_in_the_log_passes(
    expect_log: Callable[[str], AbstractContextManager[None]],
) -> None:
    with expect_log("could not read"):
        logging.getLogger("netdesk").warning("could not read %s", "a.vcf")


def test_expecting_a_warning_that_does_not_come_fails() -> None:
    with pytest.raises(AssertionError, match="nothing was logged"), LogWatch().expect("odd"):
        pass


@pytest.fixture
def own_messages(_qt_messages: QtMessages) -> Iterator[QtMessages]:
    with QtMessages() as messages:
        yield messages
    _qt_messages.__enter__()


def test_a_qt_warning_is_named(own_messages: QtMessages) -> None:
    qWarning("no such signal")
    assert own_messages.take() == ["Qt warning: no such signal"]
    assert own_messages.take() == []
