"""All ties read on a day, as columns: the same readings as `tie_reading.reading`, 50,000 in a few ms."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netdesk.advice.figure_table import TieTable
from netdesk.advice.silence import Pauses, prior_pauses
from netdesk.advice.state import INNER_CIRCLES
from netdesk.advice.strength import strength
from netdesk.advice.warmth import UNKNOWN_DAYS
from netdesk.domain.reading import NO_DAY, Reading, TieState
from netdesk.settings import DEFAULT, Settings

STATES: tuple[TieState, ...] = ("contact-only", "weak", "strong", "dormant")
"""By the number that stands in `ReadingTable.state`."""
CONTACT_ONLY, WEAK, STRONG, DORMANT = range(4)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ReadingTable:
    """One array per field of Reading, in the order of the tie table; `state` holds numbers of STATES."""

    contact_id: NDArray[np.int32]
    warmth: Floats
    strength: Floats
    state: NDArray[np.uint8]
    answer_chance: Floats
    silence_z: Floats
    rhythm: Floats
    alert: Floats
    quiet_days: NDArray[np.int32]
    last_day: NDArray[np.int32]
    contact_days: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.contact_id)

    def at(self, row: int) -> Reading:
        """One row as a record."""
        values = {name: getattr(self, name)[row].item() for name in Reading._fields}
        values["state"] = STATES[values["state"]]
        return Reading(**values)


def network_pauses(ties: TieTable, settings: Settings = DEFAULT) -> Pauses:
    """The usual pauses in the whole network: mu0 and sigma0."""
    gaps = int(ties["gaps"].sum())
    return prior_pauses(gaps, float(ties["sum_ln_gap"].sum()), float(ties["sum_ln_gap2"].sum()), settings)


def readings(
    ties: TieTable,
    circle: NDArray[np.integer],
    today: int,
    settings: Settings = DEFAULT,
    prior: Pauses | None = None,
) -> ReadingTable:
    """The readings of all ties on `today`. `circle`: per tie 5, 15, 50, 150 or 0."""
    usual = prior or Pauses(settings.pause_mu, settings.pause_sigma)
    quiet = _quiet_days(ties, today)
    warmth = _warmth(ties, quiet, today, settings)
    rhythm = _rhythm(ties, settings)
    return ReadingTable(
        contact_id=ties["contact_id"],
        warmth=warmth,
        strength=strength(warmth, settings),
        state=_state(ties, warmth, circle, settings),
        answer_chance=_answer_chance(ties, settings),
        silence_z=_silence(ties, quiet, usual, settings),
        rhythm=rhythm,
        alert=rhythm * settings.alert_warmth / (settings.alert_warmth + warmth),
        quiet_days=quiet,
        last_day=ties["last_day"],
        contact_days=ties["contact_days"],
    )


def _quiet_days(ties: TieTable, today: int) -> NDArray[np.int32]:
    connected = ties["connected_day"]
    since_connected = np.where((connected == NO_DAY) | (connected > today), UNKNOWN_DAYS, today - connected)
    days = np.where(ties["contact_days"] > 0, np.maximum(0, today - ties["last_day"]), since_connected)
    return days.astype(np.int32)


def _warmth(ties: TieTable, quiet: NDArray[np.int32], today: int, settings: Settings) -> Floats:
    age = np.maximum(0, today - ties["as_of"])
    mass = np.where(ties["contact_days"] > 0, ties["mass"] * 2.0 ** (-age / settings.half_life_days), 0.0)
    warmth = (mass + settings.warmth_floor) ** settings.warmth_exponent
    warmth /= quiet + settings.silence_offset_days
    return np.where(quiet == UNKNOWN_DAYS, 0.0, warmth)


def _rhythm(ties: TieTable, settings: Settings) -> Floats:
    span = np.maximum(settings.rhythm_least_days, ties["last_day"] - ties["first_day"])
    rhythm = ties["recent_days"] / np.minimum(settings.rhythm_window_days, span)
    return np.where(ties["contact_days"] > 0, rhythm, 0.0)


def _answer_chance(ties: TieTable, settings: Settings) -> Floats:
    exchanged = ties["received"] + ties["sent"]
    value = (
        settings.answer_intercept
        + settings.answer_share_weight * (ties["answered"] + 1) / (ties["opened"] + 2)
        + settings.answer_received_weight * ties["received"] / np.maximum(exchanged, 1)
        + settings.answer_days_weight * np.log1p(ties["contact_days"])
    )
    chance: Floats = 1 / (1 + np.exp(-np.clip(value, -700, 700)))
    return chance


def _silence(ties: TieTable, quiet: NDArray[np.int32], usual: Pauses, settings: Settings) -> Floats:
    gaps, sum_ln, pseudo = ties["gaps"], ties["sum_ln_gap"], settings.pause_pseudo
    weight = np.maximum(gaps + pseudo, 1e-12)
    mu = np.where(gaps + pseudo > 0, (sum_ln + pseudo * usual.mu) / weight, usual.mu)
    spread = ties["sum_ln_gap2"] - 2 * mu * sum_ln + gaps * mu * mu
    variance = (spread + pseudo * usual.sigma * usual.sigma) / weight
    sigma = np.sqrt(np.maximum(variance, settings.pause_sigma_least**2))
    sigma = np.where(gaps + pseudo > 0, sigma, usual.sigma)
    silence_z: Floats = (np.log(np.maximum(quiet, 1)) - mu) / sigma
    return silence_z


def _state(
    ties: TieTable, warmth: Floats, circle: NDArray[np.integer], settings: Settings
) -> NDArray[np.uint8]:
    talked = (ties["talks"] >= 1) | (ties["two_way_days"] >= settings.conversation_days)
    broad = (np.bitwise_count(ties["rungs"]) >= settings.strong_rungs) | np.isin(circle, INNER_CIRCLES)
    cold = (warmth < settings.cold_below) & (ties["contact_days"] >= settings.dormant_contact_days)
    strong = (warmth >= settings.warm_from) & broad
    state = np.where(cold, DORMANT, np.where(strong, STRONG, WEAK))
    return np.where(talked, state, CONTACT_ONLY).astype(np.uint8)
