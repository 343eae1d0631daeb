"""What a text says that may be HTML, or holds the names HTML has for letters, as several programs write."""

from __future__ import annotations

import re
from html import unescape

_LETTER = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|img|table|tbody|tr|td)\b[^>]*>", re.IGNORECASE
)
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|h[1-6])>", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n\s*\n\s*\n+")


def with_letters(text: str) -> str:
    """`text` with what `&amp;`, `&#39;` and their like stand for. Only what ends with a semicolon is one: the
    address `?a=1&copy=2` stays as it is.
    """
    return _LETTER.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def plain_text(text: str) -> str:
    """`text` without HTML tags and with the letters that `&amp;` and its like stand for."""
    if "<" in text and _TAG.search(text):
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = with_letters(text).replace("\u00a0", " ")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _BLANK_LINES.sub("\n\n", text).strip()
