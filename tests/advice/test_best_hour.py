"""The hour at which somebody answers [A2]."""

import pytest

from netdesk.advice.best_hour import best_hour, best_hour_phrase
from netdesk.advice.habits import NO_HABITS, ChannelHabit, Habits
from netdesk.domain.reading import ChannelFigures
from tests.advice.people import ID, channels_of, heard, somebody

TUESDAY = 1


def on_phone(hours: dict[int, int], weekdays: dict[int, int]) -> ChannelFigures:
    return ChannelFigures(
        2, ID["phone"],
        hours=tuple(hours.get(hour, 0) for hour in range(24)),
        weekdays=tuple(weekdays.get(day, 0) for day in range(7)),
    )  # fmt: skip


def test_below_five_messages_none_is_named() -> None:
    assert best_hour(on_phone({9: 4}, {TUESDAY: 4}), NO_HABITS) is None
    assert best_hour(None, NO_HABITS) is None


def test_five_messages_name_the_hour_and_the_day() -> None:
    best = best_hour(on_phone({9: 5}, {TUESDAY: 5}), NO_HABITS)
    assert best == (TUESDAY, 9, 5)
    assert str(best_hour_phrase(best)) == "Tue 9–10"
    assert str(best_hour_phrase(best, weekday_today=TUESDAY)) == "today 9–10"


def test_the_clock_is_round() -> None:
    best = best_hour(on_phone({23: 3, 0: 3, 1: 3, 12: 4}, {6: 13}), NO_HABITS)
    assert best is not None
    assert str(best_hour_phrase(best)) == "Sun 0–1"
    late = best_hour(on_phone({23: 9}, {6: 9}), NO_HABITS)
    assert late is not None
    assert str(best_hour_phrase(late)) == "Sun 23–24"


def test_few_messages_are_drawn_towards_the_hours_of_the_channel() -> None:
    scattered = on_phone({8: 2, 13: 2, 20: 1}, {TUESDAY: 5})
    evening = ChannelHabit(hours=(0,) * 20 + (400, 0, 0, 0), weekdays=(0, 1, 0, 0, 0, 0, 0))
    best = best_hour(scattered, Habits({ID["phone"]: evening}, evening))
    assert best is not None
    assert best.hour == 20


def test_only_their_own_messages_with_a_time_count() -> None:
    untimed = [heard(days)._replace(has_time=False) for days in range(1, 9)]
    figures = channels_of(somebody("A", [*untimed, heard(20, second=9 * 3600)]).facts())["email"]
    assert sum(figures.hours) == 1
    assert sum(figures.weekdays) == 9


@pytest.mark.parametrize("day", range(7))
def test_every_weekday_has_its_name(day: int) -> None:
    best = best_hour(on_phone({9: 5}, {day: 5}), NO_HABITS)
    assert best is not None
    assert str(best_hour_phrase(best)).split()[0] == ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day]
