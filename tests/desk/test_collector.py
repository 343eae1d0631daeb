"""The collector is out of the way while any job wants it to be, and back after the last."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from netdesk.desk.collector import no_collector


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    gc.unfreeze()
    if not was_on:
        gc.disable()


def test_it_comes_back_when_the_last_of_several_jobs_is_done() -> None:
    began, may_end = threading.Event(), threading.Event()

    def job() -> None:
        with no_collector():
            began.set()
            may_end.wait(30)

    other = threading.Thread(target=job)
    with no_collector():
        other.start()
        assert began.wait(30)
    assert not gc.isenabled()
    may_end.set()
    other.join()
    assert gc.isenabled()


def test_who_had_it_off_has_it_off_afterwards() -> None:
    gc.disable()
    with no_collector():
        pass
    assert not gc.isenabled()


def test_an_error_brings_it_back() -> None:
    with pytest.raises(ZeroDivisionError), no_collector(keeps=True):
        _ = 1 / 0
    assert gc.isenabled()


def test_it_is_turned_on_only_when_the_last_of_several_jobs_is_done() -> None:
    gc.disable()
    with no_collector():
        with no_collector(turns_on=True):
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
