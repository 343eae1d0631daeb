"""The text of a network's document: JSON with one record a line, so that two exports can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterator

from netdesk.domain.document import NetworkDocument
from netdesk.exporters.document import document_parts

_plain = json.JSONEncoder(ensure_ascii=False).encode


def document_text(network: NetworkDocument) -> Iterator[str]:
    """The pieces of the text, in order; joined and encoded as UTF-8 they make the file. The records are gone
    through once, one after the other.
    """
    opening = "{\n"
    for name, value in document_parts(network):
        yield f"{opening} {_plain(name)}: "
        opening = ",\n"
        if isinstance(value, Iterator):
            yield from _rows(value)
        else:
            yield _plain(value)
    yield "\n}\n"


def _rows(rows: Iterator[object]) -> Iterator[str]:
    opening = "[\n  "
    for row in rows:
        yield opening + _plain(row)
        opening = ",\n  "
    yield "[]" if opening.startswith("[") else "\n ]"
