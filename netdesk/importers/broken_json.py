"""A JSON object of arrays, and what can still be read of one that breaks off."""

from __future__ import annotations

import json
import re
from typing import Any

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def read_object(text: str) -> tuple[dict[str, Any] | None, str]:
    """The object in `text`, and a sentence on what is wrong with it ("" when nothing is).

    A text that breaks off, or is broken somewhere, gives everything before that place: whole properties,
    and of an array its whole elements. None when it is no object at all.
    """
    try:
        value = json.loads(text)
    except RecursionError:
        return None, "It is nested too deeply to be read."
    except ValueError as error:
        document = _before_the_break(text)
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        if not document:
            return None, f"It is not valid JSON; the error is in line {line}."
        return document, f"It is broken in line {line}; what stands before it was read."
    if not isinstance(value, dict):
        return None, "It holds no object."
    return value, ""


def _before_the_break(text: str) -> dict[str, Any]:
    document: dict[str, Any] = {}
    at = _skip(text, 0)
    if text[at : at + 1] != "{":
        return document
    at = _skip(text, at + 1)
    try:
        while text[at : at + 1] == '"':
            key, at = _DECODER.raw_decode(text, at)
            at = _skip(text, at)
            if text[at : at + 1] != ":":
                break
            at = _skip(text, at + 1)
            if text[at : at + 1] == "[":
                elements: list[Any] = []
                document[key] = elements
                at = _elements(text, at + 1, elements)
            else:
                document[key], at = _DECODER.raw_decode(text, at)
            at = _skip(text, at)
            if text[at : at + 1] == ",":
                at = _skip(text, at + 1)
    except (ValueError, RecursionError):
        pass
    return document


def _elements(text: str, at: int, elements: list[Any]) -> int:
    """Append the elements of the array that begins at `at`; answer where it ends.

    Raises ValueError where an element is broken; those before it have been appended.
    """
    at = _skip(text, at)
    while text[at : at + 1] != "]":
        value, at = _DECODER.raw_decode(text, at)
        elements.append(value)
        at = _skip(text, at)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
    return at + 1


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
