"""Undo and Redo: a step played back at once, a long one in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk.domain.error import KnownError

if TYPE_CHECKING:
    from netdesk.desk.jobs import Jobs
    from netdesk.domain.change import Change
    from netdesk.store.network_file import NetworkFile


class Playback(QObject):
    """One at a time; while a long one plays, a further wish is passed over."""

    playing = Signal(object, bool)
    """A long Undo (True: Redo) has begun (its name, a Phrase), or ended (None)."""
    played = Signal(object)
    """A Change, or None when there was nothing to play."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(self, file: NetworkFile, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._jobs = file, jobs
        self._is_playing = False

    def play(self, *, is_redo: bool) -> None:
        """Take the last step back, or do the one again that was undone last."""
        if self._is_playing:
            return
        step = self._file.long_step(is_redo=is_redo)
        if step is None:
            self._play_now(is_redo=is_redo)
            return
        self._is_playing = True
        self.playing.emit(step.label, is_redo)
        work = partial(self._file.play_behind, step.id, is_redo=is_redo)
        self._jobs.run(lambda _job: work(), self._on_played, self._on_failed)

    def _play_now(self, *, is_redo: bool) -> None:
        try:
            change = self._file.redo() if is_redo else self._file.undo()
        except KnownError as error:
            self.failed.emit(error.sentence)
            return
        self.played.emit(change)

    def _on_played(self, change: Change | None) -> None:
        self._end()
        self.played.emit(change)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        self._is_playing = False
        self.playing.emit(None, False)
