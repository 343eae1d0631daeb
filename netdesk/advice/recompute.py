"""The figures of every tie from all events at once, in short steps: the same numbers as `tie_figures_of`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.decay import lns_of_pauses, weights_of_ages
from netdesk.advice.figure_table import TieTable, empty_ties
from netdesk.advice.figures import UNKNOWN_RUNG
from netdesk.advice.history import HistoryColumns, Pause
from netdesk.advice.sense import DIRECTIONS
from netdesk.domain.reading import BOTH, IN, NO_DAY, OUT, TALK
from netdesk.settings import DEFAULT, Settings

CHUNK_ROWS = 32_768
"""Events per step: no single call takes longer than about a millisecond."""

_MEANING = BOTH | TALK
_COUNTER_BITS = 21
_COUNTER_MASK = (1 << _COUNTER_BITS) - 1
_COUNTERS = np.array(
    [
        bool(direction & IN)
        | bool(direction & OUT) << _COUNTER_BITS
        | bool(sense & TALK) << 2 * _COUNTER_BITS
        for sense, direction in enumerate(DIRECTIONS[: _MEANING + 1])
    ]
)
"""By sense: three counters in one number, received, sent and talks, up to two million events each."""

Ints = NDArray[np.int64]
_Column = tuple[str, NDArray[Any]]


def compute_ties(
    history: HistoryColumns,
    contact_ids: NDArray[np.int32],
    connected_day: NDArray[np.int32],
    today: int,
    rung_of: Mapping[int, int],
    settings: Settings = DEFAULT,
    pause: Pause = lambda: None,
) -> TieTable:
    """One row per contact of `contact_ids` (ascending). Events of other contacts and those after `today`
    do not count. `pause` is called between two steps of about a millisecond.
    """
    table = empty_ties(contact_ids, connected_day)
    rung_bits = rung_bits_of(rung_of)
    rows: list[Ints] = [np.empty(0, np.int64)]
    parts: dict[str, list[NDArray[Any]]] = {}
    for chunk in chunks(history, contact_ids, today):
        rows.append(chunk.rows)
        for name, values in _Kernel(chunk, settings).values(rung_bits):
            parts.setdefault(name, []).append(values)
        pause()
    row = np.concatenate(rows)
    known = np.flatnonzero(row >= 0)
    place = row.take(known)
    for name, columns in parts.items():
        table[name][place] = np.concatenate(columns).take(known, axis=0)
        pause()
    return table


class Chunk:
    """Events that count of some contacts. `rows`: positions of those with events in the table of
    contacts, -1 for people who are not in it; `starts`, `ends`: where each one's events lie; `who`: per
    event, the position in `rows`; `pause`: days since the event before, 0 for the first one; `direction`,
    `effective`: see `advice.sense`.
    """

    def __init__(self, history: HistoryColumns, part: slice, rows: Ints, counts: Ints, today: int) -> None:
        sense, day, channel = history.sense[part], history.day[part], history.channel_id[part]
        second = history.second[part]
        if day.max() > today:
            kept = np.flatnonzero(day <= today)
            counts = np.diff(np.searchsorted(kept, np.append(0, np.cumsum(counts))))
            sense, day, channel = sense.take(kept), day.take(kept), channel.take(kept)
            second = second.take(kept)
        used = np.flatnonzero(counts)
        self.rows, counts = rows.take(used), counts.take(used)
        self.count = len(self.rows)
        self.ends = np.cumsum(counts)
        self.starts = self.ends - counts
        self.who = np.repeat(np.arange(self.count), counts)
        self.day, self.second, self.sense, self.channel = day, second, sense, channel
        self.direction = sense & BOTH
        talk = sense & TALK
        self.effective = self.direction | talk >> 1 | talk >> 2
        self.pause = np.zeros(len(day), np.int32)
        np.subtract(day[1:], day[:-1], out=self.pause[1:])
        self.pause[self.starts] = 0

    def openings(self, settings: Settings) -> Ints:
        """Positions of the owner's events after a pause, the very first event among them."""
        is_late = self.pause >= settings.opening_pause_days
        is_late[self.starts] = True
        return np.flatnonzero(is_late & (self.direction == OUT))

    def replies(self, openings: Ints) -> Ints:
        """For each opening the first event from them after it; at or behind `ends` where there is none."""
        is_theirs = self.direction >= IN
        theirs = np.append(np.flatnonzero(is_theirs), len(self.day))
        return theirs.take(np.cumsum(is_theirs).take(openings))


def chunks(history: HistoryColumns, contact_ids: NDArray[np.int32], today: int) -> Iterator[Chunk]:
    """The events that count of `contact_ids` in parts of about CHUNK_ROWS, never dividing a contact."""
    rows = rows_of(contact_ids, history.contact_id)
    counts = np.diff(history.start)
    low = 0
    while low < len(rows):
        high = int(np.searchsorted(history.start, history.start[low] + CHUNK_ROWS, side="right")) - 1
        high = min(max(high, low + 1), len(rows))
        part = slice(int(history.start[low]), int(history.start[high]))
        chunk = Chunk(history, part, rows[low:high], counts[low:high], today)
        if chunk.count:
            yield chunk
        low = high


def rows_of(contact_ids: NDArray[np.int32], wanted: NDArray[np.int32]) -> Ints:
    """The position of each wanted contact among ascending ids, -1 for one that is not there."""
    rows = np.searchsorted(contact_ids, wanted)
    is_there = np.append(contact_ids, -1).take(rows) == wanted
    return np.where(is_there, rows, -1)


