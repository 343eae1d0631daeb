import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.structure.community_match import carried_over, renumbered


def array(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def test_labels_are_carried_over_to_who_was_there() -> None:
    assert carried_over(array(3, 5, 9), array(1, 0, -1), array(5, 6, 9, 10)).tolist() == [0, -1, -1, -1]
    assert carried_over(array(), array(), array(1, 2)).tolist() == [-1, -1]


def test_a_community_keeps_its_number_though_another_has_outgrown_it() -> None:
    before = array(0, 0, 0, 1, 1, 1, -1, -1)
    assert renumbered(array(1, 1, 1, 0, 0, 0, 0, 0), before).tolist() == [0, 0, 0, 1, 1, 1, 1, 1]


def test_of_two_halves_the_larger_keeps_the_number_and_the_other_gets_a_new_one() -> None:
    before = array(0, 0, 0, 0, 0, 1, 1, 1)
    assert renumbered(array(2, 2, 0, 0, 0, 1, 1, 1), before).tolist() == [2, 2, 0, 0, 0, 1, 1, 1]


def test_of_two_that_became_one_the_larger_gives_the_number() -> None:
    before = array(0, 0, 1, 1, 1)
    assert renumbered(array(0, 0, 0, 0, 0), before).tolist() == [1, 1, 1, 1, 1]


def test_a_new_community_takes_a_number_nobody_has() -> None:
    before = array(1, 1, 1, -1, -1, -1)
    assert renumbered(array(0, 0, 0, 1, 1, 1), before).tolist() == [1, 1, 1, 0, 0, 0]


def test_nobody_in_a_community_stays_so() -> None:
    assert renumbered(array(-1, -1), array(0, -1)).tolist() == [-1, -1]
    assert renumbered(array(), array()).tolist() == []


labels = st.lists(st.tuples(st.integers(-1, 6), st.integers(-1, 6)), max_size=40)


@given(labels)
def test_people_stay_together_and_apart_as_they_were_found(pairs: list[tuple[int, int]]) -> None:
    found = np.array([one for one, _ in pairs], np.int64)
    new = renumbered(found, np.array([two for _, two in pairs], np.int64))
    assert (new[found < 0] == -1).all()
    assert (new[found >= 0] >= 0).all()
    assert ((found[:, None] == found[None, :]) == (new[:, None] == new[None, :])).all()
