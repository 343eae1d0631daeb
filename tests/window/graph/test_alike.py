import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.window.graph.alike import places_alike


@settings(max_examples=60)
@given(st.lists(st.integers(-3, 3) | st.integers(-(10**12), 10**12)))
def test_every_place_is_among_those_of_its_key_and_keys_ascend(keys: list[int]) -> None:
    found = [places.tolist() for places in places_alike(np.array(keys, np.int64))]
    expected = [[place for place, one in enumerate(keys) if one == key] for key in sorted(set(keys))]
    assert found == expected