class _Kernel:
    """The figures of the contacts of one chunk."""

    def __init__(self, chunk: Chunk, settings: Settings) -> None:
        self.chunk = chunk
        self.settings = settings
        self._weights = _weights(settings.half_life_days)
        self.last_day = chunk.day.take(chunk.ends - 1)
        self.last_effective = chunk.effective.take(chunk.ends - 1)
        self.openings = chunk.openings(settings)
        self.opener = chunk.who.take(self.openings)
        self.turns = self._turns()

    def _turns(self) -> Ints:
        """Events at which somebody wrote after the other had, or both took part."""
        chunk = self.chunk
        is_turn = chunk.effective == BOTH
        is_turn[1:] |= chunk.effective[1:] != chunk.effective[:-1]
        is_turn[chunk.starts] = chunk.effective.take(chunk.starts) == BOTH
        return np.flatnonzero(is_turn)

    def values(self, rung_bits: NDArray[np.uint16]) -> Iterator[_Column]:
        """Every field of the table with its numbers, one per contact of the chunk."""
        yield from self._days()
        yield from self._openings()
        yield from self._exchange()
        yield from self._waiting()
        yield from self._last(rung_bits)

    def _days(self) -> Iterator[_Column]:
        """Contact-days, pauses between them, their fading mass, and those of the last 180 days."""
        chunk, count = self.chunk, self.chunk.count
        is_new = chunk.pause > 0
        is_new[chunk.starts] = True
        new = np.flatnonzero(is_new)
        who = chunk.who.take(new)
        ages = self.last_day.take(who) - chunk.day.take(new)
        logs = _lns().take(chunk.pause.take(new), mode="clip")
        near = np.flatnonzero(ages < self.settings.rhythm_window_days)
        days = np.diff(np.searchsorted(new, chunk.starts), append=len(new))
        yield "mass", np.bincount(who, self._weights.take(ages, mode="clip"), count)
        yield "as_of", self.last_day
        yield "first_day", chunk.day.take(chunk.starts)
        yield "last_day", self.last_day
        yield "contact_days", days
        yield "gaps", days - 1
        yield "sum_ln_gap", np.bincount(who, logs, count)
        yield "sum_ln_gap2", np.bincount(who, logs * logs, count)
        yield "recent_days", np.bincount(who.take(near), minlength=count)

    def _openings(self) -> Iterator[_Column]:
        """Openings, and answers to them."""
        chunk, count, who = self.chunk, self.chunk.count, self.opener
        reply = chunk.replies(self.openings)
        day = chunk.day.take(self.openings)
        is_talk = (chunk.sense.take(self.openings) & TALK) != 0
        has_reply = reply < chunk.ends.take(who)
        delay = chunk.day.take(reply, mode="clip") - day
        answered = np.flatnonzero(is_talk | (has_reply & (delay <= self.settings.waiting_days)))
        yield "opened", np.bincount(who, minlength=count)
        yield "answered", np.bincount(who.take(answered), minlength=count)

    def _exchange(self) -> Iterator[_Column]:
        """Messages in both directions, talks, and days on which it went both ways."""
        chunk = self.chunk
        turns = self.turns
        who, day = chunk.who.take(turns), chunk.day.take(turns)
        is_new = np.ones(len(turns), np.bool_)
        is_new[1:] = (day[1:] != day[:-1]) | (who[1:] != who[:-1])
        counts = np.add.reduceat(_COUNTERS.take(chunk.sense & _MEANING), chunk.starts)
        yield "received", counts & _COUNTER_MASK
        yield "sent", counts >> _COUNTER_BITS & _COUNTER_MASK
        yield "talks", counts >> 2 * _COUNTER_BITS
        yield "two_way_days", np.bincount(who.take(np.flatnonzero(is_new)), minlength=chunk.count)

    def _waiting(self) -> Iterator[_Column]:
        """What waits for an answer, theirs or mine: the run of messages in one direction at the end."""
        chunk = self.chunk
        last_turn = chunk.starts - 1
        last_turn[chunk.who.take(self.turns)] = self.turns
        run = np.maximum(last_turn, chunk.starts)
        run_day = chunk.day.take(run)
        waits, owed = self.last_effective == OUT, self.last_effective == IN
        unanswered = np.flatnonzero((self.openings >= run.take(self.opener)) & waits.take(self.opener))
        yield "waiting_out", (chunk.ends - run) * waits
        yield "waiting_out_day", np.where(waits, run_day, NO_DAY)
        yield "waiting_openings", np.bincount(self.opener.take(unanswered), minlength=chunk.count)
        yield "waiting_in_day", np.where(owed, run_day, NO_DAY)

    def _last(self, rung_bits: NDArray[np.uint16]) -> Iterator[_Column]:
        """Rungs reached, and the channel of the last event."""
        chunk = self.chunk
        last = chunk.ends - 1
        last_channel = chunk.channel.take(last)
        yield "rungs", np.bitwise_or.reduceat(rung_bits.take(chunk.channel), chunk.starts)
        yield "last_channel_id", last_channel
        yield "waiting_out_channel_id", last_channel * (self.last_effective == OUT)
        yield "waiting_in_channel_id", last_channel * (self.last_effective == IN)


def rung_bits_of(rung_of: Mapping[int, int]) -> NDArray[np.uint16]:
    """By channel id: the bit of its rung."""
    bits = np.full(1 << 16, 1 << UNKNOWN_RUNG, np.uint16)
    for channel_id, rung in rung_of.items():
        bits[channel_id] = 1 << rung
    return bits


@lru_cache(maxsize=1)
def _lns() -> NDArray[np.float64]:
    return np.array(lns_of_pauses())


@lru_cache(maxsize=4)
def _weights(half_life_days: float) -> NDArray[np.float64]:
    return np.array(weights_of_ages(half_life_days))
