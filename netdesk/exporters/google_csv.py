"""Contacts as the table that Google Contacts writes and reads since 2024."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.career_line import career_lines
from netdesk.domain.channel import BY_KEY, channel_name
from netdesk.domain.contact import Address, Contact, Day, Labelled, OwnField, Presence
from netdesk.exporters.csv_lines import Block, Read, block_table, csv_line

_JOINT = " ::: "
"""Between several values in one cell."""
_ALL_CONTACTS = "* myContacts"
"""The group without which Google hides a contact among “other contacts”."""
_WORDS = {
    "work": "Work", "home": "Home", "other": "Other", "mobile": "Mobile", "main": "Main",
    "pager": "Pager", "work fax": "Work Fax", "home fax": "Home Fax", "anniversary": "Anniversary",
    "homepage": "Home Page", "blog": "Blog", "profile": "Profile",
}  # fmt: skip


def write_google_csv(contacts: Iterable[Contact]) -> Iterator[str]:
    """The lines of the table, heading first; joined and encoded as UTF-8 they make the file.

    Handles on networks that have no address, positions beside the one that is shown and schools become custom
    fields, since the table has no place for them.
    """
    return map(csv_line, block_table(tuple(contacts), _SINGLE, _BLOCKS))


def _label(label: str, *, is_preferred: bool = False) -> str:
    """Google's word for a label; own words stay. A star marks the value to use first."""
    word = _WORDS.get(label, label)
    return f"* {word}" if is_preferred else word


def _labelled(one: Labelled) -> tuple[str, str]:
    return _label(one.label, is_preferred=one.is_preferred), one.value


def _address(one: Address) -> tuple[str, ...]:
    return (
        _label(one.label), one.formatted, one.street, one.city, one.po_box, one.region, one.postal_code,
        one.country, one.extended,
    )  # fmt: skip


def _websites(person: Contact) -> list[tuple[str, str]]:
    pages = [_labelled(one) for one in person.urls]
    known = {url for _label, url in pages}
    profiles = [(channel_name(one.channel), one.url) for one in person.presences if _has_page(one)]
    return pages + [(name, url) for name, url in profiles if url not in known]


def _events(person: Contact) -> list[tuple[str, str]]:
    rest: list[Day] = list(person.days)
    first = next((day for day in rest if day.label == "birthday"), None)
    if first is not None:
        rest.remove(first)
    return [(_label(day.label), day.text) for day in rest]


def _custom(person: Contact) -> list[OwnField | tuple[str, str]]:
    others = [one for one in person.presences if not _has_page(one)]
    accounts = [(channel_name(one.channel), _account(one)) for one in others]
    return [*person.fields, *(account for account in accounts if account[1]), *career_lines(person)]


def _account(one: Presence) -> str:
    return one.url if one.url.startswith("http") else one.handle or one.url


def _has_page(one: Presence) -> bool:
    """Whether an account stands among the pages: one on a network everybody knows, with a page there."""
    return one.channel in BY_KEY and one.url.startswith("http")


def _relations(person: Contact) -> list[tuple[str, str]]:
    """Who is named; somebody whom a card knows by an id alone is not."""
    named = [one for one in person.related if one.name]
    return [(one.relation[:1].upper() + one.relation[1:], one.name) for one in named]


def _given(person: Contact) -> str:
    """A name that is not known in parts stands whole where the given name does; a firm has none."""
    if person.given_name or person.family_name or person.kind == "organisation":
        return person.given_name
    return person.formatted_name


def _nothing(_person: Contact) -> str:
    return ""


_SINGLE: dict[str, Read] = {
    "First Name": _given,
    "Middle Name": lambda person: person.additional_names,
    "Last Name": lambda person: person.family_name,
    "Phonetic First Name": _nothing,
    "Phonetic Middle Name": _nothing,
    "Phonetic Last Name": _nothing,
    "Name Prefix": lambda person: person.prefix,
    "Name Suffix": lambda person: person.suffix,
    "Nickname": lambda person: person.nickname,
    "File As": lambda person: person.formatted_name if person.kind == "organisation" else "",
    "Organization Name": lambda person: (
        person.organisation or (person.formatted_name if person.kind == "organisation" else "")
    ),
    "Organization Title": lambda person: person.title,
    "Organization Department": lambda person: person.department,
    "Birthday": lambda person: person.birthday,
    "Notes": lambda person: person.notes,
    "Photo": lambda person: "" if person.photo is None else person.photo.url,
    "Labels": lambda person: _JOINT.join((*person.tags, _ALL_CONTACTS)),
}
_BLOCKS = (
    Block(("E-mail {n} - Label", "E-mail {n} - Value"), lambda person: person.emails, _labelled),
    Block(("Phone {n} - Label", "Phone {n} - Value"), lambda person: person.phones, _labelled),
    Block(
        (
            "Address {n} - Label", "Address {n} - Formatted", "Address {n} - Street", "Address {n} - City",
            "Address {n} - PO Box", "Address {n} - Region", "Address {n} - Postal Code",
            "Address {n} - Country", "Address {n} - Extended Address",
        ),
        lambda person: person.addresses,
        _address,
    ),
    Block(("Website {n} - Label", "Website {n} - Value"), _websites, tuple),
    Block(("Event {n} - Label", "Event {n} - Value"), _events, tuple),
    Block(("Relation {n} - Label", "Relation {n} - Value"), _relations, tuple),
    Block(("Custom Field {n} - Label", "Custom Field {n} - Value"), _custom, tuple),
)  # fmt: skip
