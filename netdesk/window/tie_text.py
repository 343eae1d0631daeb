"""The words for states, circles, closeness and kinds of exchange, and the kit's keys for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain import channel

if TYPE_CHECKING:
    from netdesk.window.kit.theme import TieStateKey

STATES = ("strong", "weak", "contact-only", "dormant")
_GLYPHS: dict[str, TieStateKey] = {
    "strong": "strong", "weak": "weak", "contact-only": "contact", "dormant": "dormant",
}  # fmt: skip
KINDS = ("message", "call", "meeting", "letter", "note")


def state_glyph(state: str) -> TieStateKey:
    """The kit's name of a tie's state."""
    return _GLYPHS[state]


def state_text(state: str) -> str:
    """Strong, Weak, Contact only, Dormant."""
    words = {
        "strong": _say("Strong"),
        "weak": _say("Weak"),
        "contact-only": _say("Contact only"),
        "dormant": _say("Dormant"),
    }
    return words[state]


def circle_number(circle: int | None) -> str:
    """15, or wider: what stands beside the dot."""
    return str(circle) if circle else _say("wider")


def circle_text(circle: int | None) -> str:
    """The name of a circle: Inner, Close, Familiar, Active, Wider."""
    words = {5: _say("Inner"), 15: _say("Close"), 50: _say("Familiar"), 150: _say("Active")}
    return words.get(circle or 0) or _say("Wider")


def sized_circle_text(circle: int | None) -> str:
    """15 · Close; Wider, which has no size."""
    name = circle_text(circle)
    return _say("{size} · {name}").format(size=circle, name=name) if circle else name


def community_text(name: str, number: int) -> str:
    """The name of a community, or a number for one whose people share no word."""
    return name or _say("Community {number}").format(number=number + 1)


def closeness_text(closeness: str) -> str:
    """Family, Friend, Business, Acquaintance; "Not said" for none."""
    words = {
        "family": _say("Family"),
        "friend": _say("Friend"),
        "business": _say("Business"),
        "acquaintance": _say("Acquaintance"),
        "": _say("Not said"),
    }
    return words.get(closeness, closeness)


def channel_text(name: str) -> str:
    """The name of a channel; those a person made are shown as they are."""
    return QCoreApplication.translate("Channels", name)


def channel_name(key: str) -> str:
    """The name of a channel by its key; one the person made is called by its key."""
    return channel_text(channel.channel_name(key))


def channel_inside(key: str) -> str:
    """The name within a sentence: e-mail, phone, in person, but LinkedIn."""
    name = channel_name(key)
    return (
        name
        if name.isupper() or any(letter.isupper() for letter in name[1:])
        else name[:1].lower() + name[1:]
    )


def kind_text(kind: str) -> str:
    """The word for a kind of exchange; kinds of a source's own are shown as they are."""
    words = {
        "message": _say("Message"),
        "call": _say("Call"),
        "missed-call": _say("Missed call"),
        "video-call": _say("Video call"),
        "meeting": _say("Meeting"),
        "visit": _say("Visit"),
        "lunch": _say("Lunch"),
        "coffee": _say("Coffee"),
        "event": _say("Event"),
        "letter": _say("Letter"),
        "note": _say("Note"),
        "post": _say("Post"),
        "voicemail": _say("Voicemail"),
        "gift": _say("Gift"),
        "favour": _say("Favour"),
        "endorsement": _say("Endorsement"),
        "recommendation": _say("Recommendation"),
    }
    return words.get(kind, kind.replace("-", " ").capitalize())


def _say(text: str) -> str:
    return QCoreApplication.translate("Ties", text)
