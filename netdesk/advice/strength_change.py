"""By how much the strength of a tie has changed lately."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.strength_curve import strength_curve
from netdesk.settings import DEFAULT, Settings

CHANGE_DAYS = 90
"""The change of a strength is told over so many days."""


def strength_change(
    strength_now: float,
    days: NDArray[np.integer],
    connected_day: int,
    today: int,
    settings: Settings = DEFAULT,
) -> int:
    """Whole points (-100 to 100) since 90 days before `today`. `days`: the contact-days in order."""
    before = strength_curve(days, connected_day, np.array([today - CHANGE_DAYS]), settings)
    return round(strength_now - float(before[0]))
