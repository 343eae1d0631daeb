"""Who stands in the address book that the owner's telephone once sent to Facebook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netdesk.domain.draft import Item, Problem
from netdesk.importers.facebook.members import KEY
from netdesk.importers.json_values import list_of
from netdesk.importers.meta.address_card import address_card
from netdesk.importers.meta.encoding import repaired_name
from netdesk.importers.meta.entries import as_text, entries_of
from netdesk.importers.remarks import NAMES_NOBODY


def address_book_items(value: Any, label: str) -> Iterator[Item]:
    """The people of the book with their numbers and addresses; a problem for a card that names nobody."""
    books = (
        [value, *(book for book in value.values() if isinstance(book, dict))]
        if isinstance(value, dict)
        else [value]
    )
    for book in books:
        for place, entry in enumerate(entries_of(book), start=1):
            where = f"{label} entry {place}"
            card = address_card(where, entry.name, _points(entry.raw), KEY)
            yield card or Problem(where, NAMES_NOBODY)


def _points(raw: dict[str, Any]) -> Iterator[str]:
    for one in list_of(raw, "details"):
        if point := repaired_name(as_text(one.get("contact_point"))):
            yield point
