"""What a planned row would write about a person, line by line: everything NetDesk does not know yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from netdesk.domain.contact import Contact
from netdesk.window.date_text import partial_date_text
from netdesk.window.importing.words import DAYS, TITLES, field_text, say
from netdesk.window.tie_text import channel_name, closeness_text

if TYPE_CHECKING:
    from netdesk.domain.importing import PlannedRow

Line = tuple[str, str]
"""(field, value)"""
_LISTS = {
    "emails": "E-mail", "phones": "Phone", "urls": "Web", "addresses": "Address", "jobs": "Position",
    "schools": "School", "tags": "Tag", "facts": "To ask about",
}  # fmt: skip
_HEAD = frozenset({"formatted_name", "kind", "department"})
"""What stands in the head of the row or with the positions."""
_OF_NAME = frozenset({"given_name", "family_name"})


def added_lines(row: PlannedRow) -> list[Line]:
    """The lines of a row, but for what there is to choose about."""
    if row.merged is None:
        return []
    skipped = _HEAD if row.base is not None else _HEAD | _OF_NAME
    lines = _lines(row.merged, row.base or Contact(), skipped)
    chosen = {conflict.theirs for conflict in row.conflicts}
    told = (line for line in dict.fromkeys(lines) if line[1] and not chosen.issuperset(line[1].split(", ")))
    return _in_words(told, row.merged)


def details_of(contact: Contact) -> list[Line]:
    """Everything known of a person, the name first."""
    skipped = (_HEAD - {"formatted_name"}) | _OF_NAME
    if contact.jobs:
        skipped |= {"title"}  # which stands with the positions
    return _in_words(filter(itemgetter(1), dict.fromkeys(_lines(contact, Contact(), skipped))), contact)


def _in_words(lines: Iterable[Line], contact: Contact) -> list[Line]:
    """The lines with their days written as everywhere: 12 May 1984."""
    days = {field_text(name) for name in (*DAYS, *(day.label for day in contact.days))}
    return [(title, partial_date_text(value) if title in days else value) for title, value in lines]


def _lines(contact: Contact, base: Contact, skipped: frozenset[str]) -> Iterator[Line]:
    for field in TITLES:
        value = getattr(contact, field)
        if field not in skipped and value and not getattr(base, field):
            yield field_text(field), closeness_text(value) if field == "closeness" else str(value)
    for field, title in _LISTS.items():
        known = getattr(base, field)
        yield from ((say(title), _written(one)) for one in getattr(contact, field) if one not in known)
    yield from ((field_text(day.label), day.text) for day in contact.days if day not in base.days)
    for presence in contact.presences:
        if presence not in base.presences:
            name = channel_name(presence.channel)
            yield say("Channel"), f"{name} {presence.handle or presence.url}".strip()
    yield from ((one.name, one.value) for one in contact.fields if one not in base.fields)
    for one in contact.related:
        if one not in base.related:
            yield one.relation.capitalize() or say("Related"), one.name
    if contact.notes != base.notes:
        yield say("Note"), contact.notes.removeprefix(base.notes).strip()
    if contact.photo is not None and base.photo is None:
        yield say("Picture"), say("a picture")


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    if found := getattr(value, "value", "") or getattr(value, "formatted", "") or getattr(value, "text", ""):
        return str(found)
    names = ("title", "organisation", "name", "degree", "street", "postal_code", "city")
    return ", ".join(part for name in names if (part := getattr(value, name, "")))
