"""Which zone a time in a calendar is in: by its name in the world, in Windows, in a program, or as the file
itself describes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import tzinfo
from functools import cache
from zoneinfo import available_timezones

from icalendar import Timezone

from netdesk.importers.stable_id import stable_id

_PARAMETER = re.compile(r";TZID=\"?/([^\":;]+)\"?", re.IGNORECASE)
_TZID = re.compile(r"TZID\s*:\s*(.*)$", re.IGNORECASE)


def with_known_zones(line: str) -> str:
    """The line with `TZID=/mozilla.org/20070129_1/Europe/Berlin` as `TZID=Europe/Berlin`."""
    if ";TZID=" not in line[:200].upper():
        return line
    return _PARAMETER.sub(lambda found: f";TZID={_tail(found[1])}", line)


def described_zone(lines: Sequence[str]) -> tuple[str, tzinfo] | None:
    """The name of a zone and the zone that these lines of a VTIMEZONE describe; None when they do not."""
    name = next((found[1].strip() for line in lines if (found := _TZID.match(line))), "")
    # A clock is changed in certain weeks of a year; from other rules its offset would be searched for ever.
    rules = [line.upper() for line in lines if line[:5].upper() == "RRULE"]
    if not name or not all("FREQ=YEARLY" in rule for rule in rules):
        return None
    # The library keeps zones by name for the whole process; two files mean different ones by the same name.
    own = [line for line in lines if not _TZID.match(line)]
    text = "\r\n".join(("BEGIN:VTIMEZONE", f"TZID:{stable_id(*lines)}", *own, "END:VTIMEZONE", ""))
    try:
        zone = Timezone.from_ical(text)
        assert isinstance(zone, Timezone)
        return (_tail(name[1:]) if name.startswith("/") else name), zone.to_tz(lookup_tzid=False)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return None


def _tail(name: str) -> str:
    """The name in the world behind the name of a vendor; the whole when there is none."""
    parts = name.split("/")
    tails = ("/".join(parts[at:]) for at in range(len(parts)))
    return next((tail for tail in tails if tail in _names()), name)


@cache
def _names() -> frozenset[str]:
    return frozenset(available_timezones())
