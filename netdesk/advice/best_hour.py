"""The hour and day at which somebody is most likely there, per channel [A2]."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from netdesk.advice.habits import Habits
from netdesk.domain.best_time import best_time
from netdesk.domain.phrase import Phrase
from netdesk.domain.reading import ChannelFigures
from netdesk.settings import DEFAULT, Settings

_KERNEL = ((-2, 1), (-1, 2), (0, 4), (1, 2), (2, 1))
_CHANNEL_WEIGHT, _ALL_WEIGHT = 2.0, 1.0
"""What the channel's and the whole network's hours count, in messages."""


class BestHour(NamedTuple):
    """`weekday` 0 for Monday, `hour` 0-23, `seen`: how many of their messages it rests on."""

    weekday: int
    hour: int
    seen: int


def best_hour(
    channel: ChannelFigures | None, habits: Habits, settings: Settings = DEFAULT
) -> BestHour | None:
    """The best hour on a channel, None below five timed messages of theirs.

    Their own hours, smoothed round the clock, shrunk towards the channel's and the network's; the day of
    the week in the same way. Equal candidates: the earlier one.
    """
    seen = sum(channel.hours) if channel else 0
    if channel is None or seen < settings.best_hour_from:
        return None
    habit = habits.of(channel.channel_id)
    hours = _shrunk(_smoothed(channel.hours), _smoothed(habit.hours), _smoothed(habits.all.hours))
    days = _shrunk(channel.weekdays, habit.weekdays, habits.all.weekdays)
    return BestHour(_place_of_largest(days), _place_of_largest(hours), seen)


def best_hour_phrase(best: BestHour, weekday_today: int | None = None) -> Phrase:
    """As “Tue 9–10”, or “today 9–10” when it is that day of the week."""
    return best_time(best.weekday, best.hour, weekday_today)


@lru_cache(maxsize=512)
def _smoothed(hours: tuple[int, ...]) -> tuple[float, ...]:
    total = sum(weight for _, weight in _KERNEL)
    return tuple(
        sum(weight * hours[(hour + shift) % 24] for shift, weight in _KERNEL) / total for hour in range(24)
    )


def _shrunk(own: Sequence[float], channel: tuple[float, ...], everybody: tuple[float, ...]) -> list[float]:
    shares = (_shares(channel, _CHANNEL_WEIGHT), _shares(everybody, _ALL_WEIGHT))
    return [count + shares[0][place] + shares[1][place] for place, count in enumerate(own)]


@lru_cache(maxsize=512)
def _shares(counts: tuple[float, ...], weight: float) -> list[float]:
    total = sum(counts)
    return [weight * count / total if total else 0.0 for count in counts]


def _place_of_largest(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda place: (values[place], -place))
