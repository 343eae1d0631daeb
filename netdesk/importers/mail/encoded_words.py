"""Letters beyond ASCII in the head of a mail: `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=` (RFC 2047), broken ones too."""

from __future__ import annotations

import binascii
import re

from netdesk.importers.decoding import decode

_WORD = re.compile(r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=")


def decoded_words(text: str) -> str:
    """`text` with its encoded words as letters. Neighbours of one code page are decoded together, since
    some programs cut letters in two; a word that cannot be decoded stays as it is.
    """
    if "=?" not in text:
        return text
    parts: list[str] = []
    open_words = bytearray()
    open_page = ""
    last = 0
    for found in _WORD.finditer(text):
        page, way, data = found.groups()
        octets = _octets(way, data)
        between = text[last : found.start()]
        is_neighbour = bool(open_words) and not between.strip()
        if not is_neighbour or page.casefold() != open_page or octets is None:
            parts.append(_letters(open_words, open_page))
            open_words.clear()
            parts.append("" if is_neighbour and octets is not None else between)
        if octets is None:
            parts.append(found[0])
        else:
            open_words += octets
        open_page, last = page.casefold(), found.end()
    return "".join((*parts, _letters(open_words, open_page), text[last:]))


def _letters(octets: bytes | bytearray, page: str) -> str:
    return decode(bytes(octets), page).text if octets else ""


def _octets(way: str, data: str) -> bytes | None:
    plain = data.encode("ascii", "replace")
    if way in "qQ":
        return binascii.a2b_qp(plain, header=True)
    try:
        return binascii.a2b_base64(plain + b"==")
    except binascii.Error:
        return None
