"""The one formula by which all suggestions are ordered: the expected benefit.

    score = 100 * worth * chance * gain * timeliness

Each part lies between 0 and 1. *Worth*: what a step of this kind is worth (a setting per kind). *Chance*:
how likely it reaches the person, the answer chance on the channel; 1 where they already wrote. *Gain*: what
there is to win, `importance` of the tie, for a dormant tie its `novelty` [B21]. *Timeliness*: how much is
lost by waiting, stated by each rule.
"""

from __future__ import annotations

from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

_CIRCLE_GAIN = {5: 1.0, 15: 0.9, 50: 0.75, 150: 0.6}
_CLOSENESS_GAIN = {"family": 0.9, "friend": 0.8}
_LEAST_GAIN, _STRENGTH_GAIN = 0.3, 0.3
NEW_TIE_GAIN = 0.7
"""What a tie may become that has not begun: nobody knows yet, so more than its strength tells."""
SHARED_HALF = 5.0
"""So many shared contacts halve what they bring in news."""


def benefit(worth: float, chance: float, gain: float, timeliness: float) -> float:
    """The score, 0-100; every part is kept within 0 and 1."""
    score = 100.0
    for part in (worth, chance, gain, timeliness):
        score *= min(max(part, 0.0), 1.0)
    return score


def importance(circle: int | None, closeness: str, strength: float) -> float:
    """What a tie is to the owner, 0.3-1: by circle and closeness where these are set, else by strength."""
    by_circle = _CIRCLE_GAIN.get(circle or 0, _LEAST_GAIN + _STRENGTH_GAIN * strength / 100)
    return max(by_circle, _CLOSENESS_GAIN.get(closeness, 0.0))


@overload
def novelty(shared_contacts: int, is_own_organisation: bool, is_own_community: bool) -> float: ...
@overload
def novelty(
    shared_contacts: NDArray[np.int32],
    is_own_organisation: NDArray[np.bool_],
    is_own_community: NDArray[np.bool_],
) -> NDArray[np.float64]: ...
def novelty(shared_contacts: Any, is_own_organisation: Any, is_own_community: Any) -> Any:
    """How much new a tie can bring, 0-1: few shared contacts, another organisation, another community; of one
    tie (a number, two truths), or of many (arrays of these).
    """
    few_shared = SHARED_HALF / (SHARED_HALF + shared_contacts)
    return (few_shared + (1 - is_own_organisation) + (1 - is_own_community)) / 3


def fading(days: float, half_days: float) -> float:
    """2^(-days / half): timeliness of something that is best done soon."""
    faded: float = 2.0 ** (-max(0.0, days) / half_days)
    return faded


def saturating(value: float, half: float) -> float:
    """value / (value + half): timeliness of something that presses the more, the larger it is."""
    return value / (value + half) if value > 0 else 0.0
