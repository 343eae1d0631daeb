"""The figures per contact and channel from all events at once: the same numbers as `channel_figures_of`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.channel_figures import EPOCH_WEEKDAY, MOST_PER_HOUR, SLOW_FROM, SLOW_SHARE
from netdesk.advice.figure_table import CHANNEL_DTYPE, ChannelTable
from netdesk.advice.history import HistoryColumns, Pause
from netdesk.advice.recompute import Chunk, Ints, chunks
from netdesk.domain.moment import DAY_S
from netdesk.domain.reading import IN, NO_DAY, OUT, TALK, UNTIMED
from netdesk.settings import DEFAULT, Settings

_Column = tuple[str, NDArray[Any]]
_DELAY_BITS = 32
_LONGEST_DELAY = (1 << _DELAY_BITS) - 1


def compute_channels(
    history: HistoryColumns,
    contact_ids: NDArray[np.int32],
    channel_ids: Sequence[int],
    today: int,
    settings: Settings = DEFAULT,
    pause: Pause = lambda: None,
) -> ChannelTable:
    """One row per contact and channel used, in order of contact, then channel. `channel_ids`: all channels
    there are. `pause` is called between two short steps.
    """
    index = np.zeros(1 << 16, np.int64)
    channels = np.array(sorted(channel_ids), np.int64)
    index[channels] = np.arange(len(channels))
    parts: list[ChannelTable] = [np.empty(0, CHANNEL_DTYPE)]
    for chunk in chunks(history, contact_ids, today):
        kernel = _Kernel(chunk, index, len(channels), settings)
        part = np.zeros(len(kernel.used), CHANNEL_DTYPE)
        for name, values in kernel.values():
            part[name] = values
        part["contact_id"] = _ids(contact_ids, chunk.rows)[kernel.used // len(channels)]
        part["channel_id"] = channels[kernel.used % len(channels)]
        parts.append(part[part["contact_id"] >= 0])
        pause()
    return np.concatenate(parts)


def _ids(contact_ids: NDArray[np.int32], rows: Ints) -> NDArray[np.int32]:
    """The contacts in these rows, -1 for row -1."""
    return np.append(contact_ids, np.int32(-1)).take(np.where(rows < 0, len(contact_ids), rows))


class _Kernel:
    """The channels of the contacts of one chunk. A *group* is a contact with a channel; `group`: per
    event, its number among the groups that occur; `used`: their numbers among all pairs.
    """

    def __init__(self, chunk: Chunk, index: Ints, channels: int, settings: Settings) -> None:
        self.chunk = chunk
        self.settings = settings
        pair = chunk.who * channels + index.take(chunk.channel)
        seen = np.zeros(chunk.count * channels, np.bool_)
        seen[pair] = True
        self.used = np.flatnonzero(seen)
        number = np.zeros(len(seen), np.int64)
        number[self.used] = np.arange(len(self.used))
        self.group = number.take(pair)
        self.count = len(self.used)

    def values(self) -> Iterator[_Column]:
        """Every field of the table but the ids, one number per group."""
        yield from self._counts()
        yield from self._times()
        yield from self._openings()
        yield from self._own_delays()

    def _bincount(self, events: Ints) -> Ints:
        return np.bincount(self.group.take(events), minlength=self.count)

    def _counts(self) -> Iterator[_Column]:
        chunk = self.chunk
        yield "events", np.bincount(self.group, minlength=self.count)
        yield "received", self._bincount(np.flatnonzero(chunk.direction & IN))
        yield "sent", self._bincount(np.flatnonzero(chunk.direction & OUT))
        yield "talks", self._bincount(np.flatnonzero(chunk.sense & TALK))

    def _times(self) -> Iterator[_Column]:
        """When they wrote or took part: the last day, days of the week, hours of the day."""
        chunk = self.chunk
        theirs = np.flatnonzero(chunk.effective & IN)
        mine = np.flatnonzero(chunk.effective & OUT)
        group, day = self.group.take(theirs), chunk.day.take(theirs)
        yield "last_in_day", self._last_day(group, day)
        yield "last_out_day", self._last_day(self.group.take(mine), chunk.day.take(mine))
        weekday = (day + EPOCH_WEEKDAY) % 7
        yield "weekdays", self._histogram(group * 7 + weekday, 7)
        timed = np.flatnonzero((chunk.sense.take(theirs) & UNTIMED) == 0)
        hour = chunk.second.take(theirs.take(timed)) // 3600
        yield "hours", self._histogram(group.take(timed) * 24 + hour, 24)

    def _histogram(self, cells: Ints, size: int) -> Ints:
        counts = np.bincount(cells, minlength=self.count * size).reshape(-1, size)
        return np.minimum(counts, MOST_PER_HOUR)

    def _last_day(self, group: Ints, day: NDArray[np.int32]) -> NDArray[np.int32]:
        last = np.full(self.count, NO_DAY, np.int32)
        last[group] = day
        return last

    def _openings(self) -> Iterator[_Column]:
        """Openings and the replies that count for them on their channel, with their delays."""
        chunk, settings = self.chunk, self.settings
        openings = chunk.openings(settings)
        is_talk = (chunk.sense.take(openings) & TALK) != 0
        written = openings.take(np.flatnonzero(~is_talk))
        reply = chunk.replies(written)
        replied = np.flatnonzero(reply < chunk.ends.take(chunk.who.take(written)))
        opening, reply = written.take(replied), reply.take(replied)
        latest = written.take(np.searchsorted(written, reply) - 1)
        channel = chunk.channel.take(opening)
        is_credited = (channel == chunk.channel.take(reply)) | (channel == chunk.channel.take(latest))
        days = chunk.day.take(reply) - chunk.day.take(opening)
        counts = np.flatnonzero(is_credited & (days <= settings.late_answer_days))
        in_time = opening.take(np.flatnonzero(is_credited & (days <= settings.waiting_days)))
        talked = openings.take(np.flatnonzero(is_talk))
        group, delay = self._delays(opening.take(counts), reply.take(counts), opening.take(counts))
        yield "opened", self._bincount(openings)
        yield "answered", self._bincount(np.append(in_time, talked))
        yield "delay_s", self._delay_at(group, delay, 50, settings.few_openings)
        yield "slow_s", self._delay_at(group, delay, SLOW_SHARE, SLOW_FROM)

    def _own_delays(self) -> Iterator[_Column]:
        """How long the owner took from their first waiting message to a reply."""
        chunk = self.chunk
        is_mine = (chunk.effective & OUT) != 0
        begins = ~is_mine
        begins[1:] &= is_mine[:-1]
        begins[chunk.starts] = ~is_mine.take(chunk.starts)
        theirs = np.flatnonzero(begins)
        mine = np.append(np.flatnonzero(is_mine), len(is_mine))
        reply = mine.take(np.cumsum(is_mine).take(theirs))
        replied = np.flatnonzero(reply < chunk.ends.take(chunk.who.take(theirs)))
        theirs, reply = theirs.take(replied), reply.take(replied)
        days = chunk.day.take(reply) - chunk.day.take(theirs)
        written = (chunk.direction.take(reply) & OUT) != 0
        counts = np.flatnonzero(written & (days <= self.settings.late_answer_days))
        group, delay = self._delays(theirs.take(counts), reply.take(counts), theirs.take(counts))
        yield "own_delay_s", self._delay_at(group, delay, 50, self.settings.few_openings)

    def _delays(self, start: Ints, end: Ints, of: Ints) -> tuple[Ints, Ints]:
        """Delays in seconds between pairs of events, sorted by the group of `of` and by length."""
        chunk = self.chunk
        days = (chunk.day.take(end) - chunk.day.take(start)).astype(np.int64)
        delay = days * DAY_S + chunk.second.take(end) - chunk.second.take(start)
        packed = np.sort(self.group.take(of) << _DELAY_BITS | delay)
        return packed >> _DELAY_BITS, packed & _LONGEST_DELAY

    def _delay_at(self, group: Ints, delay: Ints, percent: int, least: int) -> Ints:
        """Per group the delay that `percent` kept within, -1 where there are fewer than `least`."""
        counts = np.bincount(group, minlength=self.count)
        place = np.cumsum(counts) - counts + (counts * percent + 99) // 100 - 1
        known = np.flatnonzero(counts >= least)
        found = np.full(self.count, -1, np.int64)
        found[known] = delay.take(place.take(known))
        return found
