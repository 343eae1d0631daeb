from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.structure.ways import STEPS, ways_to
from tests.advice.structure.networks import network

OWN = np.array([80.0, 60.0, 30.0, 0.0, 20.0])


def test_the_way_with_the_strongest_weakest_link_comes_first() -> None:
    net = network(5, (0, 4, 25), (1, 4, 50), (2, 4, 90))
    ways = ways_to(net, OWN, 4)
    assert [way.people for way in ways] == [(1, 4), (2, 4), (0, 4)]
    assert [way.weakest for way in ways] == [50, 30, 25]
    assert ways[0].links == (60, 50)


def test_the_shorter_of_two_equally_good_ways_is_taken() -> None:
    net = network(5, (0, 1, 90), (1, 4, 40), (0, 4, 40))
    assert ways_to(net, OWN, 4)[0].people == (0, 4)


def test_no_helper_is_asked_twice() -> None:
    net = network(5, (0, 1, 90), (0, 2, 90), (1, 4, 50), (2, 4, 50), (0, 4, 10))
    people = [one for way in ways_to(net, OWN, 4) for one in way.people[:-1]]
    assert len(people) == len(set(people))


def test_one_s_own_tie_to_the_person_is_no_way() -> None:
    assert ways_to(network(2), np.array([0.0, 90.0]), 1) == []


def test_a_longer_way_is_offered_only_where_there_is_no_other() -> None:
    chain = network(5, (0, 1, 50), (1, 2, 50), (2, 3, 50), (3, 4, 50))
    own = np.array([80.0, 0, 0, 0, 0])
    assert ways_to(chain, own, 4)[0].people == (0, 1, 2, 3, 4)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(1, 99)), max_size=12))
def test_no_other_short_way_is_stronger(ties: list[tuple[int, int, int]]) -> None:
    net = network(5, *ties)
    strengths = {
        pair: float(weight)
        for one, two, weight in zip(net.first, net.second, net.weight, strict=True)
        for pair in ((int(one), int(two)), (int(two), int(one)))
    }
    best = 0.0
    for count in range(1, STEPS):
        for helpers in permutations(range(4), count):
            steps = list(zip(helpers, (*helpers[1:], 4), strict=True))
            links = [float(OWN[helpers[0]]), *(strengths.get(step, 0.0) for step in steps)]
            best = max(best, min(links))
    found = ways_to(net, OWN, 4)
    if best:
        assert found[0].weakest == pytest.approx(best)
    for way in found:
        assert way.people[-1] == 4
