"""How likely a contact answers on one channel [A3, A4]."""

from __future__ import annotations

from netdesk.advice.answer import answer_chance, chance_of_logit, logit
from netdesk.advice.usual import Usual
from netdesk.domain.reading import ChannelFigures, TieFigures

_UNASKED = 3
"""Messages of theirs that count as evidence of their own, beside the openings."""


def channel_chance(
    figures: TieFigures, channel: ChannelFigures | None, channel_id: int, closeness: str, usual: Usual
) -> float:
    """The chance (0-1) that an opening on this channel is answered.

    The contact's own figures on the channel go into the formula of `answer_chance`. The fewer they are,
    the more it is shrunk towards what is expected there (`expected_chance`).
    """
    expected = expected_chance(figures, channel_id, closeness, usual)
    if channel is None:
        return expected
    own = answer_chance(_as_tie(channel), usual.settings)
    weight, pseudo = channel.opened + min(channel.received, _UNASKED), usual.settings.channel_pseudo
    return (weight * own + pseudo * expected) / (weight + pseudo)


def expected_chance(figures: TieFigures, channel_id: int, closeness: str, usual: Usual) -> float:
    """The chance without any history on the channel: the contact's own, moved (in logits) by how much
    better or worse this channel does in the network, and by closeness as long as openings are few.
    """
    settings = usual.settings
    on_channel = logit(usual.share_on(channel_id)) - logit(usual.share)
    prior = settings.closeness_priors.get(closeness, settings.usual_prior)
    fading = settings.closeness_pseudo / (settings.closeness_pseudo + figures.opened)
    by_closeness = fading * (logit(prior) - logit(settings.usual_prior))
    return chance_of_logit(logit(answer_chance(figures, settings)) + on_channel + by_closeness)


def _as_tie(channel: ChannelFigures) -> TieFigures:
    days = channel.received + channel.sent
    return TieFigures(
        channel.contact_id,
        contact_days=days,
        opened=channel.opened,
        answered=channel.answered,
        received=channel.received,
        sent=channel.sent,
    )
