"""How often a tie has contact, and the order of alerts when it stops [B9]."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from netdesk.domain.reading import TieFigures
from netdesk.settings import DEFAULT, Settings

Number = TypeVar("Number", float, NDArray[np.float64])


def rhythm(figures: TieFigures, settings: Settings = DEFAULT) -> float:
    """R, contact-days per day: those in the 180 days up to the last contact, divided by
    min(180, max(60, last - first)); 0 when nothing was logged.
    """
    if not figures.contact_days:
        return 0.0
    span = max(settings.rhythm_least_days, figures.last_day - figures.first_day)
    return figures.recent_days / min(settings.rhythm_window_days, span)


def alert(rhythm_now: float, warmth: float, settings: Settings = DEFAULT) -> float:
    """E = R * 0.05 / (0.05 + W): the contact that is about to be lost, which orders the alerts. With five
    alerts per person it finds 0.86 of it, a 30-day reminder 0.63.
    """
    return rhythm_now * settings.alert_warmth / (settings.alert_warmth + warmth)


def strict_alert(rhythm_now: Number, silence_z: Number, settings: Settings = DEFAULT) -> Number:
    """U = R / (1 + exp(-1.5 (z - 1))): the variant for people one must not lose, of one tie or of many."""
    exponent = np.minimum(-settings.strict_slope * (silence_z - settings.strict_shift), 700.0)
    found: Number = rhythm_now / (1 + np.exp(exponent))
    return found


def wished_days(rhythm_days: int | None, circle: int | None, settings: Settings = DEFAULT) -> int | None:
    """The owner's wish for this contact: its own rhythm, else that of its circle, else none [B8]."""
    return rhythm_days or settings.circle_days.get(circle)
