"""How two accounts stand to each other on a network where people follow each other."""

from __future__ import annotations

from netdesk.domain.contact import PresenceState


def follow_state(*, is_following: bool, is_follower: bool) -> PresenceState:
    """`is_following`: the owner follows the other one; `is_follower`: the other one follows the owner."""
    if is_following and is_follower:
        return "mutual"
    if is_following:
        return "following"
    return "follower" if is_follower else "known"
