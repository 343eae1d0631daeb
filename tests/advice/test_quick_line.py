"""The quick line is the line."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.quick_line import line_points, quick_line
from netdesk.advice.strength_line import strength_line
from netdesk.domain.reading import NO_DAY

TODAY = 20_000


@given(
    st.sets(st.integers(TODAY - 4_000, TODAY), max_size=60),
    st.one_of(st.just(NO_DAY), st.integers(TODAY - 4_000, TODAY)),
    st.sampled_from((1, 2)),
)
def test_it_gives_what_the_walk_gives(days: set[int], connected: int, per_month: int) -> None:
    ordered = sorted(days)
    expected = strength_line(ordered, connected, TODAY, points_per_month=per_month)
    found = quick_line(np.array(ordered, np.int64), connected, line_points(TODAY, 24, per_month))
    assert found == pytest.approx(expected, abs=1e-6)
