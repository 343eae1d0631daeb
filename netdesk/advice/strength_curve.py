"""The strength of a tie on many days at once, without walking through thousands of contact-days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.strength import strength
from netdesk.domain.reading import NO_DAY
from netdesk.settings import DEFAULT, Settings

_MOST_HALVINGS = 1_000


def strength_curve(
    contact_days: NDArray[np.integer],
    connected_day: int,
    days: NDArray[np.integer],
    settings: Settings = DEFAULT,
) -> NDArray[np.float64]:
    """Strengths (0-100) on `days`, the same as `strength_line` gives. `contact_days`: in order, each once. 0
    before anything is known of the tie.
    """
    count = np.searchsorted(contact_days, days, side="right")
    end = int(contact_days[-1]) if len(contact_days) else 0
    # Seen from the last day; what fades longer than that (a wrong year in a source) must not overflow.
    faded = np.maximum((contact_days - end) / settings.half_life_days, -_MOST_HALVINGS)
    since = np.minimum((end - days) / settings.half_life_days, _MOST_HALVINGS)
    mass = np.append(0.0, np.cumsum(2.0**faded))[count] * 2.0**since
    last = np.append(connected_day, contact_days)[count]
    quiet = days - last
    is_known = (last != NO_DAY) & (quiet >= 0)
    warmth = (mass + settings.warmth_floor) ** settings.warmth_exponent
    warmth /= np.where(is_known, quiet, 0) + settings.silence_offset_days
    return np.where(is_known, strength(warmth, settings), 0.0)
