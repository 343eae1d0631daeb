"""What an exchange on a channel usually is, and who began it, in words that fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import TALK_KINDS
from netdesk.window.kit.segmented import Segment

_KIND_OF = {"phone": "call", "video": "call", "in-person": "meeting", "letter": "letter"}


def kind_of(channel: str) -> str:
    """call, meeting, letter or message."""
    return _KIND_OF.get(channel, "message")


def usual_channel(kind: str, channel: str) -> str:
    """`channel`, unless something of this kind usually goes another way: a call by phone."""
    if kind_of(channel) == kind:
        return channel
    return next((one for one, its_kind in _KIND_OF.items() if its_kind == kind), channel)


def default_direction(kind: str) -> str:
    """Who is likely to have begun: both in a meeting, nobody in a note, else the owner."""
    if kind == "note":
        return ""
    return "both" if kind in TALK_KINDS - {"call", "video-call"} else "out"


def has_duration(kind: str) -> bool:
    """Whether it lasted a while."""
    return kind in TALK_KINDS


def direction_segments(kind: str) -> list[Segment]:
    """Who began, in the words of the kind."""
    if kind in ("call", "video-call", "missed-call", "voicemail"):
        words = (_say("I called"), _say("They called"), _say("Both"))
    elif kind in TALK_KINDS:
        words = (_say("I came"), _say("They came"), _say("We met"))
    else:
        words = (_say("I wrote"), _say("They wrote"), _say("Back and forth"))
    return [Segment(key, text) for key, text in zip(("out", "in", "both"), words, strict=True)]


def dialog_title(kind: str, *, is_new: bool) -> str:
    """What the dialog is called."""
    if not is_new:
        return _say("Logged exchange")
    return _say("Note") if kind == "note" else _say("Log an exchange")


def _say(text: str) -> str:
    return QCoreApplication.translate("LogDialog", text)
