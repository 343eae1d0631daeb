"""Whole invented downloads with a bit of everything."""

from __future__ import annotations

from typing import Any

from tests.importers.meta.exports import (
    ACTIVITY,
    BO,
    IDA,
    KIM,
    PROFILE_PATH,
    T,
    account,
    friends,
    message,
    talk,
)

MS = T * 1000


def facebook() -> dict[str, Any]:
    """A download of Facebook's: 3 friends, requests, follows, groups, events, posts, 3 conversations."""
    owner = {"name": {"full_name": KIM}, "family_members": [{"name": IDA, "relation": "Sister"}]}
    one_to_one = talk(
        message(KIM, "Shall we?"),
        message(BO, "Köln ❤", MS + 60_000),
        message(BO, None, MS + 60_000, photos=[{"uri": "x"}]),
        message(KIM, "You called Bo.", MS + 90_000, type="Call", call_duration=61),
    )
    group = talk(
        message(IDA, "Trip?", MS + 5),
        message(KIM, "Yes", MS + 7),
        people=(IDA, BO, KIM),
        title="Trip",
        thread="trip_9",
    )
    gone = talk(
        message("Facebook user"), people=("Facebook user", KIM), title="Facebook user", thread="user_7"
    )
    received = [{"name": "Ola Neu", "timestamp": T}, {"name": BO, "timestamp": T}]
    inbox = f"{ACTIVITY}/messages/inbox"
    return {
        PROFILE_PATH: {"profile_v2": owner},
        "connections/friends/your_friends.json": friends(IDA, BO, "Uwe Fern"),
        "connections/friends/removed_friends.json": {
            "deleted_friends_v2": [{"name": "Jan Weg", "timestamp": T}]
        },
        "connections/friends/received_friend_requests.json": {"received_requests_v2": received},
        "connections/followers/who_you've_followed.json": {
            "following_v3": [{"name": "A page", "timestamp": T}]
        },
        f"{ACTIVITY}/groups/your_groups.json": {
            "groups_admined_v2": [{"name": "Chess club", "timestamp": T}]
        },
        f"{ACTIVITY}/groups/group_posts_and_comments.json": {
            "group_posts_v2": [{"timestamp": T, "title": f"{KIM} posted in Chess club."}]
        },
        f"{ACTIVITY}/events/event_invitations.json": {
            "events_invited_v2": [{"name": "Fair", "start_timestamp": T}]
        },
        f"{ACTIVITY}/posts/your_posts_1.json": [{"timestamp": T, "tags": [{"name": IDA}]}],
        f"{inbox}/bomuster_abc123/message_1.json": one_to_one,
        f"{inbox}/trip_9/message_1.json": group,
        f"{inbox}/user_7/message_1.json": gone,
    }


def instagram() -> dict[str, Any]:
    """A download of Instagram's: follows both ways, a request, a conversation."""
    lists = "connections/followers_and_following"
    chat = talk(message(IDA), message(KIM, "x", MS + 1), people=(IDA, KIM), title=IDA, thread="ida_m_1")
    return {
        f"{lists}/followers_1.json": [account("ida_m"), account("uwe.f")],
        f"{lists}/following.json": {"relationships_following": [account("ida_m"), account("brand")]},
        f"{lists}/pending_follow_requests.json": {"relationships_follow_requests_sent": [account("ola")]},
        "your_instagram_activity/messages/inbox/ida_m_1/message_1.json": chat,
        "your_instagram_activity/threads/followers.json": {
            "text_post_app_text_post_app_followers": [account("ida_m")]
        },
    }
