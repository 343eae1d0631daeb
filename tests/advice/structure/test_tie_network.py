import numpy as np

from tests.advice.structure.networks import network


def test_several_ties_of_a_pair_count_as_the_strongest() -> None:
    found = network(3, (0, 1, 20), (1, 0, 70), (1, 2, 40))
    assert found.first.tolist() == [0, 1]
    assert found.weight.tolist() == [70.0, 40.0]


def test_a_tie_to_oneself_is_left_out() -> None:
    assert len(network(2, (1, 1)).first) == 0


def test_neighbours_stand_side_by_side_in_order() -> None:
    found = network(4, (3, 1), (1, 0), (2, 3))
    assert [found.around(person).tolist() for person in range(4)] == [[1], [0, 3], [3], [1, 2]]
    assert found.source.tolist() == [0, 1, 1, 2, 3, 3]


def test_nobody_at_all_is_a_network_too() -> None:
    assert network(0).degree.tolist() == []
    assert np.array_equal(network(3).degree, np.zeros(3))
