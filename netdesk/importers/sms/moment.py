"""When an entry of a backup happened: the instant, on the clock of the place it was written at."""

from __future__ import annotations

import re

from netdesk.domain.moment import DAY_MS, Moment
from netdesk.importers.sms.records import Element

_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![\d.])\s*(?:([AaPp])\.?\s?[Mm])?")
_MINUTE_MS = 60_000
_QUARTER = 15
_DAY_MINUTES = 24 * 60
_EASTERNMOST = 14 * 60
_LATEST_MS = 4_102_444_800_000  # the year 2100


def moment_of(entry: Element) -> Moment | None:
    """The moment of an entry; None when it has no date, or one that cannot be.

    Backups hold milliseconds in UTC, and beside them the date as the phone showed it, in words of its
    language; the difference of the two clocks is the zone, which tells the calendar day.
    """
    text = entry.get("date")
    if not text.isdecimal() or not 0 < (ms := int(text[:15])) < _LATEST_MS:
        return None
    return Moment(ms, "instant", _offset(ms, entry.get("readable_date")))


def _offset(ms: int, shown: str) -> int:
    """Minutes east of UTC, 0 when the shown date does not tell."""
    clocks = list(_CLOCK.finditer(shown))
    if not clocks:
        return 0
    hour, minute, _second, half = clocks[-1].groups()
    hours = int(hour) % 12 + 12 * (half in "Pp") if half else int(hour)
    east = (hours * 60 + int(minute) - ms % DAY_MS // _MINUTE_MS) % _DAY_MINUTES
    if east > _EASTERNMOST:
        east -= _DAY_MINUTES
    return 0 if east % _QUARTER else east
