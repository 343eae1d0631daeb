"""The strength of a tie on many days at once, for lanes that show years of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.strength import AT_WARM, strength_exponent
from netdesk.domain.reading import NO_DAY
from netdesk.settings import DEFAULT, Settings


def strength_curve(
    contact_days: Sequence[int],
    connected_day: int,
    days: NDArray[np.integer],
    settings: Settings = DEFAULT,
) -> NDArray[np.float64]:
    """Strengths (0-100) on `days`, which ascend; the same as `strength_line` gives for a single day.

    `contact_days` ascend without repeats. 0 before anything is known of the tie.
    """
    at = np.asarray(days, np.float64)
    mass, quiet = np.zeros(len(at)), np.full(len(at), np.nan)
    if connected_day != NO_DAY:
        quiet = np.where(at >= connected_day, at - connected_day, np.nan)
    if contact_days:
        known = np.asarray(contact_days, np.float64)
        # Seen from the last day, so that the powers of a long history do not overflow.
        sums = np.cumsum(np.exp2((known - known[-1]) / settings.half_life_days))
        place = np.searchsorted(known, at, side="right") - 1
        met = place >= 0
        mass[met] = sums[place[met]] * np.exp2((known[-1] - at[met]) / settings.half_life_days)
        quiet[met] = at[met] - known[place[met]]
    warmth = np.where(
        np.isnan(quiet),
        0.0,
        (mass + settings.warmth_floor) ** settings.warmth_exponent
        / (np.nan_to_num(quiet) + settings.silence_offset_days),
    )
    odds = AT_WARM / (100 - AT_WARM) * (warmth / settings.warm_from) ** strength_exponent(settings)
    found: NDArray[np.float64] = 100 * odds / (1 + odds)
    return found
