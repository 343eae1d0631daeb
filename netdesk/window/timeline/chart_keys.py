"""What the keys do in the chart: arrows go from lane to lane and from event to event, + and − zoom."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.plot import Plot
from netdesk.window.timeline.scene import Event, Scene

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_ZOOM, _PAN = 0.6, 0.25


class KeyedChart(Protocol):
    """What the keys move."""

    state: Scene
    plot: Plot

    @property
    def event_opened(self) -> SignalInstance: ...

    def zoom(self, factor: float) -> None: ...

    def go_to_today(self) -> None: ...

    def fit(self) -> None: ...

    def choose_row(self, row: int) -> None: ...

    def show_event(self, event: Event) -> None: ...

    def toggle_lane(self, row: int) -> None: ...


class ChartKeys:
    """Answers the keys of a chart."""

    def __init__(self, chart: KeyedChart) -> None:
        self._chart = chart
        self._answers: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_T: chart.go_to_today,
            Qt.Key.Key_F: chart.fit,
            Qt.Key.Key_Plus: lambda: chart.zoom(_ZOOM),
            Qt.Key.Key_Equal: lambda: chart.zoom(_ZOOM),
            Qt.Key.Key_Minus: lambda: chart.zoom(1 / _ZOOM),
            Qt.Key.Key_Up: lambda: self._step_row(-1),
            Qt.Key.Key_Down: lambda: self._step_row(1),
            Qt.Key.Key_PageUp: lambda: self._step_row(-self._page()),
            Qt.Key.Key_PageDown: lambda: self._step_row(self._page()),
            Qt.Key.Key_Left: lambda: self._step_event(-1),
            Qt.Key.Key_Right: lambda: self._step_event(1),
            Qt.Key.Key_Home: lambda: self._end_event(0),
            Qt.Key.Key_End: lambda: self._end_event(-1),
            Qt.Key.Key_Space: self._toggle_selected,
            Qt.Key.Key_Return: self._open_event,
            Qt.Key.Key_Enter: self._open_event,
        }

    def take(self, event: QKeyEvent) -> bool:
        """Answer a key; False when it means nothing here."""
        modifiers, key = event.modifiers(), Qt.Key(event.key())
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if modifiers & Qt.KeyboardModifier.ShiftModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._pan(-1 if key == Qt.Key.Key_Left else 1)
            return True
        answer = self._answers.get(key)
        if answer is not None:
            answer()
        return answer is not None

    def _page(self) -> int:
        state = self._chart.state
        return max(state.height // state.rows.height - 1, 1)

    def _pan(self, step: int) -> None:
        goal = self._chart.plot.goal
        self._chart.plot.go_to(goal.moved(step * _PAN * goal.length))

    def _step_row(self, step: int) -> None:
        state = self._chart.state
        row = state.row_of(state.selected)
        self._chart.choose_row(min(max(row + step, 0), len(state.rows) - 1))

    def _step_event(self, step: int) -> None:
        lane, state = self._selected_lane(), self._chart.state
        if lane is None or not len(lane.events):
            return
        chosen = state.chosen
        if chosen is not None and chosen.key == lane.key and not chosen.in_group:
            place = chosen.place + step
        else:
            part = lane.events.between(*state.span)
            place = part.stop - 1 if step < 0 else part.start
        self._chart.show_event(Event(lane.key, int(np.clip(place, 0, len(lane.events) - 1))))

    def _end_event(self, place: int) -> None:
        lane = self._selected_lane()
        if lane is not None and len(lane.events):
            self._chart.show_event(Event(lane.key, place % len(lane.events)))

    def _toggle_selected(self) -> None:
        row = self._chart.state.row_of(self._chart.state.selected)
        if row >= 0:
            self._chart.toggle_lane(row)

    def _open_event(self) -> None:
        if self._chart.state.chosen is not None:
            self._chart.event_opened.emit(self._chart.state.chosen)

    def _selected_lane(self) -> Lane | None:
        state = self._chart.state
        row = state.row_of(state.selected)
        return None if row < 0 else state.source.lane(state.rows.keys[row])
