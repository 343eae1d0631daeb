"""The figures of one tie from its events: walked through once, or moved on by a single new event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    """Everything that is counted of one contact, from its events in the order of `event_order`.

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
    walk = _Walk(TieFigures(contact_id, connected_day=connected_day), rung_of, settings)
    days = [event.day for event in events if counted(event, today) and walk.step(event)]
    mass = 0.0
    for day in days:
        mass += weight_of_age(days[-1] - day, settings.half_life_days)
    walk.mass = mass
    return walk.figures()


def add_event(
    figures: TieFigures, event: Event, today: int, rung_of: Mapping[int, int], settings: Settings = DEFAULT
) -> TieFigures | None:
    """The figures with one more event, in constant time; None when the event is not the newest one, since
    the contact then has to be counted anew.
    """
    if not counted(event, today):
        return figures
    if event.second <= figures.last_second:
        return None
    walk = _Walk(figures, rung_of, settings)
    walk.step(event)
    return walk.figures()


class _Walk:
    """The state between two events."""

    def __init__(self, start: TieFigures, rung_of: Mapping[int, int], settings: Settings) -> None:
        self._start = start
        self._rung_of = rung_of
        self._settings = settings
        self._recent_mask = (1 << settings.rhythm_window_days) - 1
        self._pending_mask = (1 << (settings.waiting_days + 1)) - 1
        self.mass = start.mass
        self.first_day, self.last_day = start.first_day, start.last_day
        self.contact_days, self.gaps = start.contact_days, start.gaps
        self.sum_ln_gap, self.sum_ln_gap2 = start.sum_ln_gap, start.sum_ln_gap2
        self.opened, self.answered = start.opened, start.answered
        self.received, self.sent = start.received, start.sent
        self.two_way_days, self.talks, self.rungs = start.two_way_days, start.talks, start.rungs
        self.channel_id = start.last_channel_id
        self.out_day, self.out, self.out_openings = (
            start.waiting_out_day, start.waiting_out, start.waiting_openings
        )  # fmt: skip
        self.in_day = start.waiting_in_day
        self.second = start.last_second
        self.direction, self.is_last_two_way = start.last_direction, start.is_last_two_way
        self.pending, self.recent = start.pending, start.recent

    def step(self, event: Event) -> bool:
        """Go on by one event that counts; True when it begins a new contact-day."""
        direction = direction_of(event.sense)
        effective = effective_direction(event.sense)
        pause = event.day - self.last_day if self.contact_days else None
        is_new_day = pause is None or pause > 0
        if is_new_day:
            self._begin_day(event.day, pause)
        if effective == BOTH or (self.direction and effective != self.direction):
            self.two_way_days += not self.is_last_two_way
            self.is_last_two_way = True
        is_opening = direction == OUT and (pause is None or pause >= self._settings.opening_pause_days)
        self._count(event.sense, direction, is_opening)
        self._wait(event.day, effective, is_opening)
        self.direction = effective
        self.second = event.second
        self.channel_id = event.channel_id
        self.rungs |= 1 << self._rung_of.get(event.channel_id, UNKNOWN_RUNG)
        return is_new_day

    def _begin_day(self, day: int, pause: int | None) -> None:
        if pause is None:
            self.first_day = day
            pause = 0
        else:
            ln = ln_of_pause(pause)
            self.gaps += 1
            self.sum_ln_gap += ln
            self.sum_ln_gap2 += ln * ln
        self.mass = self.mass * weight_of_age(pause, self._settings.half_life_days) + 1.0
        is_near = pause <= self._settings.rhythm_window_days
        self.recent = ((self.recent << pause) & self._recent_mask if is_near else 0) | 1
        is_near = pause <= self._settings.waiting_days
        self.pending = (self.pending << pause) & self._pending_mask if is_near else 0
        self.contact_days += 1
        self.last_day = day
        self.is_last_two_way = False

    def _count(self, sense: int, direction: int, is_opening: bool) -> None:
        is_talk = bool(sense & TALK)
        self.received += bool(direction & IN)
        self.sent += bool(direction & OUT)
        self.talks += is_talk
        if is_opening:
            self.opened += 1
            if is_talk:
                self.answered += 1
            else:
                self.pending |= 1
        elif direction & IN:
            self.answered += self.pending.bit_count()
            self.pending = 0

    def _wait(self, day: int, effective: int, is_opening: bool) -> None:
        if effective & IN:
            self.out_day, self.out, self.out_openings = NO_DAY, 0, 0
        else:
            self.out_day = self.out_day if self.out else day
            self.out += 1
            self.out_openings += is_opening
        if effective & OUT:
            self.in_day = NO_DAY
        elif self.in_day == NO_DAY:
            self.in_day = day

    def figures(self) -> TieFigures:
        """What was counted so far."""
        return TieFigures(
            self._start.contact_id, self.mass, self.last_day, self.first_day, self.last_day,
            self.contact_days, self.gaps, self.sum_ln_gap, self.sum_ln_gap2, self.recent.bit_count(),
            self.opened, self.answered, self.received, self.sent, self.two_way_days, self.talks, self.rungs,
            self.channel_id, self.out_day, self.out, self.out_openings, self.channel_id if self.out else 0,
            self.in_day, self.channel_id if self.in_day != NO_DAY else 0, self._start.connected_day,
            self.second, self.direction, self.is_last_two_way, self.pending, self.recent,
        )  # fmt: skip
