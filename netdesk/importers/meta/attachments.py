"""What came with a message besides its text, in a few words."""

from __future__ import annotations

from typing import Any

from netdesk.importers.meta.encoding import repaired
from netdesk.importers.meta.entries import text_of

_KINDS = (
    ("photos", "photo", "photos"),
    ("videos", "video", "videos"),
    ("audio_files", "voice message", "voice messages"),
    ("gifs", "GIF", "GIFs"),
    ("files", "file", "files"),
    ("media", "attachment", "attachments"),
)
_KEYS = frozenset({"sticker", "share", *(key for key, _, _ in _KINDS)})


def attachments_of(raw: dict[str, Any]) -> str:
    """`2 photos, 1 file`, and below it the link that was shared; "" when nothing came with the message."""
    if _KEYS.isdisjoint(raw):
        return ""
    counts = []
    for key, one, many in _KINDS:
        if isinstance(found := raw.get(key), list) and found:
            counts.append(f"{len(found)} {one if len(found) == 1 else many}")
    if raw.get("sticker"):
        counts.append("1 sticker")
    return "\n".join(filter(None, (", ".join(counts), *_shared(raw.get("share")))))


def _shared(share: Any) -> tuple[str, str]:
    if not isinstance(share, dict):
        return "", ""
    return repaired(text_of(share.get("share_text"))).strip(), repaired(text_of(share.get("link"))).strip()
