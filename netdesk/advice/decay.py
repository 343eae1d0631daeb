"""What a contact-day and a pause weigh; tables, so that one contact and a million agree to the bit."""

from __future__ import annotations

from functools import lru_cache
from math import log

LONGEST_DAYS = 36_500
"""Longer ages and pauses (a wrong year in a source) count as a hundred years."""


def weight_of_age(age_days: int, half_life_days: float) -> float:
    """2^(-age / half-life): what a contact-day weighs after `age_days`."""
    weight: float = 2.0 ** (-min(age_days, LONGEST_DAYS) / half_life_days)
    return weight


def ln_of_pause(pause_days: int) -> float:
    """Natural logarithm of a pause of at least one day."""
    return log(min(pause_days, LONGEST_DAYS))


@lru_cache(maxsize=4)
def weights_of_ages(half_life_days: float) -> tuple[float, ...]:
    """`weight_of_age` for every age from 0 to LONGEST_DAYS."""
    return tuple(weight_of_age(age, half_life_days) for age in range(LONGEST_DAYS + 1))


@lru_cache(maxsize=1)
def lns_of_pauses() -> tuple[float, ...]:
    """`ln_of_pause` for every pause from 0 (counted as 1) to LONGEST_DAYS."""
    return tuple(ln_of_pause(max(pause, 1)) for pause in range(LONGEST_DAYS + 1))
