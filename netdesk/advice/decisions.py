"""What the owner said to earlier suggestions, and what stays away because of it [rule 2]."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from netdesk.advice.wording import date_of
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
        if today < _end(one, None)
    )


class Cause(NamedTuple):
    """What a suggestion is, as far as decisions refer to it. `related`: kinds that a "not now" or "not this
    person" to any of them keeps away too, its own among them; `settled_before`: the day of the last
    exchange where it rests on the history, None where it has a cause of its own.
    """

    key: str
    kind: str
    related: frozenset[str]
    settled_before: date | None


def is_away(cause: Cause, decisions: Iterable[Decision], today: date, settings: Settings = DEFAULT) -> bool:
    """Whether a suggestion stays away because of what was decided about this person.

    Done: this very suggestion, and for a while all that follows from the same history. Snoozed, or
    dismissed as "not now": its kind until the date, and every kind of upkeep with it, so that nobody comes
    back at once under another title. "Not this person": the same for good. "Not this channel" moves the
    advice to another channel instead. Any other dismissal: this very suggestion.
    """
    return any(_keeps_away(one, cause, today, settings) for one in decisions)


def _keeps_away(one: Decision, cause: Cause, today: date, settings: Settings) -> bool:
    is_same = one.key == cause.key if one.key else one.kind == cause.kind
    is_related = one.kind in cause.related
    if one.action == "snoozed" or one.reason == NOT_NOW:
        return is_related and today < _end(one, settings.not_now_days)
    if one.action == "dismissed" and one.reason == NOT_THIS_PERSON:
        return is_related and today < _end(one, None)
    if one.action == "done" and cause.settled_before is not None and not is_same:
        decided = date_of(one.decided)
        is_settled = decided is not None and cause.settled_before <= decided
        return is_settled and today < _end(one, settings.not_now_days)
    return one.reason != NOT_THIS_CHANNEL and is_same and today < _end(one, None)


def _end(decision: Decision, default_days: int | None) -> date:
    """The day on which it may come back; for good without any."""
    until, decided = date_of(decision.until), date_of(decision.decided)
    if until is None and decided is not None and default_days is not None:
        until = decided + timedelta(days=default_days)
    return until or date.max
