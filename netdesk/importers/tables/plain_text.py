"""Whether bytes are a text that people wrote."""

from __future__ import annotations

from netdesk.importers.decoding import decode, wide_encoding

_ODD_LETTERS = 4
_LOOKED_AT = 4096


def is_text(head: bytes) -> bool:
    """Whether the first bytes of a file are text in some encoding, with next to no letters of none."""
    if b"\0" in head and not wide_encoding(head):
        return False
    text, _, has_replacements = decode(head)
    odd = sum(ord(letter) < 32 and letter not in "\t\r\n\f" for letter in text[:_LOOKED_AT])
    return odd <= _ODD_LETTERS and (not has_replacements or text.count("\ufffd") <= _ODD_LETTERS)
