import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.window.graph.label_room import LabelRoom

NOBODY = np.zeros((0, 2))
places = st.tuples(st.floats(-50, 450), st.floats(-50, 350))


def test_a_box_is_free_until_another_touches_it() -> None:
    room = LabelRoom((400, 300), NOBODY)
    assert room.is_free(100, 100, 160, 114)
    room.take(150, 110, 300, 130)
    assert not room.is_free(100, 100, 160, 114)
    assert room.is_free(100, 90, 160, 104)


def test_boxes_beyond_the_canvas_are_known_too() -> None:
    room = LabelRoom((400, 300), NOBODY)
    room.take(-40, -20, 10, 10)
    assert not room.is_free(-20, -10, 30, 4)
    assert room.is_free(390, 290, 440, 310)


def test_what_covers_a_dot_alone_is_apart_but_not_free() -> None:
    room = LabelRoom((400, 300), np.array([[50.0, 50.0]]))
    assert room.is_apart(40, 40, 60, 60)
    assert not room.is_free(40, 40, 60, 60)
    room.take(55, 55, 70, 70)
    assert not room.is_apart(40, 40, 60, 60)


@settings(max_examples=100)
@given(st.lists(places, max_size=30), places, st.floats(1, 120), st.floats(1, 40))
def test_no_name_covers_a_dot_and_a_dot_far_away_is_in_nobodys_way(
    dots: list[tuple[float, float]], corner: tuple[float, float], wide: float, high: float
) -> None:
    room = LabelRoom((400, 300), np.array(dots).reshape(-1, 2))
    left, top = corner
    is_free = room.is_free(left, top, left + wide, top + high)
    on_canvas = [(x, y) for x, y in dots if 0 <= x < 400 and 0 <= y < 300]
    if any(left <= x <= left + wide and top <= y <= top + high for x, y in on_canvas):
        assert not is_free
    if all(x < left - 4 or x > left + wide + 4 or y < top - 4 or y > top + high + 4 for x, y in on_canvas):
        assert is_free
