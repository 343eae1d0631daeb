"""What the background thread read last, as the window has it: everybody's numbers and the suggestions."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.desk.people import People, packed
from netdesk.store import driver

if TYPE_CHECKING:
    from netdesk.desk.advisor import Advice, Advisor, Read
    from netdesk.desk.calendar import Calendar
    from netdesk.desk.directory import Directory
    from netdesk.desk.jobs import Jobs
    from netdesk.domain.change import Change
    from netdesk.store.network_file import NetworkFile

_FIRST_PAGE = 60
"""So many lines of the list keep their look for the next start."""


class LatestReading(QObject):
    """`directory` and `advice` are None until the first reading is there; `people` learns of each."""

    ready = Signal()
    """The first reading is there."""
    changed = Signal(object)
    """Contacts that were read anew (frozenset of ids), None for all."""
    advised = Signal(object)
    """An Advice: new suggestions."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(
        self, file: NetworkFile, calendar: Calendar, jobs: Jobs, people: People, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._file, self._calendar, self._jobs, self._people = file, calendar, jobs, people
        self._is_closed = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._advise)
        self.advisor: Advisor | None = None
        self.directory: Directory | None = None
        self.advice: Advice | None = None
        calendar.day_began.connect(self.read_anew)

    def start(self) -> None:
        """Load what is heavy in the background, then begin to read."""
        self._jobs.run(lambda _job: _import_heavy(), self._begin)

    def _begin(self, _none: None) -> None:
        from netdesk.desk.advisor import Advisor

        if self._is_closed or self.advisor is not None:
            return
        self.advisor = Advisor(self._file, lambda: self._calendar.today)
        self.advisor.read.connect(self._on_read)
        self.advisor.failed.connect(self._on_failed)
        self.advisor.start()
        self._calendar.watch()

    def mark_stale(self) -> None:
        """Something was edited: the suggestions are those of before."""
        if self.advice is not None:
            self.advice = self.advice._replace(is_fresh=False)

    def read_anew(self, change: Change | None = None) -> None:
        """Read what this change touched, without one what another day changes."""
        if self.advisor is not None:
            self.advisor.wake(change)

    def close(self) -> None:
        """Stop reading, and keep the look of the first page for the next start."""
        self._is_closed = True
        if self.advisor is not None:
            self.advisor.close()
            with suppress(driver.OperationalError):  # the next start is a little plainer then
                self._keep_first_page()

    def _on_failed(self, sentence: str) -> None:
        if not self._is_closed:
            self.failed.emit(sentence)

    def _on_read(self, read: Read) -> None:
        if self._is_closed or self.advisor is None:
            return  # it was on its way when the network was closed
        is_first = self.directory is None
        self.directory = read.directory
        self.advice = read.advice._replace(is_fresh=self.advisor.is_newest(read))
        self._people.put(read.directory)
        if is_first:
            self.ready.emit()
        self.changed.emit(None if is_first else read.touched)
        # What each of the two shows is a frame's work where many were read.
        self._later.start()
        if is_first:
            # What is loaded by now stays: the collector need not look at it again.
            QTimer.singleShot(0, self, gc.freeze)

    def _advise(self) -> None:
        if not self._is_closed:
            self.advised.emit(self.advice)

    def _keep_first_page(self) -> None:
        if self.directory is None:
            return
        from netdesk.store import reading_cache

        ids = list(self._people.order())[:_FIRST_PAGE]
        shown = [(row.id, packed(row)) for row in self._people.rows(ids)]
        reading_cache.keep_order(self._file.connection, self.directory.by_attention())
        reading_cache.keep_shown(self._file.connection, shown)


def _import_heavy() -> None:
    """Import what the first paint did without; the collector, which the start did without, is back then."""
    from netdesk.desk.collector import no_collector

    with no_collector(turns_on=True):
        import netdesk.desk.advisor
        import netdesk.desk.card  # noqa: F401
