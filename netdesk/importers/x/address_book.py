"""Who stands in the address book the owner once handed to X: addresses and numbers without names."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft, Item, Problem
from netdesk.importers.json_values import text_of
from netdesk.importers.pace import Step
from netdesk.importers.remarks import NAMES_NOBODY
from netdesk.importers.x.archive import KEY, Found
from netdesk.importers.x.entries import Entry, entries


def address_book_items(found: Found, step: Step) -> Iterator[Item]:
    """The person of every entry, called by the first address or number."""
    for entry in entries(found, step):
        yield entry if isinstance(entry, Problem) else _item(entry)


def _item(entry: Entry) -> Item:
    emails = _texts(entry, "emails")
    phones = _texts(entry, "phoneNumbers")
    shown = text_of(entry.values, "name") or next(iter((*emails, *phones)), "")
    if not shown:
        return Problem(entry.where, NAMES_NOBODY)
    return ContactDraft(
        entry.where,
        Contact(
            formatted_name=shown,
            emails=tuple(Labelled(email, source=KEY) for email in emails),
            phones=tuple(Labelled(phone, source=KEY) for phone in phones),
        ),
    )


def _texts(entry: Entry, name: str) -> list[str]:
    found = entry.values.get(name)
    texts = [one.strip() for one in found if isinstance(one, str)] if isinstance(found, list) else []
    return [text for text in dict.fromkeys(texts) if text]
