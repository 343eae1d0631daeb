"""One tie read on a day: warmth, strength, state, answer chance, silence, rhythm and alert together."""

from __future__ import annotations

from netdesk.advice.answer import answer_chance
from netdesk.advice.rhythm import alert, rhythm
from netdesk.advice.silence import Pauses, pauses_of, silence
from netdesk.advice.state import tie_state
from netdesk.advice.strength import strength
from netdesk.advice.warmth import quiet_days, warmth
from netdesk.domain.reading import Reading, TieFigures
from netdesk.settings import DEFAULT, Settings


def reading(
    figures: TieFigures,
    circle: int | None,
    today: int,
    settings: Settings = DEFAULT,
    prior: Pauses | None = None,
) -> Reading:
    """The reading of a tie on `today`; `prior`: the usual pauses of the network (`prior_pauses`)."""
    usual = prior or Pauses(settings.pause_mu, settings.pause_sigma)
    warm = warmth(figures, today, settings)
    quiet = quiet_days(figures, today)
    often = rhythm(figures, settings)
    return Reading(
        figures.contact_id,
        warm,
        strength(warm, settings),
        tie_state(figures, warm, circle, settings),
        answer_chance(figures, settings),
        silence(quiet, pauses_of(figures, usual, settings)),
        often,
        alert(often, warm, settings),
        quiet,
        figures.last_day,
        figures.contact_days,
    )
