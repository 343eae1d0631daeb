import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from pytestqt.qtbot import QtBot

from netdesk.desk.jobs import Job, Jobs
from netdesk.domain.error import KnownError


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def wait(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=5000)


def test_work_runs_elsewhere_and_its_answer_arrives_in_the_window_s_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[threading.Thread] = []
    answers: list[tuple[int, threading.Thread]] = []

    def work(_job: Job) -> int:
        threads.append(threading.current_thread())
        return 7

    jobs.run(work, lambda value: answers.append((value, threading.current_thread())))
    wait(qtbot, jobs)
    assert answers == [(7, threading.main_thread())]
    assert threads[0] is not threading.main_thread()


def test_values_are_delivered_in_order_and_before_the_answer(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[int] = []

    def work(job: Job) -> int:
        for number in range(100):
            job.deliver(seen.append, number)
        return 100

    jobs.run(work, seen.append)
    wait(qtbot, jobs)
    assert seen == list(range(101))


def test_progress_ends_with_the_newest_numbers(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[tuple[int, int]] = []

    def work(job: Job) -> None:
        for number in range(10_000):
            job.progress(number, 10_000)

    jobs.run(work, lambda _none: None, progressed=lambda done, total: told.append((done, total)))
    wait(qtbot, jobs)
    assert told[-1] == (9_999, 10_000)
    assert told == sorted(told)


def test_a_cancelled_job_stops_where_it_looks(qtbot: QtBot, jobs: Jobs) -> None:
    started, ends = threading.Event(), list[str]()

    def work(job: Job) -> None:
        started.set()
        while True:
            job.progress(1, 2)

    job = jobs.run(work, lambda _none: ends.append("done"), cancelled=lambda: ends.append("cancelled"))
    assert started.wait(5)
    job.cancel()
    wait(qtbot, jobs)
    assert ends == ["cancelled"]


def test_a_known_error_becomes_its_sentence(qtbot: QtBot, jobs: Jobs) -> None:
    sentences: list[str] = []

    def work(_job: Job) -> None:
        raise KnownError("The disk is full.")

    jobs.run(work, lambda _none: None, sentences.append)
    jobs.failed.connect(sentences.append)
    jobs.run(work, lambda _none: None)
    wait(qtbot, jobs)
    assert sentences == ["The disk is full."] * 2


def test_another_error_is_logged_and_told_by_its_kind(
    qtbot: QtBot, jobs: Jobs, expect_log: Callable[[str], AbstractContextManager[None]]
) -> None:
    sentences: list[str] = []

    def work(_job: Job) -> None:
        raise ZeroDivisionError

    with expect_log("A job failed"):
        jobs.run(work, lambda _none: None, sentences.append)
        wait(qtbot, jobs)
    assert sentences == ["Something went wrong (ZeroDivisionError); nothing was changed."]


def test_closing_stops_running_and_waiting_jobs_and_delivers_nothing_more(qtbot: QtBot) -> None:
    jobs = Jobs()
    started, ends = threading.Event(), list[str]()

    def work(job: Job) -> None:
        started.set()
        while True:
            job.check()

    for _ in range(5):
        jobs.run(
            work, lambda _none: ends.append("done"), ends.append, cancelled=lambda: ends.append("cancelled")
        )
    assert started.wait(5)
    jobs.close()
    jobs.close()
    assert jobs.run(work, lambda _none: None).is_cancelled
    qtbot.wait(10)
    assert ends == []
