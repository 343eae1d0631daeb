"""The strengths on many days at once are those of the walk through the contact-days."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.strength_curve import strength_curve
from netdesk.advice.strength_line import line_days, strength_line
from netdesk.domain.reading import NO_DAY
from netdesk.settings import Settings

TODAY = 20_000


@given(
    st.sets(st.integers(TODAY - 4_000, TODAY), max_size=60),
    st.one_of(st.just(NO_DAY), st.integers(TODAY - 4_000, TODAY)),
    st.sampled_from((1, 2)),
)
def test_it_gives_what_the_walk_gives(days: set[int], connected: int, per_month: int) -> None:
    ordered = sorted(days)
    expected = strength_line(ordered, connected, TODAY, points_per_month=per_month)
    points = np.array(line_days(TODAY, 24, per_month))
    found = strength_curve(np.array(ordered, np.int64), connected, points)
    assert found.tolist() == pytest.approx(expected, abs=1e-6)


@given(st.sets(st.integers(10_000, 20_000), max_size=30), st.sampled_from([NO_DAY, 9_000, 12_000]))
def test_it_agrees_with_the_line_of_single_days(days: set[int], connected: int) -> None:
    contact_days = sorted(days)
    at = np.array([8_000, 9_500, 11_000, 15_000, 20_000, 21_000])
    curve = strength_curve(np.array(contact_days, np.int64), connected, at)
    for day, strength in zip(at.tolist(), curve.tolist(), strict=True):
        known = [one for one in contact_days if one <= day]
        (single,) = strength_line(known, connected, day, 1)
        assert strength == pytest.approx(single, abs=1e-6)


def test_a_wrong_year_in_a_source_does_no_harm() -> None:
    quickly = Settings(half_life_days=30)
    days, at = np.array([-60_000, TODAY - 10]), np.array([-60_000, 0, TODAY])
    curve = strength_curve(days, NO_DAY, at, quickly)
    assert ((curve >= 0) & (curve <= 100)).all()
    assert curve[2] == pytest.approx(strength_line([TODAY - 10], NO_DAY, TODAY, 1, quickly)[0])
