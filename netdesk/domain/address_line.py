"""A postal address in one line, where a table has no columns left for it."""

from __future__ import annotations

from netdesk.domain.contact import Address


def address_line(one: Address) -> str:
    """`Weg 1, 10115, Berlin`: its parts, or its text when there are none."""
    parts = (one.street, one.extended, one.postal_code, one.city, one.region, one.country, one.po_box)
    return ", ".join(filter(None, parts)) or one.formatted.replace("\n", ", ")
