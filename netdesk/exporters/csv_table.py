"""Contacts as one table: CSV for spreadsheets and other address books, one row a contact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from netdesk.domain.contact import Address, Contact, Job, Labelled, Presence
from netdesk.exporters.csv_lines import BOM, Block, Read, block_table, csv_line

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_YES = "yes"
_PHONE = re.compile(r"\+\d[\d ()/.-]{3,}")


def write_csv(contacts: Iterable[Contact]) -> Iterator[str]:
    """The lines of the table, heading first; joined and encoded as UTF-8 they make the file.

    The text begins with a byte order mark. Details that a contact may have several of stand in numbered
    columns (`E-mail 1`, `E-mail 1 - Label`, …). A value that a spreadsheet would run as a formula gets an
    apostrophe in front; phone numbers such as +49 30 1234 are harmless and stay as they are.
    """
    before = BOM
    for cells in block_table(tuple(contacts), _SINGLE, _BLOCKS):
        yield before + csv_line(map(_safe, cells))
        before = ""


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) and not _PHONE.fullmatch(cell) else cell


def _block(
    name: str, parts: tuple[str, ...], rows: Callable[[Contact], Any], cells: Callable[[Any], list[str]]
) -> Block:
    """`name` heads the first cell of a record, `parts` the others."""
    return Block((f"{name} {{n}}", *(f"{name} {{n}} - {part}" for part in parts)), rows, cells)


def _labelled(line: Labelled) -> list[str]:
    return [line.value, line.label, _YES * line.is_preferred]


def _address(address: Address) -> list[str]:
    place = f"{address.postal_code} {address.city}".strip()
    parts = (address.street, address.po_box, place, address.region, address.country)
    whole = address.formatted or ", ".join(part for part in parts if part)
    return [whole, address.street, address.postal_code, address.city, address.region, address.country,
            address.po_box, address.extended, address.label]  # fmt: skip


def _presence(presence: Presence) -> list[str]:
    follow = " ".join(filter(None, ("following" * presence.is_following, "follower" * presence.is_follower)))
    return [presence.channel, presence.handle, presence.url, presence.since, presence.state, follow]


def _job(job: Job) -> list[str]:
    former = _YES * (not job.is_current)
    return [job.organisation, job.department, job.title, job.started, job.ended, former]


def _tags(tags: tuple[str, ...]) -> str:
    """Tags with commas between, or with Google's colons where commas stand within them."""
    return " ::: ".join((*tags, "")) if any("," in tag for tag in tags) else ", ".join(tags)


def _first(count: int) -> Callable[[Any], list[str]]:
    """The first `count` parts of a record."""
    return lambda record: list(record[:count])


_SINGLE: dict[str, Read] = {
    "Name": lambda person: person.formatted_name,
    "Given name": lambda person: person.given_name,
    "Additional names": lambda person: person.additional_names,
    "Family name": lambda person: person.family_name,
    "Prefix": lambda person: person.prefix,
    "Suffix": lambda person: person.suffix,
    "Nickname": lambda person: person.nickname,
    "Organisation": lambda person: person.organisation,
    "Department": lambda person: person.department,
    "Title": lambda person: person.title,
    "Birthday": lambda person: person.birthday,
    "Closeness": lambda person: person.closeness,
    "Circle": lambda person: "" if person.circle is None else str(person.circle),
    "Rhythm (days)": lambda person: "" if person.rhythm_days is None else str(person.rhythm_days),
    "How met": lambda person: person.how_met,
    "Met": lambda person: person.met,
    "Purpose": lambda person: person.purpose,
    "Introduced by": lambda person: person.introduced_by,
    "Kind": lambda person: person.kind,
    "Photo": lambda person: "" if person.photo is None else person.photo.url,
    "Tags": lambda person: _tags(person.tags),
    "Notes": lambda person: person.notes,
    "UID": lambda person: person.uid,
}

_ADDRESS_PARTS = ("Street", "Postal code", "City", "Region", "Country", "PO box", "Extended", "Label")
_LABEL = ("Label", "Preferred")
_BLOCKS: tuple[Block, ...] = (
    _block("E-mail", _LABEL, lambda person: person.emails, _labelled),
    _block("Phone", _LABEL, lambda person: person.phones, _labelled),
    _block("Address", _ADDRESS_PARTS, lambda person: person.addresses, _address),
    _block("Website", _LABEL, lambda person: person.urls, _labelled),
    _block(
        "Channel", ("Handle", "URL", "Since", "State", "Follow"), lambda person: person.presences, _presence
    ),
    _block("Job", ("Department", "Title", "Started", "Ended", "Former"), lambda person: person.jobs, _job),
    _block("School", ("Degree", "Started", "Ended"), lambda person: person.schools, _first(4)),
    _block("Date", ("Day",), lambda person: person.days, _first(2)),
    _block("Related", ("Relation",), lambda person: person.related, _first(2)),
    _block(
        "Ask about",
        ("Last asked",),
        lambda person: person.facts,
        lambda fact: [fact.text, fact.last_asked],
    ),
    _block("Own field", ("Value",), lambda person: person.fields, _first(2)),
)
