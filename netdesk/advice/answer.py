"""How likely a contact answers an opening, and when a message counts as unanswered [A3, A4]."""

from __future__ import annotations

from math import ceil, exp, log, log1p

from netdesk.domain.moment import DAY_S
from netdesk.domain.reading import ChannelFigures, TieFigures
from netdesk.settings import DEFAULT, Settings


def logit(chance: float) -> float:
    """ln(p / (1 - p)), `chance` kept within 0.001 and 0.999."""
    kept = min(max(chance, 0.001), 0.999)
    return log(kept / (1 - kept))


def chance_of_logit(value: float) -> float:
    """1 / (1 + exp(-x))."""
    return 1 / (1 + exp(-max(-700.0, min(700.0, value))))


def answer_chance(figures: TieFigures, settings: Settings = DEFAULT) -> float:
    """logit P = -2.5 + 3 (answered + 1)/(opened + 2) + received/(received + sent)
    + 0.25 ln(1 + contact_days), with a share of 0 where nothing was exchanged.

    The length of the silence hardly changes it: 37 % after 30-60 days, 39 % after 180-365 days.
    """
    exchanged = figures.received + figures.sent
    value = (
        settings.answer_intercept
        + settings.answer_share_weight * (figures.answered + 1) / (figures.opened + 2)
        + settings.answer_received_weight * (figures.received / exchanged if exchanged else 0.0)
        + settings.answer_days_weight * log1p(figures.contact_days)
    )
    return chance_of_logit(value)


def waiting_days(channel: ChannelFigures | None, settings: Settings = DEFAULT) -> int:
    """After how many days a message on this channel counts as unanswered: 7, or what 95 % of the person's
    own answers kept within, if longer.
    """
    if channel is None or channel.slow_s is None:
        return settings.waiting_days
    return max(settings.waiting_days, ceil(channel.slow_s / DAY_S))


def own_delay_days(channel: ChannelFigures | None, settings: Settings = DEFAULT) -> int | None:
    """In how many whole days (at least 1) the owner usually answers on this channel, None when unknown: what
    mostly comes after the waiting time is no answer but a talk begun anew.
    """
    if channel is None or channel.own_delay_s is None:
        return None
    days = max(1, round(channel.own_delay_s / DAY_S))
    return days if days <= settings.waiting_days else None


def share_answered(opened: int, answered: int, settings: Settings = DEFAULT) -> float | None:
    """answered / opened, None where there are too few openings to tell."""
    return answered / opened if opened >= settings.few_openings else None
