"""What the lanes, the names and the axis have in common: lanes, span, choices; told when it changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

from netdesk.domain.moment import day_of_date
from netdesk.window.timeline.lane import DAY_S, Lane
from netdesk.window.timeline.lane_source import LaneSource
from netdesk.window.timeline.rows import Rows
from netdesk.window.timeline.span import Span

MARKS_UP_TO = 6 * DAY_S
"""Seconds per pixel from which on lanes show stacks instead of marks, however little happened."""
MOST_PER_PIXEL = 2
"""A lane with more events per pixel in view shows stacks."""
LABELS_FROM = 20.0
"""Pixels per hour from which on marks have words."""
Manner = Literal["stacks", "marks", "labels"]


class Shows(NamedTuple):
    """What is drawn besides events."""

    strength: bool = True
    gaps: bool = True
    planned: bool = True


class Event(NamedTuple):
    """An event: its lane's key and its place among the lane's events, or among what was said in groups."""

    key: int
    place: int
    in_group: bool = False


class Scene(QObject):
    """Everything the parts of the chart paint from. `changed`: paint anew; `span_changed`: after every step
    of zoom and pan; `rows_changed`: other lanes, heights or offset.
    """

    changed = Signal()
    span_changed = Signal()
    rows_changed = Signal()

    def __init__(self, source: LaneSource, today: date, whole: Span, span: Span) -> None:
        super().__init__()
        self.source = source
        self.rows = Rows((), 52)
        self.today = today
        self.whole, self.span = whole, span
        self.offset = 0
        self.height = 0
        self.shows = Shows()
        self.selected: int | None = None
        self.chosen: Event | None = None
        self.channel_keys: Mapping[int, str] = {}
        self.channel_places: Mapping[int, int] = {}
        """Channel id -> its place on the ladder, from the bottom."""

    @property
    def now(self) -> float:
        """The end of today, on the clock of the axis."""
        return float((day_of_date(self.today) + 1) * DAY_S)

    def set_span(self, span: Span) -> None:
        """Look at another stretch of time, as far as there is one."""
        span = span.within(self.whole)
        if span != self.span:
            self.span = span
            self.span_changed.emit()

    @contextmanager
    def looking_at(self, span: Span) -> Iterator[None]:
        """For the time of a picture that is broader than the view, without telling it."""
        before, self.span = self.span, span
        try:
            yield
        finally:
            self.span = before

    def set_offset(self, offset: int) -> None:
        """Scroll the lanes."""
        offset = min(max(offset, 0), max(self.rows.total - self.height, 0))
        if offset != self.offset:
            self.offset = offset
            self.rows_changed.emit()

    def row_of(self, key: int | None) -> int:
        """The place of a lane, -1 when it is not shown."""
        if key is None:
            return -1
        try:
            return self.rows.keys.index(key)
        except ValueError:
            return -1

    def lanes_in_view(self) -> list[tuple[int, Lane]]:
        """(row, lane) of what is on the screen."""
        rows = self.rows.visible(self.offset, self.height)
        keys = [self.rows.keys[row] for row in rows]
        return list(zip(rows, self.source.lanes(keys), strict=True)) if keys else []

    def show_row(self, row: int) -> None:
        """Scroll so far that a lane is seen."""
        top, bottom = self.rows.top(row), self.rows.bottom(row)
        if top < self.offset:
            self.set_offset(top)
        elif bottom > self.offset + self.height:
            self.set_offset(bottom - self.height)

    def manner(self, width: float) -> Manner:
        """How events are drawn at this zoom."""
        per_pixel = self.span.length / max(width, 1.0)
        if per_pixel >= MARKS_UP_TO:
            return "stacks"
        return "labels" if 3_600 / per_pixel >= LABELS_FROM else "marks"

    def manner_of(self, lane: Lane, width: float) -> Manner:
        """The same for one lane: stacks also where it has too many events for marks."""
        part = lane.events.between(*self.span)
        if part.stop - part.start > MOST_PER_PIXEL * width:
            return "stacks"
        return self.manner(width)

    def quiet_days(self, width: float) -> int:
        """From how many days on a pause is drawn."""
        return 365 if self.manner(width) == "stacks" else 90

    def open_lane(self, row: int, channels: int) -> None:
        """Open a lane into its channels, or close it when it is open."""
        is_open = row == self.rows.open_row
        self.rows.open_row, self.rows.open_count = (-1, 0) if is_open or not channels else (row, channels)
        self.set_offset(self.offset)
        self.rows_changed.emit()
