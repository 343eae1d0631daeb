"""The labelled values of an entry, as Instagram writes them for profiles and address books."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netdesk.importers.meta.encoding import repaired, repaired_name
from netdesk.importers.meta.entries import as_text, labelled_values


def labelled_texts(raw: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(label, text) of every value that has a text; labels are in the language of the export."""
    inside = raw.get("string_map_data")
    for label, value in inside.items() if isinstance(inside, dict) else ():
        if isinstance(value, dict) and (text := repaired(as_text(value.get("value"))).strip()):
            yield repaired_name(label), text
    yield from ((one.label, one.text) for one in labelled_values(raw.get("label_values")) if one.text)


def is_address(text: str) -> bool:
    """Whether a value is an e-mail address."""
    return "@" in text[1:] and " " not in text and not text.startswith("@")


def is_number(text: str) -> bool:
    """Whether a value is a telephone number."""
    bare = "".join(filter(str.isalnum, text))
    return bare.isdecimal() and len(bare) > 5 and "-" not in text[1:5]
