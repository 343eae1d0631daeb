"""The piece of a text in which sought words stand."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 160
_BEFORE = 18
"""Letters shown before the first sought word: few, for a line is short."""
_LOOKED_AT = 20_000


def excerpt(text: str, sought: str) -> str:
    """The words around the first one that begins like a sought one, up to 160 letters, with … in front where
    something is left out; "" where none does within the first 20,000 letters. Case and accents make no
    difference.
    """
    words = re.findall(r"\w+", _plain(sought))
    if not words:
        return ""
    line = " ".join(text[:_LOOKED_AT].split())
    found = re.search(r"\b(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")", _plain(line))
    if found is None:
        return ""
    begin = found.start()
    if begin <= _BEFORE:
        return line[:_LONGEST]
    first = line.find(" ", begin - _BEFORE, begin) + 1 or begin
    return f"… {line[first:]}"[:_LONGEST]


def _plain(text: str) -> str:
    """The same letters, small and without accents, each in its place."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[0] for letter in text)
