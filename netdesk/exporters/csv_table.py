"""Contacts as one table: CSV for spreadsheets and other address books, one row a contact."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from netdesk.domain.contact import Address, Contact, Job, Labelled, Presence

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_PHONE = re.compile(r"\+\d[\d ()/.-]{3,}")


def write_csv(contacts: Iterable[Contact]) -> Iterator[str]:
    """The lines of the table, heading first; joined and encoded as UTF-8 they make the file.

    The text begins with a byte order mark, without which Excel takes UTF-8 for Windows-1252. Details that a
    contact may have several of stand in numbered columns (`E-mail 1`, `E-mail 1 - Label`, …), as many as the
    fullest contact needs. A value that a spreadsheet would run as a formula gets an apostrophe in front;
    phone numbers such as +49 30 1234 are harmless and stay as they are.
    """
    people = tuple(contacts)
    counts = [max((len(block.rows(person)) for person in people), default=0) for block in _BLOCKS]
    yield BOM + _line(chain(_SINGLE, _headings(counts)))
    for person in people:
        yield _line(chain((read(person) for read in _SINGLE.values()), _cells(person, counts)))


class _Block(NamedTuple):
    """Numbered columns: `name` heads the first cell of a row, `parts` the others."""

    name: str
    parts: tuple[str, ...]
    rows: Callable[[Contact], Sequence[Any]]
    cells: Callable[[Any], list[str]]


def _headings(counts: list[int]) -> Iterator[str]:
    for block, count in zip(_BLOCKS, counts, strict=True):
        for number in range(1, count + 1):
            yield f"{block.name} {number}"
            yield from (f"{block.name} {number} - {part}" for part in block.parts)


def _cells(person: Contact, counts: list[int]) -> Iterator[str]:
    for block, count in zip(_BLOCKS, counts, strict=True):
        rows = block.rows(person)
        yield from chain.from_iterable(map(block.cells, rows))
        yield from [""] * ((count - len(rows)) * (len(block.parts) + 1))


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) and not _PHONE.fullmatch(cell) else cell


def _labelled(line: Labelled) -> list[str]:
    return [line.value, line.label]


def _address(address: Address) -> list[str]:
    place = f"{address.postal_code} {address.city}".strip()
    parts = (address.street, address.po_box, place, address.region, address.country)
    whole = address.formatted or ", ".join(part for part in parts if part)
    return [whole, address.street, address.postal_code, address.city, address.region, address.country,
            address.po_box, address.extended, address.label]  # fmt: skip


def _presence(presence: Presence) -> list[str]:
    return [presence.channel, presence.handle, presence.url, presence.since, presence.state]


def _job(job: Job) -> list[str]:
    return [job.organisation, job.department, job.title, job.started, job.ended]


def _first(count: int) -> Callable[[Any], list[str]]:
    """The first `count` parts of a record."""
    return lambda record: list(record[:count])


_SINGLE: dict[str, Callable[[Contact], str]] = {
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
    "Tags": lambda person: ", ".join(person.tags),
    "Notes": lambda person: person.notes,
    "UID": lambda person: person.uid,
}

_ADDRESS_PARTS = ("Street", "Postal code", "City", "Region", "Country", "PO box", "Extended", "Label")
_BLOCKS: tuple[_Block, ...] = (
    _Block("E-mail", ("Label",), lambda person: person.emails, _labelled),
    _Block("Phone", ("Label",), lambda person: person.phones, _labelled),
    _Block("Address", _ADDRESS_PARTS, lambda person: person.addresses, _address),
    _Block("Website", ("Label",), lambda person: person.urls, _labelled),
    _Block("Channel", ("Handle", "URL", "Since", "State"), lambda person: person.presences, _presence),
    _Block("Job", ("Department", "Title", "Started", "Ended"), lambda person: person.jobs, _job),
    _Block("School", ("Degree", "Started", "Ended"), lambda person: person.schools, _first(4)),
    _Block("Date", ("Day",), lambda person: person.days, _first(2)),
    _Block("Related", ("Relation",), lambda person: person.related, _first(2)),
    _Block(
        "Ask about",
        ("Last asked",),
        lambda person: person.facts,
        lambda fact: [fact.text, fact.last_asked],
    ),
    _Block("Own field", ("Value",), lambda person: person.fields, _first(2)),
)
