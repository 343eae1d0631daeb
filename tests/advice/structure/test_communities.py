import numpy as np
import pytest

from netdesk.advice.structure.communities import communities, numbered_by_size
from netdesk.advice.structure.tie_network import Ints
from tests.advice.structure.modularity import modularity
from tests.advice.structure.networks import cliques, network, no_pause, planted


def agreement(one: Ints, two: Ints) -> float:
    """The share of pairs on which two groupings agree."""
    same_one = one[:, None] == one[None, :]
    same_two = two[:, None] == two[None, :]
    return float((same_one == same_two).mean())


def test_groups_that_hardly_touch_are_found_the_largest_first() -> None:
    found = communities(cliques((6, 9, 4), (0, 6), (7, 15)), no_pause)
    assert found.tolist() == [1] * 6 + [0] * 9 + [2] * 4


def test_groups_of_one_size_are_numbered_as_their_people_stand() -> None:
    is_tied = np.ones(6, np.bool_)
    assert numbered_by_size(np.array([7, 7, 7, 2, 2, 2]), is_tied).tolist() == [0, 0, 0, 1, 1, 1]


def test_who_has_no_tie_is_in_no_community() -> None:
    assert communities(network(5, (0, 1), (1, 2), (0, 2)), no_pause).tolist() == [0, 0, 0, -1, -1]


def test_two_people_are_no_community() -> None:
    assert communities(network(2, (0, 1)), no_pause).tolist() == [-1, -1]


def test_nobody_is_in_nothing() -> None:
    assert communities(network(0), no_pause).tolist() == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_planted_groups_come_out_whatever_the_seed(seed: int) -> None:
    net, group = planted(300, 1_800, 6)
    found = communities(net, no_pause, seed=seed)
    assert agreement(found, group) > 0.97
    assert modularity(net, found) >= modularity(net, group) - 0.02


def test_the_same_seed_gives_the_same_answer() -> None:
    net, _group = planted(200, 700, 5)
    assert np.array_equal(communities(net, no_pause), communities(net, no_pause))


def test_long_work_pauses() -> None:
    net, _group = planted(200, 700, 5)
    pauses: list[None] = []
    communities(net, lambda: pauses.append(None))
    assert len(pauses) >= 5


def test_what_people_were_in_stays_as_long_as_nothing_is_clearly_better() -> None:
    ring = network(12, *((one, (one + 1) % 12) for one in range(12)))
    before = np.array([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    turned = np.roll(before, 2)
    for kept in (before, turned):
        found = communities(ring, no_pause, before=kept)
        assert agreement(found, kept) == 1.0


def test_somebody_new_joins_the_people_they_know_and_the_others_stay() -> None:
    net, _group = planted(300, 1_500, 6)
    before = communities(net, no_pause)
    friends = np.flatnonzero(before == 2)[:4].tolist()
    grown = network(
        301,
        *zip(net.first.tolist(), net.second.tolist(), net.weight.tolist(), strict=True),
        *((friend, 300) for friend in friends),
    )
    found = communities(grown, no_pause, before=np.append(before, -1))
    assert agreement(found[:300], before) == 1.0
    assert found[300] == found[friends[0]]


def test_a_memory_that_fits_no_more_is_given_up() -> None:
    net = cliques((6, 6), (0, 6))
    assert communities(net, no_pause, before=np.array([0, 1] * 6)).tolist() == [0] * 6 + [1] * 6
