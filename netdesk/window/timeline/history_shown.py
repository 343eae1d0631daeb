"""Takes up the history as it is now: the overview, the whole span, the channels and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netdesk.window.timeline.chart import Chart
from netdesk.window.timeline.overview import DayCounts
from netdesk.window.timeline.span import whole_span

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def take_history(desk: Desk, chart: Chart) -> None:
    """Give a chart what the desk knows; the stretch of time in view is not touched."""
    scene = chart.state
    counts = DayCounts(desk.history())
    chart.overview.counts = counts
    scene.whole = whole_span(counts.first if counts.total else None, desk.today)
    directory = desk.directory
    if directory is not None:
        ladder = directory.ladder
        place = {channel.key: number for number, channel in enumerate(desk.channels())}
        scene.channel_keys = {number: one.key for number, one in ladder.channels.items()}
        scene.channel_places = {number: place.get(key, -1) for number, key in scene.channel_keys.items()}
        chart.names.channel_names = {number: one.name for number, one in ladder.channels.items()}
        chart.legend.channel_names = chart.names.channel_names
    chart.plot.lanes.picture.events.forget()
