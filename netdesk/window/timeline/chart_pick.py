"""What lies at a place of the chart: an event, a pause, and the words for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF

from netdesk.domain.moment import date_of_day
from netdesk.window.date_text import long_date
from netdesk.window.timeline.event_marks import places_near
from netdesk.window.timeline.event_words import EventWords, planned_text
from netdesk.window.timeline.lane import DAY_S, Lane
from netdesk.window.timeline.plot import Plot
from netdesk.window.timeline.rows import Place
from netdesk.window.timeline.scene import Event, Scene
from netdesk.window.timeline.span import Span

_NEAR = 6
"""So many pixels beside a mark still mean it."""


class ChartPick:
    """Places are in pixels of the lanes, y from the top of the first lane."""

    def __init__(self, scene: Scene, plot: Plot, words: EventWords) -> None:
        self._scene, self._plot, self._words = scene, plot, words

    def lane_at(self, found: Place) -> Lane:
        """The lane of a place."""
        return self._scene.source.lane(self._scene.rows.keys[found.row])

    def event_at(self, found: Place, place: QPointF) -> Event | None:
        """The nearest event, of the channel whose line it is where the lane is opened."""
        lane = self.lane_at(found)
        span, width = self._scene.span, self._plot.lanes_width
        near = places_near(lane.events, span.start, span.length / width, place.x(), _NEAR)
        if found.sub >= 0:
            channel = self._plot.lanes.picture.events.channels_of(lane)[found.sub]
            near = near[lane.events.channel_id[near] == channel]
        if len(near) or found.sub >= 0:
            return Event(lane.key, int(near[0])) if len(near) else None
        near = places_near(lane.group_talk, span.start, span.length / width, place.x(), _NEAR)
        return Event(lane.key, int(near[0]), in_group=True) if len(near) else None

    def gap_at(self, lane: Lane, second: float) -> Span | None:
        """The pause at a moment."""
        least = self._scene.quiet_days(self._plot.lanes_width)
        for start, end in lane.gaps(self._scene.now, least).tolist():
            if start <= second <= end:
                return Span(start, end)
        return None

    def words_at(self, place: QPointF) -> str:
        """What a tooltip says: the event and its date, else the strength of that day, "" for nothing."""
        found = self._scene.rows.at(place.y())
        if found is None:
            return ""
        lane = self.lane_at(found)
        if self._scene.manner_of(lane, self._plot.lanes_width) != "stacks":
            event = self.event_at(found, place)
            if event is not None:
                return self._event_words(lane, event)
        day_number = int(self._plot.second_at(place.x()) // DAY_S)
        inside = day_number - lane.curve_start
        is_past = day_number < self._scene.now / DAY_S
        if not (self._scene.shows.strength and is_past and 0 <= inside < len(lane.curve)):
            return ""
        words = QCoreApplication.translate("Timeline", "{date} · strength {number}")
        return words.format(date=long_date(date_of_day(day_number)), number=round(lane.curve[inside]))

    def _event_words(self, lane: Lane, event: Event) -> str:
        second = int(lane.moments(in_group=event.in_group).second[event.place])
        planned = planned_text() if second >= self._scene.now else ""
        detail = self._words.detail(lane, event.place, in_group=event.in_group)
        parts = (long_date(date_of_day(second // DAY_S)), planned, detail)
        return " · ".join(part for part in parts if part)
