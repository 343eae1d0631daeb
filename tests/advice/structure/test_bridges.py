import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.advice.structure.bridges import bridges, constraint, cut_off, outside_share
from netdesk.advice.structure.tie_network import TieNetwork
from tests.advice.structure.networks import cliques, network, no_pause

TIES = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20)


def plain_constraint(net: TieNetwork, person: int) -> float:
    """Burt's formula word for word."""
    share = np.zeros((net.count, net.count))
    for one, two, weight in zip(net.first, net.second, net.weight, strict=True):
        share[one, two] = share[two, one] = weight
    share = share / np.maximum(share.sum(axis=1, keepdims=True), 1e-9)
    reach = share + share @ share
    return float(sum(reach[person, v] ** 2 for v in net.around(person).tolist()))


def plain_cut_off(net: TieNetwork, person: int) -> int:
    """Count who is left in all parts but the largest of the person's own."""
    left = set(range(net.count)) - {person}
    parts: list[int] = []
    around = set(net.around(person).tolist())
    while around:
        part, stack = set(), [around.pop()]
        while stack:
            one = stack.pop()
            if one in part or one not in left:
                continue
            part.add(one)
            stack += net.around(one).tolist()
        around -= part
        parts.append(len(part))
    return sum(parts) - max(parts, default=0)


@given(TIES)
def test_constraint_is_burt_s_formula(ties: list[tuple[int, int]]) -> None:
    net = network(9, *ties)
    found = constraint(net, no_pause)
    for person in range(9):
        if net.degree[person]:
            assert found[person] == pytest.approx(plain_constraint(net, person))
        else:
            assert np.isnan(found[person])


@given(TIES)
def test_who_is_cut_off_is_who_a_walk_no_longer_reaches(ties: list[tuple[int, int]]) -> None:
    net = network(9, *ties)
    assert cut_off(net, no_pause).tolist() == [plain_cut_off(net, person) for person in range(9)]


def test_who_joins_three_groups_is_a_bridge_and_their_members_are_none() -> None:
    net = cliques((6, 6, 6), (18, 0), (18, 1), (18, 6), (18, 7), (18, 12), (18, 13))
    community = np.array([0] * 6 + [1] * 6 + [2] * 6 + [0])
    assert np.flatnonzero(bridges(net, community, cut_off(net, no_pause), no_pause)).tolist() == [18]


def test_the_share_outside_counts_ties_into_other_communities() -> None:
    net = network(4, (0, 1), (0, 2), (0, 3))
    assert outside_share(net, np.array([0, 0, 0, 1]))[0] == pytest.approx(1 / 3)
