"""What is in view over all lanes: how many events with how many people, and the events where they are few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.contact import Interaction
from netdesk.window.timeline.event_list import Row
from netdesk.window.timeline.event_words import EventWords
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.scene import Event
from netdesk.window.timeline.span import Span

MOST_LISTED = 60


class InView(NamedTuple):
    """`total`: events in view, with how many `people`; `events`: (exchange, name of the person) in order of
    time, empty when there are too many to list.
    """

    total: int
    people: int
    events: list[tuple[Interaction, str]]


def events_in_view(lanes: Sequence[Lane], span: Span, words: EventWords) -> InView:
    """Gather from lanes of several people each; what a search finds alone, where it finds anything."""
    only_found = any(len(lane.found) for lane in lanes)
    parts = [(lane, _places(lane, span, only_found=only_found)) for lane in lanes]
    count = sum(len(lane.events.second[part]) for lane, part in parts)
    who = [lane.events.who[part] for lane, part in parts if len(lane.events.who)]
    people = len(np.unique(np.concatenate(who))) if who else 0
    if count > MOST_LISTED:
        return InView(count, people, [])
    places = [
        (int(lane.events.second[place]), lane, place)
        for lane, part in parts
        for place in np.arange(len(lane.events))[part].tolist()
    ]
    places.sort(key=lambda one: one[0])
    found = [
        (event, words.person(words.contact_of(lane, place)).name)
        for _second, lane, place in places
        if (event := words.interaction(lane, place)) is not None
    ]
    return InView(count, people, found)


def _places(lane: Lane, span: Span, *, only_found: bool) -> slice | NDArray[np.int64]:
    part = lane.events.between(*span)
    if not only_found:
        return part
    found: NDArray[np.int64] = np.flatnonzero(np.isin(lane.events.second[part], lane.found)) + part.start
    return found


def event_of(row: Row, lanes: Sequence[Lane], words: EventWords) -> Event | None:
    """The event of these lanes that a line of the list stands for."""
    if row.event is None:
        return None
    second = row.event.moment.wall_ms // 1_000
    for lane in lanes:
        part = lane.events.between(second, second + 1)
        for place in range(part.start, part.stop):
            if not row.person or words.person(words.contact_of(lane, place)).name == row.person:
                return Event(lane.key, place)
        part = lane.group_talk.between(second, second + 1)
        if part.start < part.stop and not row.person:
            return Event(lane.key, part.start, in_group=True)
    return None
