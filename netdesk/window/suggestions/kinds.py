"""The kinds of suggestion in words and icons: the seven that are made today, the others to come."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class KindLook(NamedTuple):
    """`title`: English, translated in the context `SuggestionKinds`; `icon`: a Lucide name."""

    title: str
    icon: str


KINDS: dict[str, KindLook] = {
    "keep-warm": KindLook("Keep warm", "flame"),
    "answer": KindLook("Reply owed", "reply"),
    "call-first": KindLook("Call before accepting", "phone-incoming"),
    "first-step": KindLook("First step", "phone-outgoing"),
    "change-channel": KindLook("Change channel", "arrow-left-right"),
    "revive": KindLook("Revive a dormant tie", "sunrise"),
    "occasion": KindLook("Occasion", "cake"),
    "move-up-a-rung": KindLook("Up one rung", "chevrons-up"),
    "back-channel": KindLook("Back-channel", "waypoints"),
    "let-rest": KindLook("Let rest", "moon"),
    "sharpen-request": KindLook("Sharpen a request", "pencil"),
    "pass-on": KindLook("Pass on", "forward"),
    "ask-after": KindLook("Ask about", "message-circle-question-mark"),
    "introduce": KindLook("Introduce two people", "heart-handshake"),
    "give-first": KindLook("Give before you ask", "gift"),
    "raise-in-person": KindLook("Raise in person", "coffee"),
    "over-capacity": KindLook("Over capacity", "gauge"),
    "tidy-up": KindLook("Tidy up", "list-checks"),
    "profile-care": KindLook("Profile care", "id-card"),
    "write-in-group": KindLook("Group post due", "messages-square"),
    "disclosure": KindLook("Disclosure", "eye-off"),
}


def kind_title(kind: str) -> str:
    """The name of a kind in the person's language."""
    return QCoreApplication.translate("SuggestionKinds", KINDS[kind].title) if kind in KINDS else kind


def kind_icon(kind: str) -> str:
    """The icon of a kind."""
    return KINDS[kind].icon if kind in KINDS else "lightbulb"
