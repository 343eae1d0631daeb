from itertools import combinations

import numpy as np

from netdesk.desk.arrangement import Arrangement, arrange
from netdesk.desk.graph_rows import GraphEdge, GraphNode


def plan_of(*groups: range, before: Arrangement | None = None) -> Arrangement:
    """Everybody knows everybody in their group; contacts are named by their id."""
    ids = [one for group in groups for one in group]
    nodes = [GraphNode(one, f"P{one}", "P", "", None, None, 0.0, ()) for one in ids]
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    place = {one: row for row, one in enumerate(ids)}
    edges = [GraphEdge(place[one], place[two], 60, "") for one, two in pairs]
    return arrange(nodes, edges, lambda: None, before)


def communities_of(plan: Arrangement, group: range) -> set[int]:
    return {int(plan.community[row]) for one in group if (row := plan.place(one)) is not None}


ROWERS, SINGERS, BUILDERS = range(10, 16), range(20, 24), range(30, 39)


def test_a_community_keeps_its_number_when_a_larger_one_comes_and_is_listed_behind_it() -> None:
    first = plan_of(ROWERS, SINGERS)
    assert [communities_of(first, one) for one in (ROWERS, SINGERS)] == [{0}, {1}]
    second = plan_of(ROWERS, SINGERS, BUILDERS, before=first)
    assert [communities_of(second, one) for one in (ROWERS, SINGERS, BUILDERS)] == [{0}, {1}, {2}]
    assert second.groups == [2, 0, 1]


def test_a_community_whose_people_went_leaves_the_numbers_of_the_others() -> None:
    first = plan_of(ROWERS, SINGERS)
    second = plan_of(SINGERS, before=first)
    assert communities_of(second, SINGERS) == {1}
    assert second.groups == [1]
    assert [sector.community for sector in second.circles.sectors] == [1]
    assert np.isfinite(second.circles.positions).all()
    assert np.isfinite(second.force).all()


def test_who_has_no_tie_stands_with_most_of_their_organisation() -> None:
    firms = dict.fromkeys((10, 11, 40), "Rudder AG") | {12: "Mixed KG", 20: "Mixed KG", 41: "Mixed KG"}
    ids = [*ROWERS, *SINGERS, 40, 41, 42]
    nodes = [GraphNode(one, f"P{one}", "P", firms.get(one, ""), None, None, 0.0, ()) for one in ids]
    pairs = [pair for group in (ROWERS, SINGERS) for pair in combinations(group, 2)]
    edges = [GraphEdge(ids.index(one), ids.index(two), 60, "") for one, two in pairs]
    plan = arrange(nodes, edges, lambda: None)
    assert plan.community[-3:].tolist() == [0, -1, -1]
