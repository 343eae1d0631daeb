"""What the whole network shows of its channels: how often openings are answered, and at which hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.figure_table import ChannelTable
from netdesk.domain.reading import ChannelFigures


class ChannelHabit(NamedTuple):
    """Sums over all contacts on one channel; `hours` 24 numbers, `weekdays` 7, Monday first."""

    opened: int = 0
    answered: int = 0
    hours: tuple[int, ...] = (0,) * 24
    weekdays: tuple[int, ...] = (0,) * 7


class Habits(NamedTuple):
    """`by_channel`: channel id -> habit; `all`: over all channels."""

    by_channel: Mapping[int, ChannelHabit] = {}
    all: ChannelHabit = ChannelHabit()

    def of(self, channel_id: int) -> ChannelHabit:
        """The habit on a channel, an empty one when nothing is known."""
        return self.by_channel.get(channel_id, ChannelHabit())


NO_HABITS = Habits()


def habits_of(table: ChannelTable) -> Habits:
    """The habits in a table of all contacts and channels."""
    channels = np.unique(table["channel_id"]).tolist()
    by_channel = {channel: _sum(table[table["channel_id"] == channel]) for channel in channels}
    return Habits(by_channel, _total(list(by_channel.values())))


def moved_on(habits: Habits, before: Iterable[ChannelFigures], after: Iterable[ChannelFigures]) -> Habits:
    """The habits once some contacts' figures are those of `after` instead of `before`, in constant time."""
    by_channel = dict(habits.by_channel)
    for sign, figures in ((-1, before), (1, after)):
        for one in figures:
            by_channel[one.channel_id] = _plus(by_channel.get(one.channel_id, ChannelHabit()), one, sign)
    return Habits(by_channel, _total(list(by_channel.values())))


def _plus(habit: ChannelHabit, one: ChannelFigures, sign: int) -> ChannelHabit:
    return ChannelHabit(
        habit.opened + sign * one.opened,
        habit.answered + sign * one.answered,
        tuple(had + sign * more for had, more in zip(habit.hours, one.hours, strict=True)),
        tuple(had + sign * more for had, more in zip(habit.weekdays, one.weekdays, strict=True)),
    )


def _sum(rows: NDArray[np.void]) -> ChannelHabit:
    return ChannelHabit(
        int(rows["opened"].sum()),
        int(rows["answered"].sum()),
        tuple(rows["hours"].sum(axis=0, dtype=np.int64).tolist()),
        tuple(rows["weekdays"].sum(axis=0, dtype=np.int64).tolist()),
    )


def _total(habits: list[ChannelHabit]) -> ChannelHabit:
    return ChannelHabit(
        sum(one.opened for one in habits),
        sum(one.answered for one in habits),
        tuple(sum(one.hours[hour] for one in habits) for hour in range(24)),
        tuple(sum(one.weekdays[day] for one in habits) for day in range(7)),
    )
