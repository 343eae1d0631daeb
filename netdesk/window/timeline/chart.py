"""The chart of the timeline: overview, names, lanes and scroll bar as one thing, with its keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from netdesk.window.kit.look import look, theme
from netdesk.window.kit.surface import Surface
from netdesk.window.timeline.chart_keys import ChartKeys
from netdesk.window.timeline.chart_pick import ChartPick
from netdesk.window.timeline.event_words import EventWords
from netdesk.window.timeline.legend import Legend
from netdesk.window.timeline.measures import axis_height, channel_height, name_width, overview_height
from netdesk.window.timeline.name_column import LaneHead, NameColumn
from netdesk.window.timeline.overview import Overview, OverviewNote
from netdesk.window.timeline.plot import Plot
from netdesk.window.timeline.scene import Event, Scene
from netdesk.window.timeline.span import Span, length_at, level_of

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_LABEL_LANE = 80
_GAP_MARGIN = 0.08


class Chart(Surface):
    """`lane_chosen`: the key of a lane; `event_chosen`, `event_opened`: an Event."""

    lane_chosen = Signal(int)
    event_chosen = Signal(object)
    event_opened = Signal(object)

    def __init__(self, desk: Desk, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self.state = scene
        self.words = EventWords(desk)
        self.plot = Plot(scene)
        self.plot.lanes.picture.labels.words = self.words
        self._pick = ChartPick(scene, self.plot, self.words)
        self._keys = ChartKeys(self)
        self.plot.words_at = self._pick.words_at
        self.overview = Overview(scene)
        self.note = OverviewNote(self.overview, scene)
        self.head = LaneHead()
        self.names = NameColumn(scene, self.plot.lanes.picture.events)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.legend = Legend(scene)
        self._build()
        self._connect()
        self._fit()
        self.plot.setAccessibleName(self.tr("Timeline"))

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.note, 0, 0)
        grid.addWidget(self.overview, 0, 1, 1, 2)
        grid.addWidget(self.head, 1, 0)
        grid.addWidget(self.names, 2, 0)
        grid.addWidget(self.plot, 1, 1, 2, 1)
        grid.addWidget(self.bar, 1, 2, 2, 1)
        grid.addWidget(self.legend, 3, 0, 1, 3)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        scene = self.state
        scene.rows_changed.connect(self._take_rows)
        scene.span_changed.connect(self._take_span)
        self.bar.valueChanged.connect(scene.set_offset)
        self.names.chosen.connect(self._on_name_chosen)
        self.names.open_wanted.connect(self.toggle_lane)
        self.plot.pressed.connect(self._on_pressed)
        self.plot.double_pressed.connect(self._on_double_pressed)
        look().changed.connect(self._fit)

    def _fit(self) -> None:
        """Give the parts the room that the text needs."""
        for part in (self.note, self.head, self.names):
            part.setFixedWidth(name_width())
        self.head.setFixedHeight(axis_height())
        self.overview.setFixedHeight(overview_height())
        self.legend.updateGeometry()
        self.state.rows.sub_height = channel_height()
        self._take_span()

    # --- What is shown ------------------------------------------------------------------------------------

    def show_lanes(self, keys: Sequence[int], *, keeps_place: bool) -> None:
        """Show these lanes. `keeps_place`: the lane at the top stays where it is, if it is still there."""
        scene = self.state
        rows, offset = scene.rows, scene.offset
        first = rows.at(offset) if keeps_place else None
        top_key = rows.keys[first.row] if first is not None else None
        inside = offset - rows.top(first.row) if first is not None else 0
        open_key = rows.keys[rows.open_row] if 0 <= rows.open_row < len(rows) else None
        rows.keys = keys
        rows.open_row = scene.row_of(open_key)
        if rows.open_row < 0:
            rows.open_count = 0
        self.plot.lanes.picture.events.forget()
        row = scene.row_of(top_key)
        scene.offset = rows.top(row) + inside if row >= 0 else 0
        self._take_height()
        scene.rows_changed.emit()
        scene.set_offset(scene.offset)

    def _take_height(self) -> None:
        """Lanes are higher where marks have words."""
        scene = self.state
        wants_room = scene.manner(self.plot.lanes_width) == "labels"
        height = max(theme().size("lane"), _LABEL_LANE if wants_room else 0)
        if height != scene.rows.height:
            place = scene.rows.at(scene.offset)
            row = place.row if place is not None else 0
            chosen = scene.row_of(scene.selected)
            on_screen = chosen in scene.rows.visible(scene.offset, scene.height)
            scene.rows.height = height
            scene.offset = max(min(scene.rows.top(row), scene.rows.total - scene.height), 0)
            if on_screen:
                scene.show_row(chosen)
            scene.rows_changed.emit()

    def _take_rows(self) -> None:
        scene = self.state
        self.bar.blockSignals(True)
        self.bar.setRange(0, max(scene.rows.total - scene.height, 0))
        self.bar.setPageStep(max(scene.height, 1))
        self.bar.setSingleStep(scene.rows.height)
        self.bar.setValue(scene.offset)
        self.bar.blockSignals(False)
        self.bar.setVisible(self.bar.maximum() > 0)

    def _take_span(self) -> None:
        self.legend.lanes_width = self.plot.lanes_width
        self._take_height()

    # --- Zoom and pan -------------------------------------------------------------------------------------

    def zoom(self, factor: float) -> None:
        """Zoom around the chosen event, today or the middle, whichever is in view first."""
        goal = self.plot.goal
        self.plot.go_to(goal.zoomed(factor, self._anchor(goal)))

    def zoom_to_level(self, level: float, *, at_once: bool) -> None:
        """Zoom to a level of the slider."""
        goal = self.plot.goal
        span = goal.zoomed(length_at(level) / goal.length, self._anchor(goal))
        if at_once:
            self.plot.finish()
            self.state.set_span(span)
        else:
            self.plot.go_to(span)

    @property
    def level(self) -> float:
        """The level of the slider for what is in view."""
        return level_of(self.state.span.length)

    def _anchor(self, span: Span) -> float:
        chosen = self.chosen_second()
        for second in (chosen, self.state.now):
            if second is not None and span.start <= second <= span.end:
                return second
        return span.middle

    def go_to_today(self) -> None:
        """Bring today into view, near the right edge."""
        goal = self.plot.goal
        self.plot.go_to(goal.moved(self.state.now + goal.length * 0.06 - goal.end))

    def fit(self) -> None:
        """Show the whole history."""
        self.plot.go_to(self.state.whole)

    def chosen_second(self) -> float | None:
        """When the chosen event was."""
        event = self.state.chosen
        if event is None:
            return None
        events = self.state.source.lane(event.key).moments(in_group=event.in_group)
        return float(events.second[event.place]) if event.place < len(events) else None

    # --- Choosing -----------------------------------------------------------------------------------------

    def choose_lane(self, key: int | None) -> None:
        """Select a lane without telling it."""
        scene = self.state
        if key != scene.selected:
            scene.selected = key
            if scene.chosen is not None and scene.chosen.key != key:
                scene.chosen = None
            row = scene.row_of(key)
            if row >= 0:
                scene.show_row(row)
            scene.changed.emit()

    def choose_event(self, event: Event | None) -> None:
        """Put the ring around an event, and tell it."""
        self.state.chosen = event
        self.state.changed.emit()
        if event is not None:
            self.event_chosen.emit(event)

    def toggle_lane(self, row: int) -> None:
        """Open a lane into its channels, or close it."""
        lane = self.state.source.lane(self.state.rows.keys[row])
        self.state.open_lane(row, 0 if lane.channel else len(lane.events.by_channel))

    def _on_name_chosen(self, row: int) -> None:
        self.plot.setFocus()
        self.choose_row(row)

    def choose_row(self, row: int) -> None:
        """Select the lane in a row, and tell it."""
        if 0 <= row < len(self.state.rows):
            key = self.state.rows.keys[row]
            self.choose_lane(key)
            self.state.show_row(row)
            self.lane_chosen.emit(key)

    def _on_pressed(self, place: QPointF) -> None:
        self.plot.setFocus()
        found = self.state.rows.at(place.y())
        if found is None or place.y() < self.state.offset:
            return
        self.choose_row(found.row)
        event = self._pick.event_at(found, place)
        if event is not None:
            self.choose_event(event)

    def _on_double_pressed(self, place: QPointF) -> None:
        found = self.state.rows.at(place.y())
        if found is None:
            return
        event = self._pick.event_at(found, place)
        if event is not None:
            self.event_opened.emit(event)
            return
        lane = self._pick.lane_at(found)
        gap = self._pick.gap_at(lane, self.plot.second_at(place.x()))
        if gap is not None:
            margin = (gap.end - gap.start) * _GAP_MARGIN
            self.plot.go_to(Span(gap.start - margin, gap.end + margin))

    def show_event(self, event: Event) -> None:
        """Choose an event and bring it into view."""
        self.choose_event(event)
        second, goal = self.chosen_second(), self.plot.goal
        if second is not None and not goal.start <= second < goal.end:
            self.plot.go_to(goal.moved(second - goal.middle))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.take(event):
            super().keyPressEvent(event)
