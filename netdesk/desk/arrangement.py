"""How the people of the graph hang together and where they are drawn; computed in a worker thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.structure import bridges, force_layout
from netdesk.advice.structure.circle_layout import CIRCLES, CirclePlan, Ring, Sector, circle_layout
from netdesk.advice.structure.communities import communities
from netdesk.advice.structure.community_match import carried_over, renumbered
from netdesk.advice.structure.community_name import community_names
from netdesk.advice.structure.tie_network import Floats, Ints, TieNetwork
from netdesk.advice.structure.ways import Way, ways_to
from netdesk.desk.graph_rows import GraphEdge, GraphNode

__all__ = ["CIRCLES", "Arrangement", "CirclePlan", "Ring", "Sector", "Way", "arrange"]

CLOSE_CIRCLES = (5, 15)
"""In the force layout the owner is drawn tied to these."""
ROOM = {5: 21.0, 15: 18.0, 50: 13.0, 150: 10.0, 0: 8.5}
ROOM_OF_OWNER = 34.0
"""The radius kept free around people of each circle in the force layout."""


class Arrangement(NamedTuple):
    """Everybody of the graph, row by row as in `nodes`. `network`: ties between contacts, `strength`: the
    owner's own tie to each. `community`: a number that stays from one arrangement to the next, -1 for none;
    `names` by this number, "" also where nobody has it any more. `cut_off`: who would lose every way to the
    rest. `circles` and `force` put the owner at 0, 0.
    """

    nodes: list[GraphNode]
    ids: Ints
    network: TieNetwork
    strength: Floats
    circle: Ints
    community: Ints
    names: list[str]
    is_bridge: NDArray[np.bool_]
    cut_off: Ints
    circles: CirclePlan
    force: Floats
    relations: dict[tuple[int, int], str]

    @property
    def groups(self) -> list[int]:
        """The communities, the largest first."""
        numbers, sizes = np.unique(self.community[self.community >= 0], return_counts=True)
        found: list[int] = numbers[np.argsort(-sizes, kind="stable")].tolist()
        return found

    def place(self, contact_id: int) -> int | None:
        """The row of a contact."""
        row = int(np.searchsorted(self.ids, contact_id))
        return row if row < len(self.ids) and self.ids[row] == contact_id else None

    def ways(self, person: int) -> list[Way]:
        """The best ways from the owner to the person in this row."""
        return ways_to(self.network, self.strength, person)

    def relation(self, one: int, two: int) -> str:
        """What two people are to each other, "" when nobody said."""
        return self.relations.get((one, two)) or self.relations.get((two, one), "")


def arrange(
    nodes: Sequence[GraphNode],
    edges: Sequence[GraphEdge],
    pause: Callable[[], object],
    before: Arrangement | None = None,
) -> Arrangement:
    """Compute everything. Who was in `before` keeps their place in the force layout as long as no more
    than one in five are new; communities keep their number.
    """
    ordered = sorted(range(len(nodes)), key=lambda row: nodes[row].id)
    people = [nodes[row] for row in ordered]
    rank = np.empty(len(nodes), np.int64)
    rank[ordered] = np.arange(len(nodes))
    first = rank[[edge.first for edge in edges]] if edges else np.zeros(0, np.int64)
    second = rank[[edge.second for edge in edges]] if edges else np.zeros(0, np.int64)
    network = TieNetwork.of(len(people), first, second, [float(edge.strength) for edge in edges])
    ids = np.array([one.id for one in people], np.int64)
    strength = np.array([one.strength for one in people], np.float64)
    circle = np.array([one.circle if one.circle in ROOM else 0 for one in people], np.int64)
    community = _communities(people, ids, network, pause, before)
    names = community_names([(one.organisation, *one.tags) for one in people], community.tolist())
    pause()
    relations = {
        (int(rank[edge.first]), int(rank[edge.second])): edge.relation for edge in edges if edge.relation
    }
    lost = bridges.cut_off(network, pause)
    return Arrangement(
        people, ids, network, strength, circle, community, names,
        bridges.bridges(network, community, lost, pause), lost,
        circle_layout(network, circle, community, ids),
        _force(network, ids, strength, circle, community, pause, before), relations,
    )  # fmt: skip


def _communities(
    people: Sequence[GraphNode],
    ids: Ints,
    network: TieNetwork,
    pause: Callable[[], object],
    before: Arrangement | None,
) -> Ints:
    if before is None:
        return _joined(people, communities(network, pause))
    known = carried_over(before.ids, before.community, ids)
    return renumbered(_joined(people, communities(network, pause, before=known)), known)


def _joined(people: Sequence[GraphNode], community: Ints) -> Ints:
    """People without ties stand with those of their organisation, when most of these share a community."""
    homes: dict[str, Counter[int]] = {}
    for one, number in zip(people, community.tolist(), strict=True):
        if number >= 0 and one.organisation:
            homes.setdefault(one.organisation, Counter())[number] += 1
    home_of = {name: number for name, found in homes.items() if (number := _home(found)) is not None}
    joined = community.copy()
    for row, one in enumerate(people):
        if joined[row] < 0 and one.organisation in home_of:
            joined[row] = home_of[one.organisation]
    return joined


def _home(found: Counter[int]) -> int | None:
    """The community of most of two people or more, None when they are scattered."""
    people = found.total()
    number, most = found.most_common(1)[0]
    return number if people >= 2 and most * 2 > people else None


def _force(
    network: TieNetwork,
    ids: Ints,
    strength: Floats,
    circle: Ints,
    community: Ints,
    pause: Callable[[], object],
    before: Arrangement | None,
) -> Floats:
    if before is not None and len(before.ids):
        is_known = np.isin(ids, before.ids)
        if (~is_known).sum() * 5 <= len(ids) and is_known.any():
            known = np.zeros((len(ids), 2))
            known[is_known] = before.force[np.searchsorted(before.ids, ids[is_known])]
            return force_layout.placed_among(network, known, is_known)
    me, close = network.count, np.flatnonzero(np.isin(circle, CLOSE_CIRCLES))
    with_me = TieNetwork.of(
        me + 1,
        np.concatenate([network.first, np.full(len(close), me)]),
        np.concatenate([network.second, close]),
        np.concatenate([network.weight, np.maximum(strength[close], 20) / 2]),
    )
    groups = np.append(community, -1)
    room = np.array([ROOM[one] for one in circle.tolist()] + [ROOM_OF_OWNER])
    return force_layout.force_layout(with_me, groups, pause, centre=me, room=room)[:me]
