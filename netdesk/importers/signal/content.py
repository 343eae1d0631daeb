"""What an item of a Signal chat says: a text, what was sent instead of one, or a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from netdesk.importers.json_values import length_of, list_of, object_of, text_of, whole_of

_PLACE_OF_MENTION = "\ufffc"
_TALKED = frozenset({"ACCEPTED", "JOINED", "OUTGOING_RING", "UNKNOWN_STATE", "", "1", "4", "8", "0"})
NameOf = Callable[[str], str]
"""The name of an account, as base64 of its number."""


class Call(NamedTuple):
    """`kind`: call, video-call or missed-call; `is_mine`: the owner rang; `caller`: number of the recipient
    who did, "" when it is not said; `seconds`: None when it is not said.
    """

    kind: str
    is_mine: bool
    caller: str
    seconds: int | None


def content_of(values: Mapping[str, Any], name_of: NameOf) -> str | None:
    """What a chat item says, "" for an empty text; None when it is no message."""
    if "standardMessage" in values:
        return _standard(object_of(values, "standardMessage"), name_of)
    if "contactMessage" in values:
        return _contact(object_of(object_of(values, "contactMessage"), "contact"))
    if "stickerMessage" in values:
        emoji = text_of(object_of(object_of(values, "stickerMessage"), "sticker"), "emoji")
        return f"Sticker {emoji}".strip()
    if "directStoryReplyMessage" in values:
        reply = object_of(values, "directStoryReplyMessage")
        text = _text(object_of(object_of(reply, "textReply"), "text"), name_of) or text_of(reply, "emoji")
        return f"[Reply to a story] {text}".strip()
    if "poll" in values:
        return f"Poll: {text_of(object_of(values, 'poll'), 'question')}"
    for kind, words in (
        ("viewOnceMessage", "Photo or video, to be seen once"),
        ("remoteDeletedMessage", "Deleted message"),
        ("paymentNotification", "Payment"),
        ("giftBadge", "Gift badge"),
    ):
        if kind in values:
            return words
    return None


def call_of(values: Mapping[str, Any]) -> Call | None:
    """The call an update of a chat tells of, None for any other update."""
    update = object_of(values, "updateMessage")
    if "individualCall" in update:
        call = object_of(update, "individualCall")
        is_video = text_of(call, "type") in ("VIDEO_CALL", "2")
        has_talked = text_of(call, "state") in _TALKED
        kind = ("video-call" if is_video else "call") if has_talked else "missed-call"
        return Call(kind, text_of(call, "direction") in ("OUTGOING", "2"), "", None)
    if "groupCall" in update:
        call = object_of(update, "groupCall")
        state = text_of(call, "state")
        begun, ended = whole_of(call, "startedCallTimestamp"), whole_of(call, "endedCallTimestamp")
        seconds = length_of((ended - begun) // 1000 if begun and ended else None)
        caller = text_of(call, "ringerRecipientId", "startedCallRecipientId")
        is_in = state in _TALKED - {"", "UNKNOWN_STATE", "0", "1"}
        is_mine = state == "OUTGOING_RING"
        return Call("call", is_mine, caller, seconds) if is_in else Call("missed-call", is_mine, caller, None)
    return None


def _standard(values: Mapping[str, Any], name_of: NameOf) -> str:
    text = _text(object_of(values, "text"), name_of)
    sent = ", ".join(map(_attached, list_of(values, "attachments")))
    return f"[{sent}] {text}" if text and sent else text or sent


def _text(values: Mapping[str, Any], name_of: NameOf) -> str:
    """The text with names where people are mentioned."""
    text = text_of(values, "body")
    mentions = [one for one in list_of(values, "bodyRanges") if text_of(one, "mentionAci")]
    for one in sorted(mentions, key=lambda one: whole_of(one, "start") or 0):
        text = text.replace(_PLACE_OF_MENTION, f"@{name_of(text_of(one, 'mentionAci'))}", 1)
    return text


def _attached(values: Mapping[str, Any]) -> str:
    if text_of(values, "flag") in ("VOICE_MESSAGE", "1"):
        return "Voice message"
    pointer = object_of(values, "pointer")
    kind = text_of(pointer, "contentType").partition("/")[0]
    words = {"image": "Photo", "video": "Video", "audio": "Audio"}.get(kind, "File")
    return f"{words} {text_of(pointer, 'fileName')}".strip() if words == "File" else words


def _contact(values: Mapping[str, Any]) -> str:
    name = object_of(values, "name")
    whole = f"{text_of(name, 'givenName')} {text_of(name, 'familyName')}".strip()
    points = [text_of(one, "value") for part in ("number", "email") for one in list_of(values, part)]
    return "Contact: " + ", ".join(filter(None, (whole, *points)))
