"""The figures of one contact on each channel: openings and answers, delays, hours and days of the week."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.advice.sense import counted, direction_of, effective_direction
from netdesk.domain.moment import DAY_S
from netdesk.domain.reading import IN, NO_DAY, OUT, TALK, ChannelFigures, Event
from netdesk.settings import DEFAULT, Settings

EPOCH_WEEKDAY = 3
"""1 January 1970 was a Thursday; Monday is 0."""
MOST_PER_HOUR = 65_535
"""Counts of hours and weekdays stop here."""
SLOW_SHARE, SLOW_FROM = 95, 5
"""`slow_s` is the delay that this percentage of the answers kept within, from so many answers on."""


def channel_figures_of(
    contact_id: int, events: Sequence[Event], today: int, settings: Settings = DEFAULT
) -> list[ChannelFigures]:
    """A contact's figures per channel from its events in order, in order of the channel ids."""
    walk = _Walk(settings)
    for event in events:
        if counted(event, today):
            walk.step(event)
    return [tally.figures(contact_id, key, settings) for key, tally in sorted(walk.tallies.items())]


def delay_at(delays: Sequence[int], percent: int) -> int:
    """The delay that `percent` of the (sorted) delays kept within: an observed one, never interpolated."""
    return delays[(len(delays) * percent + 99) // 100 - 1]


def _capped(counts: Sequence[int]) -> tuple[int, ...]:
    return tuple(min(count, MOST_PER_HOUR) for count in counts)


class _Tally:
    """What is counted on one channel."""

    def __init__(self) -> None:
        self.events = self.opened = self.answered = self.received = self.sent = self.talks = 0
        self.last_in_day = self.last_out_day = NO_DAY
        self.delays: list[int] = []
        self.own_delays: list[int] = []
        self.hours = [0] * 24
        self.weekdays = [0] * 7

    def add(self, event: Event) -> None:
        direction, effective = direction_of(event.sense), effective_direction(event.sense)
        self.events += 1
        self.received += bool(direction & IN)
        self.sent += bool(direction & OUT)
        self.talks += bool(event.sense & TALK)
        if effective & OUT:
            self.last_out_day = event.day
        if effective & IN:
            self.last_in_day = event.day
            self.weekdays[(event.day + EPOCH_WEEKDAY) % 7] += 1
            if event.has_time:
                self.hours[event.second % DAY_S // 3600] += 1

    def figures(self, contact_id: int, channel_id: int, settings: Settings) -> ChannelFigures:
        delays, own = sorted(self.delays), sorted(self.own_delays)
        return ChannelFigures(
            contact_id, channel_id, self.events, self.opened, self.answered, self.received, self.sent,
            self.talks, self.last_in_day, self.last_out_day,
            delay_at(delays, 50) if len(delays) >= settings.few_openings else None,
            delay_at(delays, SLOW_SHARE) if len(delays) >= SLOW_FROM else None,
            delay_at(own, 50) if len(own) >= settings.few_openings else None,
            _capped(self.hours), _capped(self.weekdays),
        )  # fmt: skip


class _Walk:
    """The state between two events of a contact."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.tallies: dict[int, _Tally] = {}
        self._last_day: int | None = None
        self._openings: list[Event] = []
        self._waiting: Event | None = None

    def step(self, event: Event) -> None:
        tally = self.tallies.setdefault(event.channel_id, _Tally())
        tally.add(event)
        direction = direction_of(event.sense)
        pause = None if self._last_day is None else event.day - self._last_day
        if direction == OUT and (pause is None or pause >= self._settings.opening_pause_days):
            tally.opened += 1
            if event.sense & TALK:
                tally.answered += 1
            else:
                self._openings.append(event)
        elif direction & IN:
            self._credit(event)
        self._owe(event, direction)
        self._last_day = event.day

    def _credit(self, reply: Event) -> None:
        """Count a reply for the openings it answers: those on its channel and those on the latest one's."""
        for opening in self._openings:
            days = reply.day - opening.day
            if days > self._settings.late_answer_days:
                continue
            if opening.channel_id in (reply.channel_id, self._openings[-1].channel_id):
                tally = self.tallies[opening.channel_id]
                tally.answered += days <= self._settings.waiting_days
                tally.delays.append(reply.second - opening.second)
        self._openings.clear()

    def _owe(self, event: Event, direction: int) -> None:
        """Note how long the owner took from their first waiting message to a reply."""
        if effective_direction(event.sense) & OUT:
            if self._waiting is not None and direction & OUT:
                self._note_own_delay(self._waiting, event)
            self._waiting = None
        elif self._waiting is None:
            self._waiting = event

    def _note_own_delay(self, theirs: Event, mine: Event) -> None:
        if mine.day - theirs.day <= self._settings.late_answer_days:
            self.tallies[theirs.channel_id].own_delays.append(mine.second - theirs.second)
