"""What stands on the time axis."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from netdesk.domain.moment import day_of_date
from netdesk.window.timeline.span import DAY_S, YEAR_S, Span, first_span, length_at, level_of, whole_span
from netdesk.window.timeline.ticks import span_text, ticks


def span(first: date, last: date) -> Span:
    return Span(day_of_date(first) * DAY_S, day_of_date(last) * DAY_S)


@pytest.mark.parametrize(
    ("first", "last", "upper", "lower"),
    [
        (date(1998, 1, 1), date(2027, 1, 1), [], ["1995", "2000", "2005"]),
        (date(2024, 1, 1), date(2027, 1, 1), ["2024", "2025", "2026"], ["Jan", "Apr", "Jul"]),
        (date(2026, 8, 1), date(2026, 10, 1), ["Aug 2026", "Sep 2026"], ["27", "3", "10"]),
        (date(2026, 8, 10), date(2026, 8, 17), ["Aug 2026"], ["Mon 10", "Tue 11", "Wed 12"]),
        (date(2026, 8, 12), date(2026, 8, 13), ["Wed 12 Aug 2026"], ["0", "1", "2"]),
    ],
)
def test_ticks_have_two_levels_that_fit_the_zoom(
    first: date, last: date, upper: list[str], lower: list[str]
) -> None:
    found = ticks(span(first, last), 700)
    assert [tick.text for tick in found.upper] == upper
    assert [tick.text for tick in found.lower][:3] == lower


def test_decades_are_strong() -> None:
    found = ticks(span(date(1998, 1, 1), date(2027, 1, 1)), 700)
    assert [tick.text for tick in found.lower if tick.is_strong] == ["2000", "2010", "2020"]


@pytest.mark.parametrize("days", [0.2, 1, 3, 10, 30, 100, 400, 2_000, 12_000])
def test_words_never_stand_closer_than_they_need(days: float) -> None:
    view = Span(20_000 * DAY_S, (20_000 + days) * DAY_S)
    found = ticks(view, 700).lower
    distances = [(later.second - tick.second) / view.length * 700 for tick, later in pairwise(found)]
    assert all(distance >= 19 for distance in distances)


def test_the_span_is_said_as_exactly_as_it_is_looked_at() -> None:
    assert span_text(span(date(1998, 1, 1), date(2027, 1, 1))) == "1998 – 2026"
    assert span_text(span(date(2024, 1, 1), date(2027, 1, 1))) == "Jan 2024 – Dec 2026"
    assert span_text(span(date(2026, 8, 1), date(2026, 8, 15))) == "1 Aug 2026 – 14 Aug 2026"
    day = day_of_date(date(2026, 8, 12)) * DAY_S
    assert span_text(Span(day + 6 * 3_600, day + 22 * 3_600)) == "Wed 12 Aug 2026, 06:00 – 22:00"


def test_levels_and_lengths_belong_together() -> None:
    for level in (0.0, 0.5, 1.0, 2.3, 4.0, 5.0):
        assert level_of(length_at(level)) == pytest.approx(level)


def test_a_span_stays_within_the_history() -> None:
    whole = whole_span(day_of_date(date(1998, 5, 1)), date(2026, 11, 18))
    assert whole == span(date(1998, 1, 1), date(2027, 1, 2))
    shown = first_span(whole, date(2026, 11, 18))
    assert shown.start == day_of_date(date(2024, 1, 1)) * DAY_S
    assert shown.moved(-90 * YEAR_S).within(whole).start == whole.start
    assert shown.zoomed(100, shown.middle).within(whole) == whole
    assert shown.zoomed(1e-9, shown.middle).within(whole).length == 7_200


def test_a_movement_goes_from_one_span_to_the_other() -> None:
    near, far = Span(0, 100), Span(-1_000, 9_000)
    assert near.between(far, 0.0) == pytest.approx(near)
    assert near.between(far, 1.0) == pytest.approx(far)
    assert near.between(far, 0.5).length == pytest.approx(1_000)
