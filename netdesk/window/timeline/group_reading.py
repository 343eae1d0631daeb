"""Reads what the lanes in view show beside their events, in the background: group talk, and what is found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.desk.group_talk import GroupTalk, group_talk
from netdesk.desk.people import FULL_TEXT_FROM
from netdesk.window.timeline.lane import Events, Lane
from netdesk.window.timeline.lane_source import ContactLanes
from netdesk.window.timeline.scene import Scene

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job

_REST_MS = 60


class GroupReading(QObject):
    """Follows a scene whose lanes are those of people: a lane shows its events at once, and the rest once the
    lanes have rested and it was read.
    """

    read = Signal()
    """Some lanes show more than before."""

    def __init__(self, desk: Desk, scene: Scene, contacts: ContactLanes) -> None:
        super().__init__(scene)
        self._desk, self._scene, self._contacts = desk, scene, contacts
        self._job: Job | None = None
        self._sought = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read_missing)
        scene.rows_changed.connect(self._rest.start)
        scene.changed.connect(self._rest.start)

    def seek(self, text: str) -> None:
        """Find the exchanges that hold these words, from three letters on; "" finds nothing."""
        sought = text.strip()
        self._sought = sought if len(sought) >= FULL_TEXT_FROM else ""
        self._rest.start()

    def _read_missing(self) -> None:
        if self._job is not None or self._scene.source is not self._contacts:
            return
        lanes = [lane for _row, lane in self._scene.lanes_in_view() if lane.sought != self._sought]
        if lanes:
            file, keys, sought = self._desk.file, [lane.key for lane in lanes], self._sought
            self._job = self._desk.jobs.run(
                lambda job: group_talk(job, file, keys, sought),
                partial(self._on_read, lanes, sought),
                self._on_failed,
            )

    def _on_read(self, lanes: Sequence[Lane], sought: str, answers: Sequence[GroupTalk]) -> None:
        self._job = None
        for lane, one in zip(lanes, answers, strict=True):
            nobody = np.empty(0, np.int32)
            lane.group_talk = Events(one.second, one.sense, one.channel_id, nobody)
            lane.found, lane.sought = one.found, sought
        self._scene.changed.emit()
        self.read.emit()

    def _on_failed(self, sentence: str) -> None:
        self._job = None
        self._desk.failed.emit(sentence)
