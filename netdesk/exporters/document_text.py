"""A document as the text of its file: JSON with one record a line, so that two exports can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any


def document_text(document: Mapping[str, Any]) -> Iterator[str]:
    """The pieces of the text, in order; joined and encoded as UTF-8 they make the file."""
    opening = "{\n"
    for name, value in document.items():
        yield f"{opening} {_plain(name)}: "
        opening = ",\n"
        if not isinstance(value, list) or not value:
            yield _plain(value)
            continue
        yield "[\n  "
        for number, row in enumerate(value):
            yield ",\n  " + _plain(row) if number else _plain(row)
        yield "\n ]"
    yield "\n}\n" if document else "{}\n"


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
