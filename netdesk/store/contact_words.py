"""Which words somebody is found by in the full-text index: every detail that the card shows."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

DETAILS: Mapping[str, tuple[str, ...]] = {
    "point": ("value",),
    "presence": ("handle",),
    "address": ("street", "extended", "po_box", "postal_code", "city", "region", "country", "formatted"),
    "school": ("name", "degree"),
    "related": ("name",),
    "own_field": ("value",),
    "tag": ("name",),
}
"""Table of details -> its columns with words in them."""
_JOBS, _FACTS = ("job", ("organisation", "department", "title")), ("fact", ("text",))
TABLES = (*DETAILS, _JOBS[0], _FACTS[0])
"""Whoever has a row changed in one of these, or is changed themselves, is indexed anew."""


def _of_each(table: str, columns: tuple[str, ...]) -> str:
    words = " || ' ' || ".join(columns)
    return f"coalesce((SELECT group_concat({words}, ' ') FROM {table} WHERE contact_id = c.id), '')"


def _joined(*parts: str) -> str:
    return " || ' ' || ".join(parts)


CONTACT_WORDS = (
    f"SELECT c.id, {_joined('c.formatted_name', 'c.nickname')}, "
    f"{_joined('c.organisation', 'c.title', 'c.department', _of_each(*_JOBS))}, "
    f"{_joined(*(_of_each(table, columns) for table, columns in DETAILS.items()))}, "
    f"{_joined('c.notes', 'c.how_met', 'c.purpose', 'c.introduced_by', _of_each(*_FACTS))} "
    "FROM contact c WHERE c.id IN ({marks})"
)
"""By id: name, work, details and notes of contacts, as the columns of the index."""
FINGERPRINT = crc32(f"{CONTACT_WORDS} {TABLES}".encode())
"""Another one when other words are indexed: then everybody is indexed anew."""
