"""One lane: the events of a person, or of a channel, by time, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.reading import TieState
from netdesk.window.timeline import bins

DAY_S = 86_400
_MOST_KEPT = 20_000
"""Stretches of a lane that are kept counted."""


class Planned(NamedTuple):
    """Something planned: when it is due, on which channel, with which words."""

    second: int
    channel: str
    text: str


class Stack(NamedTuple):
    """Counts of events: a row per channel of `channels`, a column per stretch between two `edges`."""

    edges: NDArray[np.int64]
    channels: list[int]
    counts: NDArray[np.int32]


@dataclass(eq=False)
class Events:
    """Events in order of time. `second` int64 since 1970 on the wall clock; `sense` as in the history;
    `channel_id`; `who`: contact ids where a lane shows several people, else empty.
    """

    second: NDArray[np.int64]
    sense: NDArray[np.uint8]
    channel_id: NDArray[np.uint16]
    who: NDArray[np.int32]
    _parts: dict[int, Events] = field(default_factory=dict, repr=False)
    _stacks: dict[bins.Unit, Stack] = field(default_factory=dict, repr=False)
    _busiest: dict[bins.Unit, int] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.second)

    @cached_property
    def by_channel(self) -> dict[int, NDArray[np.int64]]:
        """Channel id -> the places of its events, in order of time."""
        order = np.argsort(self.channel_id, kind="stable")
        ids, first = np.unique(self.channel_id[order], return_index=True)
        parts = np.split(order, first[1:])
        return dict(zip(ids.tolist(), parts, strict=True)) if len(ids) else {}

    @cached_property
    def seconds_by_channel(self) -> dict[int, NDArray[np.int64]]:
        """Channel id -> the times of its events."""
        return {channel: self.second[places] for channel, places in self.by_channel.items()}

    def of_channel(self, channel_id: int) -> Events:
        """The events of one channel."""
        found = self._parts.get(channel_id)
        if found is None:
            found = self._parts[channel_id] = self.at(self.by_channel[channel_id])
        return found

    def busiest(self, unit: bins.Unit) -> int:
        """The most events within one stretch of the calendar."""
        found = self._busiest.get(unit)
        if found is None:
            numbers = bins.numbers(unit, self.second)
            first = np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
            counts = np.diff(np.concatenate(([0], first, [len(numbers)])))
            found = self._busiest[unit] = int(counts.max(initial=0))
        return found

    def between(self, start: float, end: float) -> slice:
        """The places of the events from `start` up to `end`."""
        return slice(int(self.second.searchsorted(start)), int(self.second.searchsorted(end)))

    def at(self, places: NDArray[np.int64]) -> Events:
        """Some of the events."""
        who = self.who[places] if len(self.who) else self.who
        return Events(self.second[places], self.sense[places], self.channel_id[places], who)

    def stack(self, unit: bins.Unit) -> Stack:
        """Everything counted by channel and stretch of the calendar; made once per unit, except for hours."""
        found = self._stacks.get(unit)
        if found is None:
            edges = bins.whole_edges(unit, int(self.second[0]), int(self.second[-1]))
            counts = self.counts(edges)
            found = Stack(edges, list(counts), np.stack(list(counts.values())).astype(np.int32))
            if len(edges) < _MOST_KEPT:
                self._stacks[unit] = found
        return found

    def counts(self, edges: NDArray[np.int64]) -> dict[int, NDArray[np.int64]]:
        """Channel id -> how many events lie between each two edges; every event between the first edge
        and the last is counted once.
        """
        return {
            channel: np.diff(np.searchsorted(times, edges))
            for channel, times in self.seconds_by_channel.items()
        }

    def pauses(self, now: float, least_days: int) -> NDArray[np.int64]:
        """Pauses of at least so many days as rows of (from, to); the last one may reach up to now."""
        past = self.second[: np.searchsorted(self.second, now, side="right")]
        if not len(past):
            return np.empty((0, 2), np.int64)
        ends = np.append(past[1:], np.int64(now))
        long = np.flatnonzero(ends - past >= least_days * DAY_S)
        return np.stack((past[long], ends[long]), axis=1)


def no_events() -> Events:
    """A lane without events."""
    return Events(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint16), np.empty(0, np.int32))


@dataclass(eq=False)
class Lane:
    """`key`: contact id or channel id. `channel`: the channel's key for a lane of a channel, else ""."""

    key: int
    name: str
    detail: str
    events: Events
    initials: str = ""
    state: TieState | None = None
    channel: str = ""
    curve_start: int = 0
    """The day of the first value of `curve`; one value per day."""
    curve: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    planned: tuple[Planned, ...] = ()
    group_talk: Events = field(default_factory=no_events)
    """What was said in groups and is no contact between the two, read after the events."""
    found: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    """The seconds of exchanges that hold what is searched for."""
    sought: str | None = None
    """What `found` was read for, as `group_talk` was; None before that."""
    _gaps: dict[tuple[float, int], NDArray[np.int64]] = field(default_factory=dict, repr=False)

    def moments(self, *, in_group: bool) -> Events:
        """What was said in groups, or the events."""
        return self.group_talk if in_group else self.events

    def gaps(self, now: float, least_days: int) -> NDArray[np.int64]:
        """The pauses among its events, see `Events.pauses`."""
        found = self._gaps.get((now, least_days))
        if found is None:
            found = self._gaps[now, least_days] = self.events.pauses(now, least_days)
        return found

    @property
    def is_dormant(self) -> bool:
        """Whether its line is amber."""
        return self.state == "dormant"
