"""The background thread that reads ties and makes suggestions: one run going, one waiting, never more.

It waits for a moment of quiet after each edit, reads what the edit touched, and tells the window. It
also indexes new words and empties the log, on connections of its own.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from netdesk.advice.advise import is_cut
from netdesk.desk.directory import Directory, Words
from netdesk.desk.facts import FactKeeper
from netdesk.desk.giving_way import breathe
from netdesk.desk.memory import give_back
from netdesk.desk.readings import Readings
from netdesk.domain.change import Change
from netdesk.domain.contact import ME
from netdesk.domain.error import KnownError
from netdesk.domain.suggestion import Suggestion
from netdesk.settings import Settings
from netdesk.store import records, search
from netdesk.store.driver import Connection, DatabaseError
from netdesk.store.network_file import Gate, NetworkFile

UPKEEP_ROWS = 60
"""So many messages are indexed in one short transaction, so that an edit never waits long for one."""
_QUIET_S = 0.06
"""So long after an edit a run begins, unless there is another one."""
PATIENCE_MS = 100
"""So long a batch waits at most for an import that writes the file; edits wait behind it meanwhile."""
LOG_QUIET_S, LOG_LONGEST_S = 4.0, 60.0
"""The log is emptied into the file after so long without an edit, whose commit would wait for the same disk;
but no later than so long after its first line.
"""
_log = logging.getLogger(__name__)


class Advice(NamedTuple):
    """Suggestions, best first. `duration_ms`: how long the last run took; `at`: when it ended;
    `is_fresh`: nothing was edited since; `most_per_kind`: to so many people of each kind the list is limited,
    0 where it is whole.
    """

    suggestions: tuple[Suggestion, ...] = ()
    duration_ms: float = 0.0
    at: datetime | None = None
    is_fresh: bool = False
    most_per_kind: int = 0


class Read(NamedTuple):
    """The answer of one run. `touched`: contacts read anew, or about whom something else is suggested; None
    for all. `run`: its number.
    """

    directory: Directory
    advice: Advice
    touched: frozenset[int] | None
    run: int = 0


class Advisor(QObject):
    """Lives in the window's thread; its work does not."""

    read = Signal(object)
    """A Read."""
    failed = Signal(str)
    """A sentence: a run failed; the next edit begins everything anew."""

    def __init__(self, file: NetworkFile, today: Callable[[], date]) -> None:
        super().__init__()
        self._file, self._today = file, today
        self._wake = threading.Condition()  # its lock may be taken again by who has it
        self._is_wanted = self._is_running = self._is_closing = False
        self._newest = 0.0
        self._runs = 0
        self._changes: list[Change] = []
        self._thread = threading.Thread(target=self._work, name="advisor", daemon=True)

    def start(self) -> None:
        """Begin with a first run."""
        self._is_wanted = True
        self._thread.start()

    def wake(self, change: Change | None = None) -> None:
        """Something was edited: run again after a moment of quiet."""
        with self._wake:
            if change is not None:
                self._changes.append(change)
            self._is_wanted, self._newest = True, time.monotonic()
            self._wake.notify()

    @property
    def is_behind(self) -> bool:
        """Whether somebody edited since the run that ended last began."""
        with self._wake:
            return self._is_wanted or self._is_running

    def is_newest(self, read: Read) -> bool:
        """Whether nobody edited since, and no newer answer is on its way."""
        with self._wake:
            return not self.is_behind and read.run == self._runs

    def close(self) -> None:
        """Stop at the next short step and wait for it."""
        with self._wake:
            self._is_closing = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        try:
            with closing(self._file.reader()) as reader, closing(self._file.cache_writer()) as writer:
                writer.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
                run = _Run(reader, writer, self._file.gate, self._pause)
                while self._wait(run):
                    self._step(run)
        except _ClosingError:
            pass
        except (KnownError, DatabaseError) as error:
            self._fail(error)  # the file cannot be opened a second time

    def _wait(self, run: _Run) -> bool:
        """Sleep until there is something to do; in between, index what is stale. False when closing."""
        while True:
            with self._wake:
                if self._is_closing:
                    return False
                rest = run.rest(self._newest)
                if self._is_wanted:
                    rest = self._newest + _QUIET_S - time.monotonic()
                    if rest <= 0:
                        self._is_wanted, self._is_running = False, True
                        self._runs += 1
                        return True
                if rest is None or rest > 0:
                    self._wake.wait(rest)
                    continue
            run.upkeep()

    def _step(self, run: _Run) -> None:
        with self._wake:
            changes, self._changes = self._changes, []
        answer: Read | None = None
        try:
            answer = run.read(self._today(), changes)
        except _ClosingError:
            raise
        except Exception as error:  # noqa: BLE001 - the thread must outlive whatever one run meets
            run.forget()
            self._fail(error)
        with self._wake:
            self._is_running = False
        if answer is not None:
            self.read.emit(answer._replace(run=self._runs))

    def _fail(self, error: Exception) -> None:
        _log.error("A reading failed", exc_info=error)
        said = QCoreApplication.translate(
            "Advisor", "Strengths and suggestions stay as they are ({kind}); the next edit tries again."
        )
        self.failed.emit(error.sentence if isinstance(error, KnownError) else said.format(kind=_kind(error)))

    def _pause(self) -> None:
        if self._is_closing:
            raise _ClosingError
        breathe()


