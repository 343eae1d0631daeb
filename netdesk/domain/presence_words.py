"""How two people stand to each other on a channel, in plain words for tables that have no place for it."""

from __future__ import annotations

from netdesk.domain.contact import PresenceState

STATE_WORDS: dict[PresenceState, str] = {
    "connected": "connected",
    "requested": "requested",
    "following": "you follow",
    "follower": "follows you",
    "mutual": "follow each other",
    "former": "no longer",
    "known": "",
}
