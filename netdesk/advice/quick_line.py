"""The strength line of a contact with thousands of contact-days, without walking through them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.strength import AT_WARM, strength_exponent
from netdesk.advice.strength_line import MONTH_DAYS
from netdesk.domain.reading import NO_DAY
from netdesk.settings import DEFAULT, Settings


def line_points(today: int, months: int = 24, points_per_month: int = 1) -> NDArray[np.int64]:
    """The days of `strength_line`'s points, oldest first, the last of them `today`."""
    count = months * points_per_month
    return np.array(
        [today - round((count - 1 - point) * MONTH_DAYS / points_per_month) for point in range(count)]
    )


def quick_line(
    days: NDArray[np.integer], connected_day: int, points: NDArray[np.int64], settings: Settings = DEFAULT
) -> list[float]:
    """Strengths (0-100) at `points`, the same as `strength_line` gives. `days`: the contact-days in order,
    each once; 0 before anything is known of the tie.
    """
    count = np.searchsorted(days, points, side="right")
    first = int(days[0]) if len(days) else 0
    grown = np.concatenate(([0.0], np.cumsum(2.0 ** ((days - first) / settings.half_life_days))))
    mass = grown[count] * 2.0 ** (-np.maximum(points - first, 0) / settings.half_life_days)
    last = np.where(count > 0, days[np.maximum(count, 1) - 1] if len(days) else 0, connected_day)
    quiet = points - last
    is_known = (last != NO_DAY) & (quiet >= 0)
    warmth = (mass + settings.warmth_floor) ** settings.warmth_exponent
    warmth = warmth / (np.where(is_known, quiet, 0) + settings.silence_offset_days)
    odds = AT_WARM / (100 - AT_WARM) * (warmth / settings.warm_from) ** strength_exponent(settings)
    line: NDArray[Any] = np.where(is_known, 100 * odds / (1 + odds), 0.0)
    values: list[float] = line.tolist()
    return values