def _kind(error: Exception) -> str:
    return str(error) if isinstance(error, DatabaseError) else type(error).__name__


class _ClosingError(Exception):
    pass


class _Run:
    """What the thread keeps between two runs."""

    def __init__(self, reader: Connection, writer: Connection, gate: Gate, pause: Callable[[], None]) -> None:
        self._reader, self._writer, self._gate, self._pause = reader, writer, gate, pause
        self._readings: Readings | None = None
        self._settings: Settings | None = None
        self._words: Words | None = None
        self._facts = FactKeeper(pause)
        self._day: date | None = None
        self._suggested: Mapping[int, Suggestion] = {}
        self._has_upkeep = True
        self._logged_since: float | None = None

    def forget(self) -> None:
        """Begin anew with the next run: this one stopped half way."""
        self._readings = self._settings = self._words = None
        self._facts = FactKeeper(self._pause)

    def read(self, today: date, changes: list[Change]) -> Read:
        """One run over what is stale."""
        started = time.perf_counter()
        settings = Settings.from_stored(records.stored_settings(self._reader))
        is_first = self._settings is None
        if self._readings is None or settings != self._settings:
            self._readings = Readings(settings, self._gate, is_new=not is_first, pause=self._pause)
            self._settings = settings
        self._reader.execute("BEGIN")
        try:
            touched = self._readings.refresh(self._reader, self._writer, today)
            self._readings.load_history(self._reader)
            words = self._refresh_words(changes)
            is_tied_anew = any(change.touches("tie") for change in changes)
            # A decision or a birthday changes nobody's readings, but what is suggested.
            asked = self._facts.ask(
                self._reader, self._readings, today, settings, _with_edited(touched, changes),
                is_tied_anew=is_tied_anew,
            )  # fmt: skip
        finally:
            if self._reader.in_transaction:
                self._reader.execute("COMMIT")
        if is_first or today != self._day:
            touched = None  # on another day everybody reads differently
        self._day = today
        directory = Directory(words, self._readings, asked, today, settings)
        if touched is not None:
            touched |= _advised_anew(self._suggested, directory.suggested)
        self._suggested = directory.suggested
        duration_ms = (time.perf_counter() - started) * 1000
        self._has_upkeep = True
        self._logged_since = self._logged_since or time.monotonic()
        if touched is None:
            give_back()
        most = settings.candidates_per_kind if is_cut(asked.advice.candidates, settings) else 0
        now = datetime.now().astimezone()
        advice = Advice(asked.advice.suggestions, duration_ms, now, is_fresh=True, most_per_kind=most)
        return Read(directory, advice, touched)

    def _refresh_words(self, changes: list[Change]) -> Words:
        touched: set[int] = set()
        for change in changes:
            if change.contact_ids is None:
                self._words = None
            elif change.touches("contact", "point", "tag", "address", "job"):
                touched |= change.contact_ids - {ME}
        if self._words is not None and touched:
            self._words = self._words.renewed(self._reader, sorted(touched))
        if self._words is None:
            self._words = Words.load(self._reader)
        return self._words

    def rest(self, newest: float) -> float | None:
        """Seconds until there is something to do that can wait, the last edit having been at `newest`; None
        when there is nothing.
        """
        if self._has_upkeep:
            return 0.0
        if self._logged_since is None:
            return None
        return min(newest + LOG_QUIET_S, self._logged_since + LOG_LONGEST_S) - time.monotonic()

    def upkeep(self) -> None:
        """One short piece of work that can wait: words to index, then the log to empty."""
        try:
            if not self._has_upkeep:
                self._logged_since = None
                self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)")
                return
            with self._gate.behind():
                self._has_upkeep = search.upkeep(self._writer, UPKEEP_ROWS)
        except DatabaseError as error:
            _log.info("upkeep was put off: %s", error)
            self._has_upkeep = False
        if self._has_upkeep:
            time.sleep(0.002)


def _with_edited(touched: frozenset[int] | None, changes: list[Change]) -> frozenset[int] | None:
    """Whose suggestions are made anew: those read anew, and those edited in any other way; None for all."""
    edited: set[int] = set()
    for change in changes:
        if change.contact_ids is None:
            return None
        if ME in change.contact_ids and change.touches("contact"):
            return None  # whether others share the owner's organisation
        edited |= change.contact_ids - {ME}
    return None if touched is None else touched | edited


def _advised_anew(before: Mapping[int, Suggestion], after: Mapping[int, Suggestion]) -> frozenset[int]:
    """About whom something else is suggested than before; what was not made anew is the same object."""
    return frozenset(one for one in before.keys() | after.keys() if before.get(one) is not after.get(one))
