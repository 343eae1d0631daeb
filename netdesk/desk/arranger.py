"""Has who is tied to whom read and laid out in the background, again after edits, one run at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from netdesk.desk.arrangement import Arrangement
    from netdesk.desk.directory import Directory
    from netdesk.desk.jobs import Job, Jobs
    from netdesk.domain.change import Change
    from netdesk.store.network_file import NetworkFile

_QUIET_MS = 400


class Arranger(QObject):
    """`arranged` tells each new `plan`. Nothing is computed while nobody looks, nor before `directory` gives
    what was read of everybody.
    """

    arranged = Signal()
    failed = Signal(str)

    def __init__(
        self, jobs: Jobs, file: NetworkFile, directory: Callable[[], Directory | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs, self._file, self._directory = jobs, file, directory
        self._has_untied = False
        self._watchers: list[Callable[[], bool]] = []
        self.plan: Arrangement | None = None
        self._is_stale, self._is_loading, self._is_wanted = True, False, False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._load)

    def watch(self, is_looking: Callable[[], bool]) -> None:
        """Keep the plan up to date from the first `want` on, while this says that somebody looks at it."""
        self._watchers.append(is_looking)

    def want(self) -> None:
        """Have the plan computed, as soon as everything was read, unless it is up to date."""
        self._is_wanted = True
        self._load()

    def want_untied(self, *, has_untied: bool) -> None:
        """Whether people without any tie have a place in the plan, too."""
        if has_untied != self._has_untied:
            self._has_untied = has_untied
            self.refresh_soon()

    def close(self) -> None:
        """Begin nothing more."""
        self._watchers.clear()
        self._quiet.stop()

    def _load(self) -> None:
        if not self._is_stale or self._is_loading:
            return
        if not self._is_wanted and not any(is_looking() for is_looking in self._watchers):
            return
        directory, before, has_untied = self._directory(), self.plan, self._has_untied
        if directory is None:
            return
        self._is_stale, self._is_loading, self._is_wanted = False, True, False

        def arranged(_job: Job) -> Arrangement:
            from netdesk.desk.arrangement import arrange
            from netdesk.desk.giving_way import breathe
            from netdesk.desk.graph import graph_data

            with self._file.snapshot() as connection:
                nodes, edges = graph_data(connection, directory, has_untied=has_untied, pause=breathe)
            return arrange(nodes, edges, breathe, before)

        self._jobs.run(arranged, self._on_arranged, self._on_failed)

    def _on_arranged(self, plan: Arrangement) -> None:
        self._is_loading, self.plan = False, plan
        self.arranged.emit()
        if self._is_stale:
            self._quiet.start()

    def _on_failed(self, sentence: str) -> None:
        self._is_loading, self._is_stale = False, True
        self.failed.emit(sentence)

    def follow(self, change: Change) -> None:
        """Something was edited."""
        if change.contact_ids is None or change.touches("contact", "tie", "tag", "setting"):
            self.refresh_soon()

    def refresh_soon(self) -> None:
        """The plan is out of date."""
        self._is_stale = True
        if self.plan is None:
            self._load()
        elif not self._is_loading:
            self._quiet.start()
