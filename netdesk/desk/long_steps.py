"""Steps that may change many rows: carried out at once when they are short, else in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from netdesk.domain.error import BUSY, KnownError

if TYPE_CHECKING:
    from netdesk.desk.jobs import Jobs
    from netdesk.domain.change import Change
    from netdesk.domain.command import ForMany
    from netdesk.domain.phrase import Phrase
    from netdesk.store.network_file import NetworkFile

Way = Literal["do", "undo", "redo"]


class LongSteps(QObject):
    """One at a time: while a long one is at work, the same wish again is passed over, and another one refused
    in words.
    """

    began = Signal(object, str)
    """A long step is at work: its name, a Phrase, and a Way; (None, "") when it has ended."""
    done = Signal(object)
    """A Change, or None when there was nothing to do."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(self, file: NetworkFile, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._jobs = file, jobs
        self._at_work: ForMany | Way | None = None

    def play(self, *, is_redo: bool) -> None:
        """Take the last step back, or do the one again that was undone last."""
        way: Way = "redo" if is_redo else "undo"
        if not self._is_free_for(way):
            return
        step = self._file.long_step(is_redo=is_redo)
        if step is None:
            self._now(self._file.redo if is_redo else self._file.undo)
        else:
            self._behind(way, step.label, way, partial(self._file.play_behind, step.id, is_redo=is_redo))

    def do(self, command: ForMany, done: Callable[[], None]) -> None:
        """Carry out a command about people, and call `done` once that is so."""
        if not self._is_free_for(command):
            return
        label = self._file.long_command(command)
        if label is None:
            self._now(lambda: self._file.do(command)[1], done)
        else:
            self._behind(command, label, "do", partial(self._file.do_behind, command), done)

    def _is_free_for(self, wish: ForMany | Way) -> bool:
        if self._at_work not in (None, wish):
            self.failed.emit(BUSY)
        return self._at_work is None

    def _now(self, work: Callable[[], Change | None], then: Callable[[], None] = lambda: None) -> None:
        try:
            change = work()
        except KnownError as error:
            self.failed.emit(error.sentence)
            return
        self.done.emit(change)
        then()

    def _behind(
        self,
        wish: ForMany | Way,
        label: Phrase,
        way: Way,
        work: Callable[[], Change | None],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        self._at_work = wish
        self.began.emit(label, way)
        self._jobs.run(lambda _job: work(), partial(self._on_done, then), self._on_failed)

    def _on_done(self, then: Callable[[], None], change: Change | None) -> None:
        self._end()
        self.done.emit(change)
        then()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        self._at_work = None
        self.began.emit(None, "")
