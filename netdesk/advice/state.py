"""What a tie is: contact only, weak, strong or dormant [A5, B22, B23]."""

from __future__ import annotations

from netdesk.domain.reading import TieFigures, TieState
from netdesk.settings import DEFAULT, Settings

INNER_CIRCLES = (5, 15, 50)
"""Circles of the owner's own that make a warm tie a strong one."""


def has_conversation(figures: TieFigures, settings: Settings = DEFAULT) -> bool:
    """Whether there was a talk: a call, a meeting, or at least two contact-days with both directions.

    A two-way day is one on which somebody wrote after the other had written last, so that letters that
    cross days are an exchange, and a request with a thank-you is none [B22].
    """
    return figures.talks >= 1 or figures.two_way_days >= settings.conversation_days


def tie_state(
    figures: TieFigures, warmth: float, circle: int | None, settings: Settings = DEFAULT
) -> TieState:
    """Contact only until there has been a conversation; dormant when cold with at least four contact-days
    in the past; strong when warm and broad (two rungs, or a circle of 5, 15 or 50); else weak.
    """
    if not has_conversation(figures, settings):
        return "contact-only"
    if warmth < settings.cold_below and figures.contact_days >= settings.dormant_contact_days:
        return "dormant"
    is_broad = figures.rungs.bit_count() >= settings.strong_rungs or circle in INNER_CIRCLES
    return "strong" if warmth >= settings.warm_from and is_broad else "weak"
