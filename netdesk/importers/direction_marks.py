"""Marks that say in which direction a text is written, as telephones put them into names, numbers and chats:
nobody sees them.
"""

from __future__ import annotations

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_NOTHING = dict.fromkeys(map(ord, MARKS))


def without_marks(text: str) -> str:
    """The text as everybody sees it."""
    return text if text.isascii() else text.translate(_NOTHING)
