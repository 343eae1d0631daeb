"""How good communities are, worked out the long way."""

from __future__ import annotations

import numpy as np

from netdesk.advice.structure.tie_network import Ints, TieNetwork


def modularity(network: TieNetwork, labels: Ints) -> float:
    """How much tighter ties are inside than chance would have it, ties weighing the root of their strength;
    people with label -1 stand alone.
    """
    weight = np.sqrt(np.maximum(network.weight, 1.0))
    total = 2 * weight.sum()
    groups = {number: labels == number for number in np.unique(labels[labels >= 0]).tolist()}
    members = [*groups.values(), *(np.arange(network.count) == one for one in np.flatnonzero(labels < 0))]
    quality = 0.0
    for is_in in members:
        first, second = is_in[network.first], is_in[network.second]
        quality += 2 * weight[first & second].sum() / total
        quality -= ((weight[first].sum() + weight[second].sum()) / total) ** 2
    return float(quality)
