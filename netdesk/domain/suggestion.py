"""Suggestions and their evidence: action, person, channel, moment, and why [rule 1]."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from netdesk.domain.network import Decision
from netdesk.domain.phrase import Phrase

SuggestionKind = Literal[
    "keep-warm", "revive", "answer", "change-channel", "move-up-a-rung", "back-channel", "let-rest",
    "first-step", "call-first", "sharpen-request", "pass-on", "ask-after", "introduce", "give-first",
    "raise-in-person", "occasion", "over-capacity", "tidy-up", "profile-care", "write-in-group",
    "disclosure",
]  # fmt: skip


class Evidence(NamedTuple):
    """One line of a Why?: what is known, with its numbers and dates. `icon`: a Lucide name."""

    text: Phrase
    icon: str = "history"


class Suggestion(NamedTuple):
    """`headline`: one sentence, the person's name in **bold** marks; `reason`: one short reason; `channel`:
    a channel key or ""; `moment`: when to do it ("Tue 9–10", a date), None for any time; `score`: expected
    benefit, larger is better; `key`: stable identity of this advice (kind, contact and occasion), which
    decisions refer to. Rule 1: `evidence` is never empty.
    """

    kind: SuggestionKind
    contact_id: int
    contact_uid: str
    contact_name: str
    channel: str
    moment: Phrase | None
    score: float
    headline: Phrase
    reason: Phrase
    evidence: tuple[Evidence, ...]
    key: str


def decision_on(
    suggestion: Suggestion, action: str, decided: date, until: date | None = None, reason: str = ""
) -> Decision:
    """What the owner said to a suggestion on a day: done, snoozed (`until`) or dismissed (`reason`)."""
    return Decision(
        kind=suggestion.kind,
        contact=suggestion.contact_uid,
        action=action,
        decided=decided.isoformat(),
        until="" if until is None else until.isoformat(),
        reason=reason,
        channel=suggestion.channel,
        key=suggestion.key,
    )
