"""What a text in a Meta export says: each byte of its UTF-8 was written as a character of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from netdesk.importers.document_cast import clean


def repaired(text: str) -> str:
    r"""The text that was meant: `Ko\u00c5\u0082o` is `Koło`.

    A text that is right already, or cannot be mended, stays as it is. Without NUL characters and halves
    of characters, which no database can hold.
    """
    if text.isascii():
        return text.replace("\0", "")
    try:
        return clean(text.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return clean(text)


@lru_cache(maxsize=16_384)
def repaired_name(text: str) -> str:
    """The same for the names of people, few of which stand in many messages; without needless blanks."""
    return " ".join(repaired(text).split())


def repaired_tree(value: Any) -> Any:
    """A value of JSON with every text in it, keys included, as it was meant."""
    if isinstance(value, str):
        return repaired(value)
    if isinstance(value, list):
        return [repaired_tree(one) for one in value]
    if isinstance(value, dict):
        return {repaired(key): repaired_tree(one) for key, one in value.items()}
    return value
