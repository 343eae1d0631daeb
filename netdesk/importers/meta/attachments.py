"""What came with a message besides its text, in a few words."""

from __future__ import annotations

from collections import Counter
from typing import Any

from netdesk.importers.meta.encoding import repaired
from netdesk.importers.meta.entries import as_text
from netdesk.importers.remarks import counted

_KINDS = (
    ("photos", "photo", "photos"),
    ("videos", "video", "videos"),
    ("audio_files", "voice message", "voice messages"),
    ("gifs", "GIF", "GIFs"),
    ("files", "file", "files"),
    ("attachments", "attachment", "attachments"),
)
_KIND_OF_ENDING = {
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "heic"), "photos"), "gif": "gifs",
    **dict.fromkeys(("mp4", "mov", "webm"), "videos"),
    **dict.fromkeys(("mp3", "m4a", "aac", "ogg", "opus", "wav"), "audio_files"),
    **dict.fromkeys(("pdf", "doc", "docx", "txt", "zip", "xlsx", "pptx"), "files"),
}  # fmt: skip
"""A backup does not say what its media are."""
_KEYS = frozenset({"sticker", "share", "media", *(key for key, _, _ in _KINDS)})


def attachments_of(raw: dict[str, Any]) -> str:
    """`2 photos, 1 file`, and below it the link that was shared; "" when nothing came with the message."""
    if _KEYS.isdisjoint(raw):
        return ""
    numbers = Counter({key: len(found) for key, _, _ in _KINDS if isinstance(found := raw.get(key), list)})
    if isinstance(media := raw.get("media"), list):
        numbers.update(map(_kind_of, media))
    counts = [counted(count, one, many) for key, one, many in _KINDS if (count := numbers[key])]
    if raw.get("sticker"):
        counts.append("1 sticker")
    return "\n".join(filter(None, (", ".join(counts), *_shared(raw.get("share")))))


def _kind_of(media: Any) -> str:
    uri = as_text(media.get("uri")) if isinstance(media, dict) else ""
    return _KIND_OF_ENDING.get(uri.rpartition(".")[2].lower(), "attachments")


def _shared(share: Any) -> tuple[str, str]:
    if not isinstance(share, dict):
        return "", ""
    return repaired(as_text(share.get("share_text"))).strip(), repaired(as_text(share.get("link"))).strip()
