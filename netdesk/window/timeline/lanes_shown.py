"""Which lanes are shown: of people or of channels, narrowed by filter and search, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netdesk.window.timeline.channels_in_view import show_unused, show_used
from netdesk.window.timeline.chart import Chart
from netdesk.window.timeline.lane_source import ChannelLanes, ContactLanes
from netdesk.window.timeline.people_shown import SORTS, Show, calmly, people_shown

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class LanesShown(QObject):
    """Fills a chart. `contacts`: the lanes of people, which its scene begins with."""

    taken_up = Signal(bool)
    """The chart has the lanes that are wanted now; False: of nobody."""

    def __init__(self, desk: Desk, chart: Chart, contacts: ContactLanes) -> None:
        super().__init__(chart)
        self._desk, self._chart, self._scene = desk, chart, chart.state
        self.contacts, self.channels = contacts, ChannelLanes(desk)
        self.text = ""
        self.show: Show = "everyone"
        self._sort = SORTS[0]

    @property
    def is_by_channel(self) -> bool:
        """Whether each lane is that of a channel."""
        return self._scene.source is self.channels

    @property
    def is_everybody(self) -> bool:
        """Whether neither filter nor search keeps anybody away."""
        return self.show == "everyone" and not self.text

    def take_up(self, *, keeps_place: bool) -> None:
        """Show whose lanes there are now. `keeps_place`: nobody moves while one looks."""
        people = people_shown(self._desk, self.show, self.text, self._sort)
        if self.is_by_channel:
            self.channels = ChannelLanes(self._desk, None if self.is_everybody else people)
            self._scene.source = self.channels
            self._scene.selected, keys = None, self.channels.used_in(self._scene.span)
        else:
            self._scene.selected = self._desk.selection.current
            keys = calmly(self._scene.rows.keys, people) if keeps_place else people
        self._chart.show_lanes(keys, keeps_place=keeps_place)
        self._show_head()
        self.taken_up.emit(bool(people))

    def follow_span(self) -> None:
        """Of channels, show only those used in the stretch of time in view."""
        if self.is_by_channel:
            show_used(self._chart, self.channels)

    def search(self, text: str) -> None:
        """Only those who match; "" for all."""
        if text != self.text:
            self.text = text
            self.take_up(keeps_place=False)

    def narrow(self, show: Show) -> None:
        """Only those whom a filter lets through."""
        self.show = show
        self.take_up(keeps_place=False)

    def widen(self) -> None:
        """Everybody again."""
        self.text = ""
        self.narrow("everyone")

    def lay_by(self, key: str) -> None:
        """A lane for each "contact" or for each "channel"."""
        self._scene.source = self.channels if key == "channel" else self.contacts
        self._scene.chosen = None
        self._scene.open_lane(-1, 0)
        self.take_up(keeps_place=False)

    def next_sort(self) -> None:
        """The next of the ways to order people."""
        self._sort = SORTS[(SORTS.index(self._sort) + 1) % len(SORTS)]
        self.take_up(keeps_place=False)

    def _show_head(self) -> None:
        if self.is_by_channel:
            show_unused(self._chart, self.channels)
            return
        sorts = {"strength": self.tr("Strength"), "last": self.tr("Last contact"), "name": self.tr("Name")}
        self._chart.head.show_words(self.tr("Person"), sorts[self._sort])
