import numpy as np
import pytest

from netdesk.advice.structure.circle_layout import CIRCLES, circle_layout
from netdesk.advice.structure.communities import communities
from netdesk.advice.structure.force_layout import force_layout, placed_among
from netdesk.advice.structure.tie_network import Floats, TieNetwork
from tests.advice.structure.networks import cliques, network, no_pause, planted


def circles_of(count: int) -> np.ndarray:
    return np.random.default_rng(1).choice(CIRCLES, count, p=(0.02, 0.05, 0.13, 0.3, 0.5))


def nearest_is_tied(net: TieNetwork, points: Floats) -> float:
    """The share of people whose nearest neighbour in the picture is somebody they or a friend know."""
    apart = np.hypot(*(points[:, None, axis] - points[None, :, axis] for axis in (0, 1)))
    np.fill_diagonal(apart, np.inf)
    near = apart.argmin(axis=1)
    tied = np.zeros((net.count, net.count), np.bool_)
    tied[net.first, net.second] = tied[net.second, net.first] = True
    reach = tied | (tied.astype(int) @ tied.astype(int) > 0)
    return float(reach[np.arange(net.count), near].mean())


def test_everybody_stands_in_the_ring_of_their_circle_and_the_sector_of_their_community() -> None:
    net, _group = planted(300, 900, 5)
    circle, community = circles_of(300), communities(net, no_pause)
    plan = circle_layout(net, circle, community, np.arange(300))
    far = np.hypot(plan.positions[:, 0], plan.positions[:, 1])
    rings = {ring.circle: ring for ring in plan.rings}
    for row, one in enumerate(circle.tolist()):
        assert rings[one].inner - 2 <= far[row] <= rings[one].outer + 2
    angle = np.arctan2(plan.positions[:, 1], plan.positions[:, 0])
    for sector in plan.sectors:
        own = angle[community == sector.community]
        assert ((own - sector.begin) % (2 * np.pi) <= sector.end - sector.begin + 0.06).all()


def test_rings_follow_one_another_and_sectors_make_a_whole() -> None:
    net, group = planted(200, 600, 4)
    plan = circle_layout(net, circles_of(200), group, np.arange(200))
    assert [ring.circle for ring in plan.rings] == list(CIRCLES)
    assert all(one.outer == two.inner for one, two in zip(plan.rings, plan.rings[1:], strict=False))
    assert sum(sector.end - sector.begin for sector in plan.sectors) == pytest.approx(2 * np.pi)


def test_people_without_a_tie_do_not_change_the_order_of_the_sectors() -> None:
    net = cliques((6, 5))
    group = np.array([0] * 6 + [1] * 5)
    before = circle_layout(net, np.zeros(11, np.int64), group, np.arange(11))
    more = TieNetwork.of(15, net.first, net.second, net.weight)
    joined = np.append(group, [1] * 4)
    after = circle_layout(more, np.zeros(15, np.int64), joined, np.arange(15))
    orders = [[sector.community for sector in plan.sectors] for plan in (before, after)]
    assert orders == [[0, 1], [0, 1]]


def test_two_people_never_stand_on_the_same_spot() -> None:
    net, group = planted(400, 1_000, 6)
    points = circle_layout(net, circles_of(400), group, np.arange(400)).positions
    apart = np.hypot(*(points[:, None, axis] - points[None, :, axis] for axis in (0, 1)))
    np.fill_diagonal(apart, np.inf)
    assert apart.min() > 1.0


def test_nobody_at_all_can_be_laid_out() -> None:
    empty = np.zeros(0, np.int64)
    assert circle_layout(network(0), empty, empty, empty).positions.shape == (0, 2)
    assert force_layout(network(0), empty, no_pause).shape == (0, 2)


@pytest.mark.parametrize("count", [200, 1_040])
def test_forces_bring_those_together_who_know_each_other(count: int) -> None:
    net, _group = planted(count, count * 4, count // 40)
    points = force_layout(net, communities(net, no_pause), no_pause)
    assert np.isfinite(points).all()
    assert nearest_is_tied(net, points) > 0.75


def test_the_one_in_the_centre_stays_there_and_the_picture_is_the_same_each_time() -> None:
    net, group = planted(120, 400, 4)
    points = force_layout(net, group, no_pause, centre=7)
    assert points[7].tolist() == [0.0, 0.0]
    assert np.array_equal(points, force_layout(net, group, no_pause, centre=7))


def test_somebody_new_is_placed_amid_their_people_and_moves_nobody() -> None:
    net = network(4, (0, 1), (1, 2), (3, 0), (3, 1))
    known = np.array([[0.0, 0.0], [100.0, 0.0], [300.0, 300.0], [0.0, 0.0]])
    placed = placed_among(net, known, np.array([True, True, True, False]))
    assert np.array_equal(placed[:3], known[:3])
    assert np.hypot(*(placed[3] - [50.0, 0.0])) < 30


def test_somebody_new_without_ties_is_placed_at_the_edge() -> None:
    known = np.array([[-80.0, 0.0], [80.0, 0.0], [0.0, 0.0]])
    placed = placed_among(network(3, (0, 1)), known, np.array([True, True, False]))
    assert np.hypot(*placed[2]) > 80
