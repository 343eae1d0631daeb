"""Events on a lane's axis: single marks, stacks where they are too many, and the channels of an open lane."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from netdesk.domain.reading import BOTH, IN, OUT, TALK
from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.paint.timeline_mark import paint_planned
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline import bins
from netdesk.window.timeline.lane import Events, Lane
from netdesk.window.timeline.lane_box import Box
from netdesk.window.timeline.scene import MOST_PER_PIXEL, Event, Scene
from netdesk.window.timeline.strip import Pixels, draw_strip, mark_strip, stack_strip

_REACH, _TALL_REACH, _SUB_REACH = 8, 11, 7
_SHAPE = 11
_RING = 8.0
_STACK_ROOM = 14
"""How much a stack without a strength line stays below the top of its lane."""


class EventMarks:
    """Paints events of a scene. Keeps the colours of the channels and the height of the busiest bar."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._theme: Theme | None = None
        self._colours = np.zeros(1, np.uint32)
        self._meetings = np.zeros(1, np.bool_)
        self._busiest: dict[bins.Unit, int] = {}

    def forget(self) -> None:
        """Other lanes or events are shown."""
        self._theme = None
        self._busiest.clear()

    def colour(self, channel_id: int, now: Theme) -> QColor:
        """The colour of a channel."""
        return now.channel(self._scene.channel_keys.get(channel_id, "other")).tile

    def channels_of(self, lane: Lane) -> list[int]:
        """The channels of a lane, top rung first, as an opened lane lists them."""
        place = self._scene.channel_places
        return sorted(lane.events.by_channel, key=lambda one: -place.get(one, -1))

    # --- Marks --------------------------------------------------------------------------------------------

    def paint_marks(self, painter: QPainter, events: Events, box: Box, now: Theme) -> None:
        """One mark per event in view."""
        has_curve = box.band > box.top
        self._paint_strip(painter, events, box.axis, _REACH if has_curve else _TALL_REACH, box.width, now)

    def _paint_strip(
        self, painter: QPainter, events: Events, axis: int, reach: int, width: int, now: Theme
    ) -> None:
        span, ratio = self._scene.span, ratio_of(painter)
        margin = 2 * span.length / width
        part = events.between(span.start - margin, min(span.end + margin, self._scene.now))
        if part.start >= part.stop:
            return
        colours = self.colours(now)
        wide = round(width * ratio)
        x = np.floor((events.second[part] - span.start) * (wide / span.length)).astype(np.int64)
        np.clip(x, -1, wide, out=x)
        channel, sense = events.channel_id[part], events.sense[part]
        is_meeting = self._meetings[channel] & ((sense & TALK) != 0)
        size = (wide, round(2 * reach * ratio))
        strip = mark_strip(x, sense, colours[channel], is_meeting, size, ratio)
        draw_strip(painter, 0, axis - reach, strip, ratio)

    def colours(self, now: Theme) -> Pixels:
        """The colours of all channels, by channel id."""
        if self._theme is not now:
            self._theme = now
            self._take_colours(now)
        return self._colours

    def _take_colours(self, now: Theme) -> None:
        keys = self._scene.channel_keys
        count = max(keys, default=0) + 1
        other = now.channel("other").tile.rgba()
        self._colours = np.full(max(count, 1), other, np.uint32)
        self._meetings = np.zeros(max(count, 1), np.bool_)
        for number, key in keys.items():
            self._colours[number] = now.channel(key).tile.rgba()
            self._meetings[number] = key == "in-person"

    def paint_planned(self, painter: QPainter, events: Events, axis: int, width: int, now: Theme) -> None:
        """A ring for each event in view that is still to come."""
        span = self._scene.span
        part = events.between(max(span.start, self._scene.now), span.end)
        for place in range(part.start, part.stop):
            colour = self.colour(int(events.channel_id[place]), now)
            paint_planned(painter, span.x(int(events.second[place]), width), axis, colour)

    # --- Stacks -------------------------------------------------------------------------------------------

    def paint_stacks(self, painter: QPainter, events: Events, box: Box, now: Theme) -> None:
        """Counts per stretch of the calendar; every event in view is in one of them."""
        head = box.band + 2 if box.band > box.top else box.top + _STACK_ROOM
        unit = bins.unit_for(self._scene.span, box.width)
        self._stack(painter, events, (head, box.foot), box.width, unit, self._scale(unit, events), now)

    def _stack(
        self,
        painter: QPainter,
        events: Events,
        rows: tuple[int, int],
        width: int,
        unit: bins.Unit,
        scale: int,
        now: Theme,
    ) -> None:
        span, ratio = self._scene.span, ratio_of(painter)
        if not len(events):
            return
        stack = events.stack(unit)
        first = max(int(stack.edges.searchsorted(span.start, "right")) - 1, 0)
        last = min(int(stack.edges.searchsorted(span.end)), len(stack.edges) - 1)
        if first >= last:
            return
        edges = stack.edges[first : last + 1]
        keys = self._scene.channel_keys
        slots = [now.channel(keys.get(one, "other")).slot for one in stack.channels]
        order = sorted(range(len(slots)), key=lambda row: -slots[row])
        wide, high = round(width * ratio), round((rows[1] - rows[0]) * ratio)
        lefts = np.floor((edges - span.start) * (wide / span.length)).astype(np.int64)
        strip = stack_strip(
            stack.counts[order, first:last],
            [self.colour(stack.channels[row], now).rgba() for row in order],
            lefts,
            (wide, high),
            high / max(scale, 1),
            max(round(ratio), 1),
        )
        draw_strip(painter, 0, rows[0], strip, ratio)

    def _scale(self, unit: bins.Unit, events: Events) -> int:
        """How many events the tallest bar stands for: the most of all lanes seen so far at this zoom."""
        busiest = max(self._busiest.get(unit, 4), events.busiest(unit))
        self._busiest[unit] = busiest
        return busiest

    # --- The channels of an opened lane -------------------------------------------------------------------

    def paint_channels(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        """A line of shapes per channel, below the lane."""
        step = self._scene.rows.sub_height
        for number, channel in enumerate(self.channels_of(lane)[: self._scene.rows.open_count]):
            axis = box.top + box.height + number * step + step // 2
            painter.fillRect(0, axis, box.width, 1, now.colour("chartGrid"))
            events = lane.events.of_channel(channel)
            self._paint_channel(painter, channel, events, axis, box.width, now)
            if self._scene.shows.planned:
                self.paint_planned(painter, events, axis, box.width, now)

    def _paint_channel(
        self, painter: QPainter, channel: int, events: Events, axis: int, width: int, now: Theme
    ) -> None:
        span = self._scene.span
        part = events.between(*span)
        count = part.stop - part.start
        if count > MOST_PER_PIXEL * width:
            unit = bins.unit_for(span, width)
            rows = (axis - _SUB_REACH, axis + _SUB_REACH)
            self._stack(painter, events, rows, width, unit, events.busiest(unit), now)
            return
        if count > width / 4:
            self._paint_strip(painter, events, axis, _SUB_REACH, width, now)
            return
        part = events.between(span.start, min(span.end, self._scene.now))
        key, ratio = self._scene.channel_keys.get(channel, "other"), ratio_of(painter)
        x = ((events.second[part] - span.start) / span.length * width).tolist()
        for place, sense in zip(x, events.sense[part].tolist(), strict=True):
            shape = shape_pixmap(key, sense, now, ratio)
            draw_pixmap(painter, place - _SHAPE / 2, axis - _SHAPE // 2, shape)

    # --- The chosen event ---------------------------------------------------------------------------------

    def paint_chosen(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        """A ring around the event that is chosen."""
        chosen = self._scene.chosen
        if chosen is None or chosen.key != lane.key:
            return
        events, span = lane.moments(in_group=chosen.in_group), self._scene.span
        if not 0 <= chosen.place < len(events):
            return
        x = (int(events.second[chosen.place]) - span.start) / span.length * box.width
        if not -_RING < x < box.width + _RING:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("accent"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, self._axis_of(lane, chosen, box)), _RING, _RING)
        painter.restore()

    def _axis_of(self, lane: Lane, chosen: Event, box: Box) -> int:
        rows = self._scene.rows
        if chosen.in_group or self._scene.row_of(lane.key) != rows.open_row:
            return box.axis
        number = self.channels_of(lane).index(int(lane.events.channel_id[chosen.place]))
        return box.top + box.height + number * rows.sub_height + rows.sub_height // 2


def shape_pixmap(channel: str, sense: int, now: Theme, ratio: float) -> QPixmap:
    """A disc for meetings, a rounded square for calls, a triangle up for what the owner wrote, down for
    what the other wrote, a diamond for what was mutual.
    """
    way: int | str = sense & BOTH
    if sense & TALK:
        way = "meeting" if channel == "in-person" else "call"
    colour = now.channel(channel).tile

    def draw(painter: QPainter) -> None:
        _draw_shape(painter, way, colour)

    return picture(now, ("timeline-shape", channel, way), (_SHAPE, _SHAPE), ratio, draw)


def _draw_shape(painter: QPainter, way: int | str, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle, far = _SHAPE / 2, float(_SHAPE)
    if way == "meeting":
        painter.drawEllipse(QPointF(middle, middle), 5, 5)
    elif way == "call":
        painter.drawRoundedRect(QRectF(1.5, 1.5, far - 3, far - 3), 2, 2)
    else:
        painter.drawPolygon(QPolygonF(_corners(way, middle, far)))


def _corners(way: int | str, middle: float, far: float) -> list[QPointF]:
    if way == OUT:
        return [QPointF(middle, 2), QPointF(far - 1, far - 2), QPointF(1, far - 2)]
    if way == IN:
        return [QPointF(1, 2), QPointF(far - 1, 2), QPointF(middle, far - 2)]
    return [QPointF(middle, 1), QPointF(far - 1, middle), QPointF(middle, far - 1), QPointF(1, middle)]


def places_near(events: Events, start: float, per_pixel: float, x: float, reach: int) -> NDArray[np.int64]:
    """The places of the events within `reach` pixels of x, nearest first."""
    second = start + x * per_pixel
    part = events.between(second - reach * per_pixel, second + reach * per_pixel)
    places = np.arange(part.start, part.stop)
    near: NDArray[np.int64] = places[np.argsort(np.abs(events.second[part] - second), kind="stable")]
    return near
