"""The sample network as a source to import, moved so that it ends at most a week before today."""

from __future__ import annotations

import gzip
import io
import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from netdesk import resource
from netdesk.domain.error import KnownError
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.reader import Member

_DATES = frozenset(
    (
        *("added", "anchor", "date", "deadline", "decided", "due", "end", "ended", "last_asked", "last_post"),
        *("noted", "reviewed", "since", "start", "started", "time", "until"),
    )
)
"""Properties that hold a date or a time."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True)
class SampleSource:
    """The sample as if somebody had dropped its document."""

    path: Path
    members: tuple[Member, ...]


def sample_source(today: date) -> SampleSource:
    """The sample network, ready for the reader of NetDesk's own documents.

    Every date in it is moved by the same number of whole weeks, so that weekdays stay true and the day the
    sample was made for falls on `today` or on one of the six days before. Days of the year (birthdays) keep
    their distance from that day: a birthday in three days stays one. Raises KnownError when the sample is
    not there or damaged.
    """
    try:
        path = resource.path("samples", "network.json.gz")
        document = json.loads(gzip.decompress(path.read_bytes()))
        anchor = date.fromisoformat(document["anchor"])
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise KnownError(
            "The sample network is missing or damaged; installing NetDesk anew brings it back."
        ) from error
    moved = shift_document(document, anchor, (today - anchor).days // 7)
    return SampleSource(path, (_Text("network.json", json.dumps(moved, ensure_ascii=False).encode()),))


def shift_document(value: Any, anchor: date, weeks: int) -> Any:
    """A document with all its dates moved by this number of weeks; days of the year by `shift_yearly`."""
    if isinstance(value, list):
        return [shift_document(one, anchor, weeks) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: _shift_property(name, part, anchor, weeks) for name, part in value.items()}


def shift_text(text: str, weeks: int) -> str:
    """A date, time, month or year that many weeks later, to the same precision; other texts as they are."""
    if match := _DAY.match(text):
        return str(_later(date.fromisoformat(match[0]), weeks)) + text[match.end() :]
    if _MONTH.fullmatch(text):
        return str(_later(date.fromisoformat(f"{text}-15"), weeks))[:7]
    if _YEAR.fullmatch(text):
        return str(_later(date.fromisoformat(f"{text}-07-01"), weeks))[:4]
    return text


def shift_yearly(text: str, anchor: date, weeks: int) -> str:
    """A day of the year at the same distance from the moved anchor, as many years ago as before."""
    day = PartialDate.parse(text)
    if day is None or not day.is_yearly:
        return shift_text(text, weeks)
    near = day.next_after(anchor - timedelta(days=183))
    assert near is not None
    moved = _later(near, weeks)
    year = None if day.year is None else day.year + moved.year - near.year
    if year is not None and (moved.month, moved.day) == (2, 29):
        moved = moved + timedelta(days=1)
    return str(PartialDate(year, moved.month, moved.day))


def _shift_property(name: str, value: Any, anchor: date, weeks: int) -> Any:
    if name == "days" and isinstance(value, list):
        return [day | {"text": shift_yearly(day["text"], anchor, weeks)} for day in value]
    if isinstance(value, str):
        if name in ("birthday", "met"):
            return shift_yearly(value, anchor, weeks)
        return shift_text(value, weeks) if name in _DATES else value
    return shift_document(value, anchor, weeks)


def _later(day: date, weeks: int) -> date:
    return day + timedelta(weeks=weeks)


@dataclass(frozen=True)
class _Text:
    name: str
    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> BinaryIO:
        return io.BytesIO(self.data)
