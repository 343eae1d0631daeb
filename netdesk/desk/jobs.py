"""Work in the background: plain functions in worker threads, their answers in the thread of the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from netdesk.domain.error import CancelledError, KnownError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
_WORKERS = 2


class Job:
    """One piece of work. The work is handed its job, to tell how far it is and to learn of Cancel."""

    def __init__(
        self, post: Callable[[Callable[[], None]], None], progressed: Callable[[int, int], None]
    ) -> None:
        self._post = post
        self._progressed = progressed
        self._stop = threading.Event()
        self._newest: tuple[int, int] | None = None
        self._lock = threading.Lock()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at the next point where it looks; from any thread, as often as you like."""
        self._stop.set()

    def check(self) -> None:
        """Raise CancelledError when the job shall stop; for the work to call now and then."""
        if self._stop.is_set():
            raise CancelledError

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is (from its thread). Only the newest numbers reach the window, however
        often it is called. Raises CancelledError when the job shall stop.
        """
        self.check()
        with self._lock:
            is_waiting, self._newest = self._newest is not None, (done, total)
        if not is_waiting:
            self._post(self._tell_progress)

    def deliver(self, receive: Callable[[T], None], value: T) -> None:
        """Have `receive(value)` called in the window's thread, in the order of the calls, before `done`."""
        self.check()
        self._post(lambda: receive(value))

    def _tell_progress(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and not self.is_cancelled:
            self._progressed(*newest)


class Jobs(QObject):
    """Runs work in the background; lives in the thread of the window, where all answers arrive."""

    failed = Signal(str)
    """A sentence for a person, from work whose caller gave no `failed`."""
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: set[Job] = set()
        self._is_closed = False
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Run `work(job)` in a worker thread, with one further job at a time beside it.

        Exactly one of these is called afterwards, in the window's thread: `done` with what the work
        returned (also when Cancel came too late), `cancelled` when it stopped for Cancel, `failed` with one
        sentence otherwise. After `close` nothing is called any more. Work must touch no Qt objects and
        open its own connection.
        """
        job = Job(self._posted.emit, progressed or (lambda _done, _total: None))
        if self._is_closed:
            job.cancel()
            return job
        if self._pool is None:
            # Not needed for the first paint.
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="netdesk-job")
        self._jobs.add(job)

        def begin() -> T:
            job.check()
            return work(job)

        def end(future: Future[T]) -> None:
            if not self._is_closed:
                self._posted.emit(lambda: self._finish(job, future, done, failed, cancelled))

        self._pool.submit(begin).add_done_callback(end)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether any job runs, waits, or has not delivered its answer yet."""
        return bool(self._jobs)

    def close(self) -> None:
        """Cancel everything, wait for the workers to stop, and deliver nothing more. May be called twice."""
        self._is_closed = True
        for job in self._jobs:
            job.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None
        self._jobs.clear()

    def _on_posted(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()

    def _finish(
        self,
        job: Job,
        future: Future[Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None] | None,
        cancelled: Callable[[], None] | None,
    ) -> None:
        self._jobs.discard(job)
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, CancelledError):
            if cancelled is not None:
                cancelled()
        else:
            (failed or self.failed.emit)(_sentence(error))


def _sentence(error: BaseException) -> str:
    if isinstance(error, KnownError):
        return error.sentence
    import logging

    logging.getLogger(__name__).error("A job failed", exc_info=error)
    said = QCoreApplication.translate("Jobs", "Something went wrong ({kind}); nothing was changed.")
    return said.format(kind=type(error).__name__)
