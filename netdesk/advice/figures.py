"""The figures of one tie from its events, walked through once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from netdesk.advice.channel_figures import channel_figures_of
from netdesk.advice.decay import ln_of_pause, weight_of_age
from netdesk.advice.sense import counted, direction_of, effective_direction
from netdesk.domain.reading import BOTH, IN, NO_DAY, OUT, TALK, ChannelFigures, Event, TieFigures
from netdesk.settings import DEFAULT, Settings

UNKNOWN_RUNG = 2
"""The rung of a channel that nobody placed on the ladder."""


def figures_of(
    contact_id: int,
    events: Sequence[Event],
    connected_day: int,
    today: int,
    rung_of: Mapping[int, int],
    settings: Settings = DEFAULT,
) -> tuple[TieFigures, list[ChannelFigures]]:
    """Everything that is counted of one contact, from its events sorted by time, then sense and channel.

    Only days up to `today` count. `rung_of`: channel id -> rung. Channels come in order of their ids.
    """
    past = [event for event in events if counted(event, today)]
    tie = tie_figures_of(contact_id, past, connected_day, today, rung_of, settings)
    return tie, channel_figures_of(contact_id, past, today, settings)


def tie_figures_of(
    contact_id: int,
    events: Sequence[Event],
    connected_day: int,
    today: int,
    rung_of: Mapping[int, int],
    settings: Settings = DEFAULT,
) -> TieFigures:
    """The figures over all channels together, see `figures_of`."""
    walk = _Walk(rung_of, settings)
    for event in events:
        if counted(event, today):
            walk.step(event)
    return walk.figures(contact_id, connected_day)


class _Walk:
    """The state between two events."""

    def __init__(self, rung_of: Mapping[int, int], settings: Settings) -> None:
        self._rung_of = rung_of
        self._settings = settings
        self._days: list[int] = []
        self._opened = self._answered = self._received = self._sent = self._talks = 0
        self._unanswered: list[int] = []
        """Days of openings that nobody has answered yet."""
        self._two_way_days, self._is_last_two_way = 0, False
        self._rungs = self._channel_id = self._direction = 0
        self._out_day, self._out, self._out_openings = NO_DAY, 0, 0
        self._in_day = NO_DAY

    def step(self, event: Event) -> None:
        """Go on by one event that counts."""
        direction, effective = direction_of(event.sense), effective_direction(event.sense)
        pause = event.day - self._days[-1] if self._days else None
        if pause is None or pause > 0:
            self._days.append(event.day)
            self._is_last_two_way = False
        if effective == BOTH or (self._direction and effective != self._direction):
            self._two_way_days += not self._is_last_two_way
            self._is_last_two_way = True
        is_opening = direction == OUT and (pause is None or pause >= self._settings.opening_pause_days)
        self._count(event, direction, is_opening)
        self._wait(event.day, effective, is_opening)
        self._direction = effective
        self._channel_id = event.channel_id
        self._rungs |= 1 << self._rung_of.get(event.channel_id, UNKNOWN_RUNG)

    def _count(self, event: Event, direction: int, is_opening: bool) -> None:
        is_talk = bool(event.sense & TALK)
        self._received += bool(direction & IN)
        self._sent += bool(direction & OUT)
        self._talks += is_talk
        if is_opening:
            self._opened += 1
            if is_talk:
                self._answered += 1
            else:
                self._unanswered.append(event.day)
        elif direction & IN:
            latest = event.day - self._settings.waiting_days
            self._answered += sum(day >= latest for day in self._unanswered)
            self._unanswered.clear()

    def _wait(self, day: int, effective: int, is_opening: bool) -> None:
        if effective & IN:
            self._out_day, self._out, self._out_openings = NO_DAY, 0, 0
        else:
            self._out_day = self._out_day if self._out else day
            self._out += 1
            self._out_openings += is_opening
        if effective & OUT:
            self._in_day = NO_DAY
        elif self._in_day == NO_DAY:
            self._in_day = day

    def figures(self, contact_id: int, connected_day: int) -> TieFigures:
        """What was counted."""
        days = self._days
        if not days:
            return TieFigures(contact_id, connected_day=connected_day)
        last = days[-1]
        mass = sum_ln = sum_ln2 = 0.0
        for day in days:
            mass += weight_of_age(last - day, self._settings.half_life_days)
        for earlier, day in pairwise(days):
            ln = ln_of_pause(day - earlier)
            sum_ln += ln
            sum_ln2 += ln * ln
        recent = sum(last - day < self._settings.rhythm_window_days for day in days)
        return TieFigures(
            contact_id, mass, last, days[0], last, len(days), len(days) - 1, sum_ln, sum_ln2, recent,
            self._opened, self._answered, self._received, self._sent, self._two_way_days, self._talks,
            self._rungs, self._channel_id,
            self._out_day, self._out, self._out_openings, self._channel_id if self._out else 0,
            self._in_day, self._channel_id if self._in_day != NO_DAY else 0, connected_day,
        )  # fmt: skip
