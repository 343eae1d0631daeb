"""When a message of a Telegram export was sent: it says the local time, newer ones the instant, too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from netdesk.domain.moment import Moment
from netdesk.importers.json_values import text_of, whole_of

_YEAR_9999_S = 253_402_300_799
_QUARTER_MS = 900_000
_FARTHEST_ZONE = 14 * 60
_ON_PAGE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?$")


def telegram_moment(values: Mapping[str, Any]) -> Moment | None:
    """The moment in `date_unixtime` and `date`: an instant on the day it was written with, or a local time
    in exports that have no instants. None when neither can be read.
    """
    local = Moment.parse(text_of(values, "date"))
    seconds = whole_of(values, "date_unixtime")
    if seconds is None or not 0 < seconds < _YEAR_9999_S:
        return local if local is not None and local.ms > 0 else None
    instant = Moment(seconds * 1000)
    if local is None or local.kind != "local":
        return instant
    # Daylight saving time of some zones is not on the hour.
    minutes = round((local.ms - instant.ms) / _QUARTER_MS) * 15
    return instant._replace(offset_minutes=minutes) if abs(minutes) <= _FARTHEST_ZONE else instant


def page_moment(text: str) -> Moment | None:
    """The moment of `01.05.2024 12:20:30 UTC+02:00`, or of the same without a zone."""
    found = _ON_PAGE.match(text.strip())
    if not found:
        return None
    day, month, year, time, zone = found.groups()
    try:
        return Moment.of(datetime.fromisoformat(f"{year}-{month}-{day}T{time}{zone or ''}"))
    except ValueError:
        return None
