"""What the window says once a suggestion was put away: for how long, and what stays away with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.window.date_text import short_date
from netdesk.window.tie_text import channel_name

if TYPE_CHECKING:
    from netdesk.domain.suggestion import Suggestion

REASONS: tuple[tuple[str, str, str], ...] = (
    ("Not now", "not now", "Nothing of this kind about this person for a while"),
    ("Not this person", "not this person", "Nothing of this kind about this person any more"),
    ("Not this channel", "not this channel", "Other channels only for this person"),
    ("Just this one", "", "This suggestion does not come back, others may"),
)
"""Why a suggestion is dismissed, what advice makes of it (advice/decisions.py), what comes of it; English,
translated in the context `SuggestionRow`.
"""


def snoozed_words(suggestion: Suggestion, until: date, today: date) -> str:
    """What was snoozed, and until when."""
    words = _say("The suggestion about {name} is snoozed until {day}.")
    return words.format(name=suggestion.contact_name, day=short_date(until, today))


def dismissed_words(suggestion: Suggestion, reason: str, back: date, today: date) -> str:
    """What was dismissed, by its reason; `back`: when what is not wanted now comes back."""
    words = {
        "not now": _say("Nothing of this kind about {name} before {day}."),
        "not this person": _say("Nothing of this kind about {name} any more."),
        "not this channel": _say("{channel} is not suggested for {name} any more."),
    }.get(reason, _say("This suggestion about {name} does not come back."))
    return words.format(
        name=suggestion.contact_name, channel=channel_name(suggestion.channel), day=short_date(back, today)
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("SuggestionDecision", text)
