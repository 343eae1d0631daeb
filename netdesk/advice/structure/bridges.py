"""Who joins people that would not meet otherwise: constraint, cut-off people, and bridges by both."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.history import Pause
from netdesk.advice.structure.tie_network import Floats, Ints, TieNetwork

MOST_CONSTRAINED = 0.4
"""Above it somebody's contacts know each other too well for a bridge (Burt 1992)."""
LEAST_OUTSIDE = 0.3
"""The share of ties outside the own community a bridge has at least."""
LEAST_CUT_OFF = 3
_PATHS_AT_ONCE = 200_000
_PEOPLE_PER_PAUSE = 500


def constraint(network: TieNetwork, pause: Pause) -> Floats:
    """Burt's constraint c(u) = sum over v of (p_uv + sum over w of p_uw p_wv)²; nan without ties.

    p_uv is the share of u's ties that goes to v. Low: the contacts of u do not know each other.
    """
    source, target, count = network.source, network.other, max(network.count, 1)
    total = np.bincount(source, network.strength, network.count)
    share = network.strength / np.maximum(total[source], 1e-9)
    keys = source * count + target  # ascending by construction
    reach = share.copy()
    paths = network.degree[target]
    ends = np.cumsum(paths)
    row = 0
    while row < len(source):
        stop = max(int(np.searchsorted(ends, (ends[row - 1] if row else 0) + _PATHS_AT_ONCE)), row + 1)
        steps = np.arange(row, stop)
        first = np.repeat(steps, paths[row:stop])
        offset = np.arange(len(first)) - np.repeat(ends[row:stop] - paths[row:stop], paths[row:stop])
        second = network.start[target[first]] + offset + (ends[row - 1] if row else 0)
        wanted = source[first] * count + target[second]
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        is_tied = keys[place] == wanted
        np.add.at(reach, place[is_tied], (share[first] * share[second])[is_tied])
        pause()
        row = stop
    found = np.bincount(source, reach**2, network.count)
    return np.where(network.degree > 0, found, np.nan)


def cut_off(network: TieNetwork, pause: Pause) -> Ints:
    """How many people would lose every way to the larger rest if this one were missing; 0 for most.

    Articulation points by depth-first search (Tarjan 1972), without recursion.
    """
    count, start, other = network.count, network.start.tolist(), network.other.tolist()
    lost = [0] * count
    number = [0] * count
    low, size, next_row = [0] * count, [1] * count, start[:-1]
    clock = 0
    for root in range(count):
        if number[root]:
            continue
        stack, parts = [root], []
        parent = {root: -1}
        clock += 1
        number[root] = low[root] = clock
        met = 0
        while stack:
            person = stack[-1]
            if next_row[person] < start[person + 1]:
                neighbour = other[next_row[person]]
                next_row[person] += 1
                if not number[neighbour]:
                    clock += 1
                    number[neighbour] = low[neighbour] = clock
                    parent[neighbour] = person
                    stack.append(neighbour)
                elif neighbour != parent[person]:
                    low[person] = min(low[person], number[neighbour])
                continue
            stack.pop()
            met += 1
            if met % _PEOPLE_PER_PAUSE == 0:
                pause()
            above = parent[person]
            if above < 0:
                continue
            size[above] += size[person]
            low[above] = min(low[above], low[person])
            if low[person] >= number[above]:
                parts.append((above, size[person]))
        _count_parts(lost, parts, met)
    return np.array(lost, np.int64)


def _count_parts(lost: list[int], parts: list[tuple[int, int]], whole: int) -> None:
    """Everything that falls off a person but its largest part is lost."""
    by_person: dict[int, list[int]] = {}
    for person, size in parts:
        by_person.setdefault(person, []).append(size)
    for person, sizes in by_person.items():
        rest = whole - 1 - sum(sizes)
        lost[person] = sum(sizes) + rest - max([rest, *sizes])


def outside_share(network: TieNetwork, community: Ints) -> Floats:
    """The share of each person's ties that leaves their community."""
    source = network.source
    leaves = community[source] != community[network.other]
    return np.bincount(source, leaves, network.count) / np.maximum(network.degree, 1)


def bridges(network: TieNetwork, community: Ints, lost: Ints, pause: Pause) -> NDArray[np.bool_]:
    """Who joins communities: many ties to at least two others and contacts that do not know each other,
    or several people without any other way (`lost`, by `cut_off`).
    """
    is_open = constraint(network, pause) <= MOST_CONSTRAINED
    source, other = network.source, network.other
    away = (community[source] != community[other]) & (community[other] >= 0)
    room = int(community.max(initial=0)) + 1
    pairs = np.unique(source[away] * room + community[other[away]]) // room
    joined = np.bincount(pairs, minlength=network.count)
    joins = (joined >= 2) & (outside_share(network, community) >= LEAST_OUTSIDE) & (community >= 0)
    return np.asarray((joins & is_open & (network.degree >= 4)) | (lost >= LEAST_CUT_OFF))
