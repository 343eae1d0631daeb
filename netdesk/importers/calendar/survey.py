"""What a calendar file tells before one of its events can be understood: its zones, the days of series that
stand for themselves, and whose calendar it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from netdesk.importers.calendar.attendee import person_in
from netdesk.importers.calendar.blocks import Block, CalendarProperty
from netdesk.importers.calendar.event import When, event_of
from netdesk.importers.calendar.vcalendar import modern_lines
from netdesk.importers.calendar.zones import described_zone
from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.mail.addresses import email_of

_PEOPLE = ("ATTENDEE", "ORGANIZER")
_ENOUGH_EVENTS = 3
_SHARE = 0.8


@dataclass(slots=True)
class Survey:
    """Hears all blocks of a file called `file_name`. `exceptions`: by uid, the days of a series that have an
    event of their own; `is_old`: vCalendar 1.0; `events`: how many name people.
    """

    file_name: str = ""
    zones: dict[str, tzinfo] = field(default_factory=dict)
    exceptions: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    name: str = ""
    method: str = ""
    is_old: bool = False
    events: int = 0
    seen: Counter[str] = field(default_factory=Counter)

    def hear(self, one: Block | CalendarProperty) -> None:
        """A part of the file."""
        if isinstance(one, CalendarProperty):
            self._hear_property(one)
        elif one.kind == "VTIMEZONE":
            if zone := described_zone(one.lines):
                self.zones[zone[0]] = zone[1]
        elif one.kind == "VEVENT":
            self._hear_event(self.lines_of(one))

    def lines_of(self, event: Block) -> tuple[str, ...]:
        """The properties of an event in the words of iCalendar, whatever the version of the file."""
        return modern_lines(event.lines) if self.is_old else event.lines

    def own_addresses(self, known: Iterable[str]) -> frozenset[str]:
        """The addresses of whom the calendar is: those `known`, the one that it or its file is named after,
        else the one that is in nearly all of its events.
        """
        named = (email_of(name.removesuffix(".ics")) for name in (self.name, self.file_name) if "@" in name)
        own = {*(address.casefold() for address in known), *filter(None, named)}
        if own & self.seen.keys():
            return frozenset(own)
        constant = clear_winner(self.seen, self.events, _SHARE)
        return frozenset({*own, constant} if self.seen[constant] >= _ENOUGH_EVENTS else own)

    def _hear_property(self, one: CalendarProperty) -> None:
        if one.name == "X-WR-CALNAME":
            self.name = self.name or one.value
        elif one.name == "METHOD":
            self.method = one.value.upper()
        else:
            self.is_old = one.value.startswith("1.")

    def _hear_event(self, lines: Sequence[str]) -> None:
        people = {person_in(line) for line in lines if line.upper().startswith(_PEOPLE)} - {""}
        self.seen.update(people)
        self.events += bool(people)
        if any(line.upper().startswith("RECURRENCE-ID") for line in lines):
            event = event_of(lines, self.zones)
            if event and event.recurrence:
                self.exceptions[event.uid].add(moment_key(event.recurrence))


def names_people(lines: Iterable[str]) -> bool:
    """Whether an event of these lines has people in it."""
    return any(line[:9].upper().startswith(_PEOPLE) for line in lines)


def moment_key(when: When) -> str:
    """A moment in a form that is the same however its zone is written."""
    if isinstance(when, datetime) and when.tzinfo is not None:
        return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return when.strftime("%Y%m%dT%H%M%S" if isinstance(when, datetime) else "%Y%m%d")
