"""What the owner said to earlier suggestions, and what stays away because of it [rule 2]."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from netdesk.domain.network import Decision
from netdesk.settings import DEFAULT, Settings

NOT_THIS_PERSON, NOT_THIS_CHANNEL, NOT_NOW = "not this person", "not this channel", "not now"
"""Reasons with a meaning of their own; any other one keeps just this suggestion away."""


def banned_channels(decisions: Iterable[Decision], today: date) -> frozenset[str]:
    """Keys of the channels that the owner does not want to be advised for this person."""
    return frozenset(
        one.channel
        for one in decisions
        if one.action == "dismissed" and one.reason == NOT_THIS_CHANNEL and one.channel
        if not one.until or today < _end(one, None)
    )


def is_away(
    kind: str,
    key: str,
    is_upkeep: bool,
    decisions: Iterable[Decision],
    upkeep_kinds: frozenset[str],
    today: date,
    settings: Settings = DEFAULT,
) -> bool:
    """Whether a suggestion stays away because of what was decided about this person.

    Done: this very suggestion. Snoozed, or dismissed as "not now": its kind until the date, and every kind
    of upkeep with it, so that nobody comes back at once under another title. "Not this person": its kind,
    and if it was upkeep all upkeep. "Not this channel" moves the advice to another channel instead.
    Any other dismissal: this very suggestion.
    """
    for one in decisions:
        is_same = one.key == key if one.key else one.kind == kind
        is_related = one.kind == kind or (is_upkeep and one.kind in upkeep_kinds)
        if one.action == "snoozed" or one.reason == NOT_NOW:
            if is_related and today < _end(one, settings.not_now_days):
                return True
        elif one.action == "dismissed" and one.reason == NOT_THIS_PERSON:
            if is_related and (not one.until or today < _end(one, None)):
                return True
        elif one.reason != NOT_THIS_CHANNEL and is_same and (not one.until or today < _end(one, None)):
            return True
    return False


def _end(decision: Decision, default_days: int | None) -> date:
    """The day on which it may come back; a text that is no date counts as for good."""
    try:
        if decision.until:
            return date.fromisoformat(decision.until[:10])
        if default_days is not None:
            return date.fromisoformat(decision.decided[:10]) + timedelta(days=default_days)
    except ValueError:
        pass
    return date.max
