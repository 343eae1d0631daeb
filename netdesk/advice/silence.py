"""How unusual the present pause is for this tie: "usually every 9 days; 61 days is longer than 95 %"."""

from __future__ import annotations

from math import erf, exp, log, sqrt
from typing import NamedTuple

from netdesk.domain.reading import TieFigures
from netdesk.settings import DEFAULT, Settings


class Pauses(NamedTuple):
    """Mean and spread of the logarithm of pauses between contact-days, in ln days."""

    mu: float
    sigma: float

    @property
    def usual_days(self) -> float:
        """The middle pause, in days."""
        return exp(self.mu)


def prior_pauses(gaps: int, sum_ln: float, sum_ln2: float, settings: Settings = DEFAULT) -> Pauses:
    """mu0 and sigma0 from all pauses of a network together, the defaults below `own_pauses_from`."""
    if gaps < settings.own_pauses_from:
        return Pauses(settings.pause_mu, settings.pause_sigma)
    mu = sum_ln / gaps
    return Pauses(mu, max(settings.pause_sigma_least, sqrt(max(0.0, sum_ln2 / gaps - mu * mu))))


def pauses_of(figures: TieFigures, prior: Pauses, settings: Settings = DEFAULT) -> Pauses:
    """mu = (sum ln gap + 3 mu0) / (gaps + 3) and
    sigma² = (sum (ln gap - mu)² + 3 sigma0²) / (gaps + 3), sigma >= 0.2.
    """
    weight = figures.gaps + settings.pause_pseudo
    if weight <= 0:
        return prior
    mu = (figures.sum_ln_gap + settings.pause_pseudo * prior.mu) / weight
    spread = figures.sum_ln_gap2 - 2 * mu * figures.sum_ln_gap + figures.gaps * mu * mu
    variance = (spread + settings.pause_pseudo * prior.sigma * prior.sigma) / weight
    return Pauses(mu, sqrt(max(variance, settings.pause_sigma_least**2)))


def silence(days_of_quiet: int, pauses: Pauses) -> float:
    """z = (ln s - mu) / sigma; a pause of less than a day, or of unknown length, counts as one day."""
    return (log(max(days_of_quiet, 1)) - pauses.mu) / pauses.sigma


def share_of_pauses_shorter(silence_z: float) -> float:
    """The share (0-1) of this tie's pauses that are shorter than the present one."""
    return 0.5 * (1 + erf(silence_z / sqrt(2)))
