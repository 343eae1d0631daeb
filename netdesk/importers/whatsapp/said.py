"""What somebody wrote in a chat: text, a picture, a call, or something that was deleted again."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from netdesk.importers.direction_marks import without_marks
from netdesk.importers.whatsapp.notices import is_marked

_EDITED = (
    "<This message was edited>",
    "<This message was edited.>",
    "<Diese Nachricht wurde bearbeitet>",
    "<Diese Nachricht wurde bearbeitet.>",
)
_DELETED = re.compile(
    r"(?:(This message was deleted|You deleted this message|This message was deleted by admin.*)"
    r"|(Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht"
    r"|Diese Nachricht wurde von .+ gelöscht))\.?"
)
_DELETED_BY_YOU = re.compile(r"You deleted this message\.?|Du hast diese Nachricht gelöscht\.?")
_ATTACHED = re.compile(r"<(?:attached|Anhang): ([^<>]+)>")
_BEHIND_NAME = (" (file attached)", " (Datei angehängt)")
_LEFT_OUT = re.compile(
    r"<(?:Media omitted|Medien ausgeschlossen|Medien weggelassen)>"
    r"|(?:(?P<title>.{1,200}? • .{1,40}) )?"
    r"(?P<sort>image|video|audio|GIF|sticker|document|contact card|video note"
    r"|Bild|Video|Audio|Sticker|Dokument|Kontaktkarte|Videonachricht)"
    r" (?:omitted|weggelassen|ausgelassen)",
    re.IGNORECASE,
)
_SORTS = {
    "image": "Photo", "bild": "Photo", "video": "Video", "audio": "Voice message", "gif": "GIF",
    "sticker": "Sticker", "document": "Document", "dokument": "Document", "contact card": "Contact card",
    "kontaktkarte": "Contact card", "video note": "Video", "videonachricht": "Video",
}  # fmt: skip
SENT_AS = {
    ".jpg": "Photo", ".jpeg": "Photo", ".png": "Photo", ".heic": "Photo", ".webp": "Sticker",
    ".mp4": "Video", ".mov": "Video", ".3gp": "Video", ".opus": "Voice message", ".m4a": "Voice message",
    ".mp3": "Voice message", ".aac": "Voice message", ".ogg": "Voice message", ".vcf": "Contact card",
    ".gif": "GIF",
}  # fmt: skip
"""What a file with this ending is."""
_CALL = re.compile(
    r"(?P<missed>Missed |Verpasster )?(?:group |Gruppen-?)?(?:(?P<voice>voice call|Sprachanruf|audio call)"
    r"|(?P<video>video call|Videoanruf))(?:[,.]?\s+(?P<more>.*))?\.?",
    re.IGNORECASE,
)
_LASTED = re.compile(r"(\d+)\s*(hr|h|std|min|sec|sek|s)\b", re.IGNORECASE)
_LONGEST_CALL = 100
_SECONDS = {"hr": 3600, "h": 3600, "std": 3600, "min": 60, "sec": 1, "sek": 1, "s": 1}


class Said(NamedTuple):
    """`kind`: message, call, video-call, missed-call, or deleted; `has_file`: a picture or another file was
    sent, which this export may or may not have; `is_by_you`: only the owner's own phone writes this.
    """

    text: str
    kind: str = "message"
    duration_s: int | None = None
    has_file: bool = False
    is_by_you: bool = False


def said(text: str) -> Said:
    """What the text of a message means, in English and German. A file is named by its sort (`Photo`)."""
    plain = _plain(text)
    for mark in _EDITED:
        plain = plain.removesuffix(mark).rstrip()
    if _DELETED.fullmatch(plain):
        return Said("", "deleted", is_by_you=bool(_DELETED_BY_YOU.fullmatch(plain)))
    if is_marked(text) and (call := call_of(plain)):
        return call
    if plain == "null":
        return Said("")
    return _with_file(plain)


def call_of(text: str) -> Said | None:
    """A call that the chat tells of; None when the text is something else."""
    plain = _plain(text)
    found = _CALL.fullmatch(plain) if len(plain) <= _LONGEST_CALL else None
    if found is None:
        return None
    lasted = _LASTED.findall(found["more"] or "")
    if found["missed"] or not lasted:
        return Said("", "missed-call")
    seconds = sum(int(count) * _SECONDS[unit.casefold()] for count, unit in lasted)
    return Said("", "video-call" if found["video"] else "call", seconds)


def _plain(text: str) -> str:
    return without_marks(text).replace("\u202f", " ").strip()


def _with_file(plain: str) -> Said:
    first, _, caption = plain.partition("\n")
    if left_out := _LEFT_OUT.fullmatch(first.strip()):
        sort = _SORTS.get((left_out["sort"] or "").casefold(), "Media")
        return Said(_captioned(sort, left_out["title"] or "", caption), has_file=True)
    if attached := _ATTACHED.search(plain):
        caption = plain[: attached.start()] + plain[attached.end() :]
        return Said(_captioned(_sort_of(attached[1]), caption), has_file=True)
    for mark in _BEHIND_NAME:
        if first.endswith(mark):
            return Said(_captioned(_sort_of(first.removesuffix(mark)), caption), has_file=True)
    return Said(plain)


def _sort_of(file_name: str) -> str:
    return SENT_AS.get(PurePosixPath(file_name.strip()).suffix.casefold(), "Document")


def _captioned(sort: str, *captions: str) -> str:
    """The sort of a file, then its title and what was written with it, as far as there is any."""
    return "\n".join(filter(None, (sort, *(caption.strip() for caption in captions))))
