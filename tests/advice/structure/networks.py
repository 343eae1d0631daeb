"""Networks with known groups for tests of structure."""

from __future__ import annotations

import numpy as np

from netdesk.advice.structure.tie_network import Ints, TieNetwork


def no_pause() -> None:
    return None


def network(count: int, *ties: tuple[int, int] | tuple[int, int, float]) -> TieNetwork:
    """People 0 to count - 1 with these ties; strength 50 unless said."""
    weights = [float(tie[2]) if len(tie) == 3 else 50.0 for tie in ties]
    return TieNetwork.of(count, [tie[0] for tie in ties], [tie[1] for tie in ties], weights)


def cliques(sizes: tuple[int, ...], *bridges: tuple[int, int]) -> TieNetwork:
    """Groups in which everybody knows everybody, and a few ties between groups."""
    ties: list[tuple[int, int]] = []
    first = 0
    for size in sizes:
        members = range(first, first + size)
        ties += [(one, two) for one in members for two in members if one < two]
        first += size
    return network(max([first, *(max(tie) + 1 for tie in bridges)]), *ties, *bridges)


def planted(count: int, ties: int, groups: int, mixed: float = 0.1, seed: int = 3) -> tuple[TieNetwork, Ints]:
    """A random network whose ties lie inside groups but for a share; with the groups."""
    random = np.random.default_rng(seed)
    group = random.integers(0, groups, count)
    order = np.argsort(group, kind="stable")
    start = np.searchsorted(group[order], np.arange(groups + 1))
    one = random.integers(0, count, ties)
    low, high = start[group[one]], start[group[one] + 1]
    two = order[low + (random.random(ties) * (high - low)).astype(np.int64)]
    is_mixed = random.random(ties) < mixed
    two[is_mixed] = random.integers(0, count, int(is_mixed.sum()))
    return TieNetwork.of(count, one, two, random.integers(20, 90, ties).astype(np.float64)), group
