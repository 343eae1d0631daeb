"""The list beside the lanes follows them: it lists and counts what is in view, and a choice in one is a
choice in the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netdesk.window.phrase_text import events_counted, number_text
from netdesk.window.timeline.channels_in_view import list_people
from netdesk.window.timeline.chart import Chart
from netdesk.window.timeline.event_list import Row
from netdesk.window.timeline.event_panel import EventPanel
from netdesk.window.timeline.events_in_view import event_of
from netdesk.window.timeline.lanes_shown import LanesShown
from netdesk.window.timeline.scene import Event
from netdesk.window.timeline.span import DAY_S
from netdesk.window.timeline.ticks import span_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


class EventsBeside(QObject):
    """Joins chart and panel."""

    def __init__(self, desk: Desk, chart: Chart, panel: EventPanel, lanes: LanesShown) -> None:
        super().__init__(panel)
        self._desk, self._chart, self._panel, self._lanes = desk, chart, panel, lanes
        self._scene = chart.state
        chart.lane_chosen.connect(self._on_lane_chosen)
        chart.event_chosen.connect(self._on_event_chosen)
        chart.event_opened.connect(self._on_event_opened)
        panel.event_chosen.connect(self._on_listed_chosen)
        panel.step_wanted.connect(self._on_step_wanted)

    def take_selection(self) -> None:
        """Show whom list and graph have selected."""
        if self._lanes.is_by_channel:
            return
        current = self._desk.selection.current
        self._chart.choose_lane(current)
        if self._lanes.show == "selected":
            self._lanes.take_up(keeps_place=True)
        if self._panel.model.contact != current:
            self._panel.show_contact(current)

    def seek(self, text: str) -> None:
        """List only what holds these words, where the person selected has such exchanges; "" lists all."""
        self._panel.model.seek(text)
        if not self._lanes.is_by_channel:
            self._panel.show_contact(self._desk.selection.current)

    def renew(self, contact_ids: frozenset[int] | None) -> bool:
        """Read the list anew when it is of one of these (None: whoever it is). Whether it was."""
        current = self._desk.selection.current
        if self._lanes.is_by_channel or (contact_ids is not None and current not in contact_ids):
            return False
        self._panel.show_contact(current)
        return True

    def count(self) -> None:
        """Say how many events are in view; over channels, list them if they are few."""
        if self._lanes.is_by_channel:
            list_people(self._chart, self._lanes.channels, self._panel, span_text(self._scene.span))
        else:
            # The span stands beside the title of the surface as well.
            self._panel.set_count(self.words(), self._counted())

    def words(self) -> str:
        """How many events of the person selected are in view, and the span; "" for nobody."""
        counted = self._counted()
        return f"{counted} · {span_text(self._scene.span)}" if counted else ""

    def _counted(self) -> str:
        contact = self._panel.model.contact
        if contact is None:
            return ""
        if self._panel.model.is_narrowed:
            found = events_counted(self._panel.model.found_count)
            return self.tr("{events} with “{words}”").format(events=found, words=self._panel.model.sought)
        lane, span = self._lanes.contacts.lane(contact), self._scene.span
        count, said = (
            part.stop - part.start for part in (lane.events.between(*span), lane.group_talk.between(*span))
        )
        # The list may well have something else: notes, for example.
        words = self.tr("{events} in view").format(events=events_counted(count))
        if not count:
            words = self.tr("nothing between you two in view")
        if not said:
            return words
        return self.tr("{words}, {count} in groups").format(words=words, count=number_text(said))

    def _on_lane_chosen(self, key: int) -> None:
        if not self._lanes.is_by_channel:
            self._desk.selection.select([key])

    def _on_event_chosen(self, event: Event) -> None:
        lane = self._scene.source.lane(event.key)
        contact = self._chart.words.contact_of(lane, event.place, in_group=event.in_group)
        if self._desk.selection.current != contact:
            self._desk.selection.select([contact])
        if not self._lanes.is_by_channel:
            self._panel.choose(int(lane.moments(in_group=event.in_group).second[event.place]))

    def _on_event_opened(self, event: Event) -> None:
        lane = self._scene.source.lane(event.key)
        found = self._chart.words.interaction(lane, event.place, in_group=event.in_group)
        if found is not None:
            self._desk.intents.interaction_wanted.emit(found.id)

    def _on_listed_chosen(self, row: Row) -> None:
        contact = self._panel.model.contact
        keys = list(self._scene.rows.keys) if self._lanes.is_by_channel else [contact or 0]
        shown = [key for key in keys if self._scene.row_of(key) >= 0]
        event = event_of(row, self._scene.source.lanes(shown), self._chart.words)
        if event is not None:
            self._chart.show_event(event)

    def _on_step_wanted(self, step: int) -> None:
        goal = self._chart.plot.goal
        self._chart.plot.go_to(goal.moved(step * max(goal.length // DAY_S, 1) * DAY_S))
