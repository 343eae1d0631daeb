"""Invented calendars, and what the reader makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netdesk.domain.contact import Contact, Labelled
from netdesk.domain.draft import ContactDraft, InteractionDraft, Item, Problem
from netdesk.importers.calendar.reader import READER
from tests.importers.rebuilt import TextMember, TextSource

ME = "kim@example.org"
IDA = 'ATTENDEE;CN="Muster, Ida";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0:mailto:ida@example.org'
I_COME = f"ATTENDEE;CN=Kim Own;PARTSTAT=ACCEPTED:mailto:{ME}"
BERLIN = "TZID=Europe/Berlin"


def event(*lines: str, uid: str = "u1", start: str = "DTSTART:20240501T100000Z") -> str:
    """An event; `start` may be several properties."""
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", start, *lines, "END:VEVENT", ""))


def calendar(*parts: str, head: Sequence[str] = ()) -> str:
    """A calendar with these events and zones."""
    top = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", *head)
    return "\r\n".join((*top, "")) + "".join(parts) + "END:VCALENDAR\r\n"


def source(data: str | bytes, name: str = "calendar.ics") -> TextSource:
    """A file in memory."""
    raw = data.encode() if isinstance(data, str) else data
    return TextSource((TextMember(raw, name),), Path(name))


def read(data: str | bytes, *own: str, name: str = "calendar.ics") -> list[Item]:
    """Everything the reader says, for the owner of these addresses."""
    owner = Contact(uid="me", emails=tuple(map(Labelled, own or (ME,))))
    assert READER.read_for is not None
    return list(READER.read_for(source(data, name), lambda _done, _total: None, owner))


def met(items: Sequence[Item]) -> list[InteractionDraft]:
    """The meetings."""
    return [item for item in items if isinstance(item, InteractionDraft)]


def born(items: Sequence[Item]) -> list[tuple[str, str]]:
    """(name, birthday) of the people."""
    return [
        (item.contact.formatted_name, item.contact.birthday)
        for item in items
        if isinstance(item, ContactDraft)
    ]


def reasons(items: Sequence[Item]) -> list[str]:
    """The reasons of all problems."""
    return [item.reason for item in items if isinstance(item, Problem)]
