"""The strength on many days is the strength of each day."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.strength_line import strength_line
from netdesk.desk.strength_curve import strength_curve
from netdesk.domain.reading import NO_DAY


@given(st.sets(st.integers(10_000, 20_000), max_size=30), st.sampled_from([NO_DAY, 9_000, 12_000]))
def test_it_agrees_with_the_line_of_single_days(days: set[int], connected: int) -> None:
    contact_days = sorted(days)
    at = np.array([8_000, 9_500, 11_000, 15_000, 20_000, 21_000])
    curve = strength_curve(contact_days, connected, at)
    for day, strength in zip(at.tolist(), curve.tolist(), strict=True):
        known = [one for one in contact_days if one <= day]
        (single,) = strength_line(known, connected, day, 1)
        assert strength == pytest.approx(single, abs=1e-6)
