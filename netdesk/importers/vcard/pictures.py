"""The picture of a card: its bytes, or the address of one that is never fetched."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64
from urllib.parse import unquote_to_bytes

from netdesk.domain.contact import Photo
from netdesk.importers.remarks import UNREADABLE_PICTURE
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Handler, Sheet

MAX_PHOTO_BYTES = 10 * 1024 * 1024

_BLANKS = str.maketrans({" ": None, "\t": None, "\n": None, "\r": None, "\\": None, "-": "+", "_": "/"})
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,3}")
_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w-]+=[^;,\\]*)*)(\\?;base64)?\\?,", re.IGNORECASE)
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
)
_BRAND_AT = slice(4, 12)
_LINK = re.compile(r"https?\\?:", re.IGNORECASE)
_TYPE = re.compile(r"(?:image/)?([a-z0-9.+-]{2,12})", re.IGNORECASE)


def media_type_of(data: bytes) -> str:
    """The kind of picture its first bytes show, "" when they show none."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[_BRAND_AT] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "image/heic"
    if data[_BRAND_AT] == b"ftypavif":
        return "image/avif"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


def bytes_of_base64(text: str) -> bytes:
    """The bytes in `text`, blanks and missing padding forgiven; b"" when it is not base64."""
    if not _BASE64.fullmatch(text):
        text = text.translate(_BLANKS)
        if not _BASE64.fullmatch(text):
            return b""
    text = text.rstrip("=")
    text = text[: len(text) - 1] if len(text) % 4 == 1 else text
    try:
        return a2b_base64(text + "=" * (-len(text) % 4))
    except Error:
        return b""


def _photo(sheet: Sheet, prop: Property) -> bool:
    if sheet.photo:
        return False
    raw = prop.raw.strip()
    if _LINK.match(raw):
        sheet.photo = Photo(_declared_type(prop.head.params.get("MEDIATYPE", "")), url=prop.text())
        return True
    declared = next(iter(prop.head.types), "")
    if inline := _DATA.match(raw):
        rest = raw[inline.end() :]
        declared = inline[1] or declared
        data = bytes_of_base64(rest) if inline[3] else unquote_to_bytes(rest)
    elif prop.head.encoding != "b64" and prop.head.value_kind in ("uri", "url"):
        return False
    else:
        data = bytes_of_base64(raw)
        if prop.head.encoding != "b64" and prop.head.value_kind != "binary" and not media_type_of(data):
            data = b""  # nobody said that it is base64, and it does not look like it
    if 0 < len(data) <= MAX_PHOTO_BYTES:
        sheet.photo = Photo(media_type_of(data) or _declared_type(declared), data)
    elif data:
        sheet.remarks.append("The picture is larger than 10 MB and was left out.")
    else:
        sheet.remarks.append(UNREADABLE_PICTURE)
    return bool(data)


def _declared_type(text: str) -> str:
    found = _TYPE.fullmatch(text)
    return f"image/{found[1].lower()}" if found else ""


HANDLERS: dict[str, Handler] = {"PHOTO": _photo}
