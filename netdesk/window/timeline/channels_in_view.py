"""Lanes of channels: only those on which something happened in view, with the people it happened with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.window.phrase_text import events_counted, people_counted
from netdesk.window.timeline.chart import Chart
from netdesk.window.timeline.event_panel import EventPanel
from netdesk.window.timeline.events_in_view import events_in_view
from netdesk.window.timeline.lane_source import ChannelLanes


def show_used(chart: Chart, channels: ChannelLanes) -> None:
    """Show the lanes of the channels that are used in view; call it when a movement is over."""
    keys = channels.used_in(chart.state.span)
    if keys != list(chart.state.rows.keys):
        chart.show_lanes(keys, keeps_place=True)
        show_unused(chart, channels)


def show_unused(chart: Chart, channels: ChannelLanes) -> None:
    """Say above the lanes how many channels have none, with their names in the tooltip."""
    keys, shown = channels.keys(), set(chart.state.rows.keys)
    unused = [key for key in keys if key not in shown]
    details = _say("Top rung first.")
    if unused:
        names = ", ".join(lane.name for lane in channels.lanes(unused))
        details += " " + _say("Nothing in view on {names}.").format(names=names)
    note = _say("{count} unused").format(count=len(unused)) if unused else ""
    chart.head.show_note(_say("Channel"), note, details)


def list_people(chart: Chart, channels: ChannelLanes, panel: EventPanel, title: str) -> None:
    """List the events in view with their people, if they are few enough; count them in any case."""
    lanes = channels.lanes(list(chart.state.rows.keys))
    found = events_in_view(lanes, chart.state.span, chart.words)
    panel.show_people(
        found.events, title, _say("Zoom in to list them.") if found.total else _say("Nothing happened here.")
    )
    panel.set_count(f"{events_counted(found.total)}, {people_counted(found.people)}")


def _say(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
