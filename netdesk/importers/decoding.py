"""How bytes of unknown origin become text: the ladder from UTF-8 to Windows-1252."""

from __future__ import annotations

import codecs
from functools import lru_cache
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = "cp1252"
# Programs that say Latin-1 or ASCII mean the Windows code page, which has letters where those have none.
_MEANS_WINDOWS = {"iso8859-1", "ascii"}
# Not what a file is written in; some of them make half letters that no database takes.
_NO_PAGES = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"}
_HEAD_BYTES = 40
_REPLACED = "\ufffd"


class Decoded(NamedTuple):
    """The text, without a byte order mark; `encoding`: Python's name of the code page it was read with;
    `has_replacements`: some bytes had no meaning there and became U+FFFD, which the person must be told.
    """

    text: str
    encoding: str
    has_replacements: bool


def decode(data: bytes, hint: str = "") -> Decoded:
    """The text in `data`. Never fails and never drops a byte silently.

    The ladder: a byte order mark; UTF-16 without one (many NUL bytes on one side); UTF-8, also when it
    is damaged in a few places; the code page named by `hint`, if Python knows it; Windows-1252.
    """
    marked = wide_encoding(data)
    if marked:
        text = data.decode(marked, "replace").removeprefix("\ufeff")
        return Decoded(text, marked, _REPLACED in text)
    if data.startswith(codecs.BOM_UTF8):
        data, hint = data[len(codecs.BOM_UTF8) :], "utf-8"
    try:
        return Decoded(data.decode("utf-8"), "utf-8", has_replacements=False)
    except UnicodeDecodeError:
        return _decode_legacy(data, hint)


def wide_encoding(head: bytes) -> str:
    """`utf-16-le` and its like when the first bytes of a text show that it is one of them, else ""."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return "" if encoding == "utf-8" else encoding
    head = head[:_HEAD_BYTES]
    pairs = len(head) // 2
    first, second = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if pairs < 2 or max(first, second) * 3 < pairs or min(first, second) * 4 > max(first, second):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


@lru_cache(maxsize=256)
def known_encoding(name: str) -> str:
    """Python's name for a code page as a file spells it, "" when there is none by that name."""
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError, UnicodeError):
        return ""
    # `rot13`, `zlib` and their like are codecs, too, but none that make text of bytes.
    if not getattr(found, "_is_text_encoding", True) or found.name.replace("_", "-") in _NO_PAGES:
        return ""
    return _LEGACY if found.name in _MEANS_WINDOWS else found.name


def _decode_legacy(data: bytes, hint: str) -> Decoded:
    encoding = known_encoding(hint) if hint else ""
    if encoding in ("", "utf-8"):
        text = data.decode("utf-8", "replace")
        if _is_damaged_utf8(text, is_said_so=bool(encoding)):
            return Decoded(text, "utf-8", has_replacements=True)
        encoding = _LEGACY
    try:
        text = data.decode(encoding, "replace")
    except (UnicodeError, ValueError):  # some codecs refuse even to replace
        encoding, text = _LEGACY, data.decode(_LEGACY, "replace")
    return Decoded(text, encoding, _REPLACED in text)


def _is_damaged_utf8(text: str, is_said_so: bool) -> bool:
    """Whether more characters are whole than broken, or only the last one was cut off in a text that
    says it is UTF-8. Text of a one-byte code page has next to none that are whole.
    """
    broken = text.count(_REPLACED)
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    if whole > broken:
        return True
    return is_said_so and broken == 1 and text.endswith(_REPLACED)
