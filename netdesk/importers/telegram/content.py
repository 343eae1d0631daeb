"""What a message of a Telegram export says: its text, or what was sent instead of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netdesk.importers.json_values import object_of, text_of

_MEDIA = {
    "sticker": "Sticker",
    "video_message": "Video message",
    "voice_message": "Voice message",
    "animation": "Animation",
    "video_file": "Video",
    "audio_file": "Audio",
}


def content_of(values: Mapping[str, Any]) -> str:
    """The text of a message; what was sent with it stands before, in brackets if there is both."""
    text = joined_text(values.get("text")) or joined_text(values.get("text_entities"))
    return told(text, _sent(values), text_of(values, "forwarded_from"))


def told(text: str, sent: str, origin: str) -> str:
    """A text with what was sent with it; `origin`: whose message was passed on, "" for one's own."""
    if origin:
        sent = ", ".join(filter(None, (sent, f"forwarded from {origin}")))
        return f"[{sent[:1].upper()}{sent[1:]}] {text}".strip()
    if text and sent:
        return f"[{sent}] {text}"
    return text or sent


def joined_text(value: Any) -> str:
    """A text that is given whole, or as an array of its parts (links, mentions, what is bold)."""
    parts = value if isinstance(value, list) else [value]
    texts = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(text for text in texts if isinstance(text, str)).strip()


def _sent(values: Mapping[str, Any]) -> str:
    kind = text_of(values, "media_type")
    if kind in _MEDIA:
        return " ".join(filter(None, (_MEDIA[kind], text_of(values, "sticker_emoji"))))
    if "photo" in values:
        return "Photo"
    if "file" in values:
        return " ".join(filter(None, ("File", text_of(values, "file_name"))))
    if contact := object_of(values, "contact_information"):
        name = f"{text_of(contact, 'first_name')} {text_of(contact, 'last_name')}".strip()
        return "Contact: " + ", ".join(filter(None, (name, text_of(contact, "phone_number"))))
    if place := text_of(values, "place_name"):
        return "Place: " + ", ".join(filter(None, (place, text_of(values, "address"))))
    return _without_file(values)


def _without_file(values: Mapping[str, Any]) -> str:
    if "location_information" in values:
        return "Location"
    if poll := object_of(values, "poll"):
        return f"Poll: {joined_text(poll.get('question'))}"
    if game := text_of(values, "game_title"):
        return f"Game: {game}"
    if invoice := object_of(values, "invoice_information"):
        return f"Invoice: {text_of(invoice, 'title')}"
    return ""
