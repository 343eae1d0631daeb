"""Reads what the lanes in view show beside their events, in the background: group talk, and what is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.desk.group_talk import Beside, read_beside, read_found
from netdesk.desk.people import FULL_TEXT_FROM
from netdesk.window.timeline.lane import Events, Lane
from netdesk.window.timeline.lane_source import ContactLanes
from netdesk.window.timeline.scene import Scene

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk
    from netdesk.desk.jobs import Job

_REST_MS = 60
_NOTHING = np.empty(0, np.int64)
_MOST_TALK = 500_000
"""So much of what was said in groups is kept besides that in view: 5.5 MB."""


class GroupReading(QObject):
    """Follows a scene: a lane shows its events at once, and the rest once the lanes have rested and it was
    read. A lane of a channel has no group talk.
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
        if self._job is not None:
            self._job.cancel()
        self._rest.start()

    def _read_missing(self) -> None:
        lanes = [lane for _row, lane in self._scene.lanes_in_view() if lane.sought != self._sought]
        if self._job is not None or not lanes:
            return
        read = self._read_people if self._scene.source is self._contacts else self._read_channels
        self._job = read(lanes, self._sought)

    def _read_people(self, lanes: Sequence[Lane], sought: str) -> Job:
        file, wanted = self._desk.file, [(lane.key, lane.sought is None) for lane in lanes]
        return self._desk.jobs.run(
            lambda job: read_beside(job, file, wanted, sought),
            partial(self._on_read, lanes, sought),
            self._on_failed,
            cancelled=self._on_cancelled,
        )

    def _read_channels(self, lanes: Sequence[Lane], sought: str) -> Job:
        file = self._desk.file
        return self._desk.jobs.run(
            lambda job: read_found(job, file, sought),
            partial(self._on_found, lanes, sought),
            self._on_failed,
            cancelled=self._on_cancelled,
        )

    def _on_read(self, lanes: Sequence[Lane], sought: str, answers: Sequence[Beside]) -> None:
        self._job = None
        for lane, (talk, found) in zip(lanes, answers, strict=True):
            if talk is not None:
                lane.group_talk = Events(*talk, np.empty(0, np.int32))
            lane.found, lane.sought = found, sought
        in_view = {lane.key for _row, lane in self._scene.lanes_in_view()}
        self._contacts.keep_talk(_MOST_TALK, in_view)
        self._tell()

    def _on_found(self, lanes: Sequence[Lane], sought: str, found: Mapping[int, NDArray[np.int64]]) -> None:
        self._job = None
        for lane in lanes:
            hits, seconds = found.get(lane.key, _NOTHING), lane.events.second
            # Of all that was found over the channel, what stands on the lane.
            lane.found, lane.sought = hits[_are_among(hits, seconds)], sought
        self._tell()

    def _tell(self) -> None:
        self._scene.changed.emit()
        self.read.emit()

    def _on_cancelled(self) -> None:
        self._job = None
        self._rest.start()

    def _on_failed(self, sentence: str) -> None:
        self._job = None
        self._desk.failed.emit(sentence)


def _are_among(some: NDArray[np.int64], ascending: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of some numbers are among others."""
    if not len(ascending):
        return np.zeros(len(some), np.bool_)
    places = np.minimum(ascending.searchsorted(some), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[places] == some
    return found
