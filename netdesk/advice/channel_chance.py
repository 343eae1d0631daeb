"""How likely a contact answers on one channel [A3, A4]."""

from __future__ import annotations

from netdesk.advice.answer import answer_chance, chance_of_logit, logit
from netdesk.advice.habits import Habits, channel_share, usual_share
from netdesk.advice.ladder import Ladder
from netdesk.domain.reading import ChannelFigures, TieFigures
from netdesk.settings import DEFAULT, Settings

_UNASKED = 3
"""Messages of theirs that count as evidence of their own, beside the openings."""


def channel_chance(
    figures: TieFigures,
    channel: ChannelFigures | None,
    channel_id: int,
    closeness: str,
    ladder: Ladder,
    habits: Habits,
    settings: Settings = DEFAULT,
) -> float:
    """The chance (0-1) that an opening on this channel is answered.

    The contact's own figures on the channel go into the formula of `answer_chance`. The fewer they are,
    the more it is shrunk towards what is expected there (`expected_chance`).
    """
    expected = expected_chance(figures, channel_id, closeness, ladder, habits, settings)
    if channel is None:
        return expected
    own = answer_chance(_as_tie(channel), settings)
    weight = channel.opened + min(channel.received, _UNASKED)
    return (weight * own + settings.channel_pseudo * expected) / (weight + settings.channel_pseudo)


def expected_chance(
    figures: TieFigures,
    channel_id: int,
    closeness: str,
    ladder: Ladder,
    habits: Habits,
    settings: Settings = DEFAULT,
) -> float:
    """The chance without any history on the channel: the contact's own, moved (in logits) by how much
    better or worse this channel does in the network, and by closeness as long as openings are few.
    """
    usual = logit(usual_share(habits, settings))
    on_channel = logit(channel_share(channel_id, ladder, habits, settings)) - usual
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
