"""The one formula of the order, and its parts."""

from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.benefit import benefit, fading, importance, novelty, saturating

PART = st.floats(-3, 3)


@given(PART, PART, PART, PART)
def test_the_score_lies_between_0_and_100_whatever_its_parts(a: float, b: float, c: float, d: float) -> None:
    assert 0 <= benefit(a, b, c, d) <= 100


def test_the_score_is_the_product_of_its_parts() -> None:
    assert benefit(0.5, 0.5, 1.0, 0.4) == 10.0


def test_circles_and_closeness_say_what_a_tie_is_to_the_owner() -> None:
    order = [importance(circle, "", 50) for circle in (5, 15, 50, 150, None)]
    assert order == sorted(order, reverse=True)
    assert importance(None, "family", 0) > importance(None, "friend", 0) > importance(None, "business", 0)
    assert importance(None, "", 0) < importance(None, "", 90) <= importance(150, "", 90)


def test_the_less_is_shared_the_more_is_new() -> None:
    assert novelty(0, False, False) == 1.0
    assert novelty(9, False, False) < novelty(1, False, False)
    assert novelty(0, True, False) == novelty(0, False, True) < 1.0


@given(st.floats(0, 1000), st.floats(0.1, 1000))
def test_timeliness_keeps_within_0_and_1(value: float, half: float) -> None:
    assert 0 <= fading(value, half) <= 1
    assert 0 <= saturating(value, half) < 1 + 1e-12
    assert saturating(half, half) == 0.5
