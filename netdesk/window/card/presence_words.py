"""What a channel joins two people by, in words."""

from __future__ import annotations

from netdesk.window.card.card_words import say


def presence_states() -> dict[str, str]:
    """The states of somebody's account on a channel, in the order in which one chooses among them."""
    return {
        "known": say("known"),
        "connected": say("connected"),
        "requested": say("requested"),
        "following": say("you follow"),
        "follower": say("follows you"),
        "mutual": say("follow each other"),
        "former": say("no longer"),
    }
