"""Has the network computed in the background, again after edits, one run at a time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.desk.arrangement import Arrangement, arrange

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.domain.change import Change

_QUIET_MS = 400


class Arranger(QObject):
    """`arranged` tells each new `plan`. Nothing is computed while `is_seen` says that nobody looks."""

    arranged = Signal()

    def __init__(self, desk: Desk, is_seen: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._is_seen = desk, is_seen
        self.plan: Arrangement | None = None
        self._is_stale, self._is_loading = True, False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.load)
        desk.changed.connect(self._on_changed)
        desk.readings_changed.connect(self._reload_soon)

    def load(self) -> None:
        """Compute what is out of date, unless that is going on already."""
        if not self._is_stale or self._is_loading or not self._is_seen() or self._desk.directory is None:
            return
        self._is_stale, self._is_loading = False, True
        nodes, edges = self._desk.graph_data()
        before = self.plan
        self._desk.jobs.run(
            lambda _job: arrange(nodes, edges, lambda: time.sleep(0), before),
            self._on_arranged,
            self._on_failed,
        )

    def _on_arranged(self, plan: Arrangement) -> None:
        self._is_loading, self.plan = False, plan
        self.arranged.emit()
        if self._is_stale:
            self._quiet.start()

    def _on_failed(self, sentence: str) -> None:
        self._is_loading = False
        self._desk.failed.emit(sentence)

    def _on_changed(self, change: Change) -> None:
        if change.contact_ids is None or change.touches("contact", "tie", "tag", "setting"):
            self._reload_soon()

    def _reload_soon(self) -> None:
        self._is_stale = True
        if self.plan is None:
            self.load()
        elif not self._is_loading:
            self._quiet.start()
