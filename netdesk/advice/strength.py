"""The 0-100 reading of warmth that is shown on screen.

Odds = 1.5 (W / 0.3)^log10(6), S = 100 odds / (1 + odds): strictly monotone, 60 where a tie is warm (W = 0.3)
and 20 where it is cold (W = 0.03), the two thresholds drawn in the design.
"""

from __future__ import annotations

from math import log, log10
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from netdesk.settings import DEFAULT, Settings

Warmth = TypeVar("Warmth", float, NDArray[np.float64])

AT_WARM, AT_COLD = 60.0, 20.0
"""Strength at the thresholds of warmth."""
_ODDS_WARM, _ODDS_COLD = AT_WARM / (100 - AT_WARM), AT_COLD / (100 - AT_COLD)


def strength_exponent(settings: Settings = DEFAULT) -> float:
    """The exponent on W / warm_from that puts both thresholds in their place: log10(6) with the defaults."""
    ratio = settings.warm_from / settings.cold_below
    if ratio <= 1:
        return log10(_ODDS_WARM / _ODDS_COLD)
    return log(_ODDS_WARM / _ODDS_COLD) / log(ratio)


def strength(warmth: Warmth, settings: Settings = DEFAULT) -> Warmth:
    """S, 0-100, of a warmth W >= 0, or of each of many."""
    odds: Warmth = _ODDS_WARM * (warmth / settings.warm_from) ** strength_exponent(settings)
    return 100 * odds / (1 + odds)
