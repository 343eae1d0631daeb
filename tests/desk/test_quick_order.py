import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.desk.quick_order import places_in_order

WIDEST = 2**31 - 1


@settings(max_examples=80)
@given(st.lists(st.integers(-3, 3) | st.integers(-WIDEST, WIDEST)), st.sampled_from(["i4", "i8"]))
def test_whole_numbers_are_in_order_and_equal_ones_stay_as_they_stood(values: list[int], kind: str) -> None:
    array = np.array(values, np.dtype(kind))
    assert places_in_order(array).tolist() == np.argsort(array, kind="stable").tolist()


@settings(max_examples=80)
@given(st.lists(st.sampled_from([0.0, -0.0, 1.5, -1.5]) | st.floats(-1e6, 1e6, width=32)))
def test_so_are_others(values: list[float]) -> None:
    array = np.array(values, np.float64)
    assert places_in_order(array).tolist() == np.argsort(array, kind="stable").tolist()
