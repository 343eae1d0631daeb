"""What the properties of an object in a foreign JSON file say, whatever they turn out to be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netdesk.importers.document_cast import clean

_MOST_DIGITS = 18
_MOST_SECONDS = 10_000_000


def text_of(values: Mapping[str, Any], *names: str) -> str:
    """The first of these properties that says something, as text; numbers are ids here."""
    for name in names:
        value = values.get(name)
        if isinstance(value, str):
            if text := value.strip():
                return text
        elif isinstance(value, int) and value is not True and value is not False:
            return str(value)
    return ""


def list_of(values: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """The objects in an array, none when it is no array."""
    found = values.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def object_of(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The object that is a property, an empty one when it is none."""
    found = values.get(name)
    return found if isinstance(found, dict) else {}


def whole_of(values: Mapping[str, Any], name: str) -> int | None:
    """The whole number of at most 18 digits that is a property, written as a number or as a text; None when
    it is none.
    """
    found = values.get(name)
    if isinstance(found, str) and len(found) <= _MOST_DIGITS and found.isascii():
        found = int(found) if found.removeprefix("-").isdecimal() else None
    if not isinstance(found, int) or isinstance(found, bool):
        return None
    return found if abs(found) < 10**_MOST_DIGITS else None


def length_of(seconds: int | None) -> int | None:
    """The same when a call can take so long, else None."""
    return seconds if seconds is not None and 0 < seconds < _MOST_SECONDS else None


def cleaned(value: Any) -> Any:
    """A decoded value whose texts hold no NUL and no halves of characters, which no database can hold."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [cleaned(one) for one in value]
    return {clean(key): cleaned(one) for key, one in value.items()} if isinstance(value, dict) else value
