"""The events and time zones of a calendar file, one after the other, however it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_BEGIN = re.compile(r"BEGIN\s*:\s*([\w-]+)\s*$", re.IGNORECASE)
_END = re.compile(r"END\s*:\s*([\w-]+)\s*$", re.IGNORECASE)
_WHOLE = frozenset({"VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY"})
_PROPERTY = re.compile(r"(METHOD|VERSION|X-WR-CALNAME)\s*(?:;[^:]*)?:\s*(.*)$", re.IGNORECASE)
_MOST_LINES = 20_000


class Block(NamedTuple):
    """A component of a calendar. `kind`: VEVENT, VTIMEZONE, …; `line`: where it begins; `lines`: without
    its BEGIN and END and without what is nested in it but the parts of a zone.
    """

    kind: str
    line: int
    lines: tuple[str, ...]


class CalendarProperty(NamedTuple):
    """A property of the calendar itself: METHOD, VERSION or X-WR-CALNAME."""

    name: str
    value: str


def blocks(lines: Iterable[tuple[int, str]]) -> Iterator[Block | CalendarProperty]:
    """Every component, closed by its END, by the next BEGIN of its kind, or by the end of the file."""
    opened = _Open()
    for number, line in lines:
        begin, end = _BEGIN.match(line), _END.match(line)
        if begin and begin[1].upper() in _WHOLE:
            yield from opened.close()
            opened = _Open(begin[1].upper(), number)
        elif end and end[1].upper() in (opened.kind, "VCALENDAR"):
            yield from opened.close()
            opened = _Open()
        elif opened.kind:
            opened.add(line, begins=bool(begin), ends=bool(end))
        elif found := _PROPERTY.match(line):
            yield CalendarProperty(found[1].upper(), found[2].strip())
    yield from opened.close()


@dataclass(slots=True)
class _Open:
    """A component that is being read; `kind` "" for none."""

    kind: str = ""
    line: int = 0
    depth: int = 0
    lines: list[str] = field(default_factory=list)

    def add(self, line: str, *, begins: bool, ends: bool) -> None:
        self.depth += begins
        if (self.depth == 0 or self.kind == "VTIMEZONE") and len(self.lines) < _MOST_LINES:
            self.lines.append(line)
        self.depth = max(0, self.depth - ends)

    def close(self) -> Iterator[Block]:
        if self.kind:
            yield Block(self.kind, self.line, tuple(self.lines))
