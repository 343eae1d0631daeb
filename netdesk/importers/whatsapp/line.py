"""The start of a message in an exported chat: date and time in the fashion of the phone, then the rest."""

from __future__ import annotations

import re
from typing import NamedTuple

from netdesk.importers.direction_marks import MARKS

_START = re.compile(
    rf"[{MARKS}]*(?P<bracket>\[)?[{MARKS}]*"
    r"(?P<first>\d{1,4})\s?(?P<mark>[./-])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<third>\d{1,4})\.?"
    r"(?P<gap>,\s?|\s)(?:(?:klo|um|at)\s)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<seconds>\d{2}))?"
    r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\.?|\s(?P<noon>vorm|nachm)\.)?"
    r"(?P<end>\]\s?|\s[-–—]\s|:\s)(?P<rest>.*)",
    re.DOTALL,
)


class Shape(NamedTuple):
    """The fashion of all dates of a chat: `mark` between day, month and year; `is_12_hours`: a.m. and p.m."""

    has_bracket: bool
    mark: str
    has_seconds: bool
    is_12_hours: bool


class Line(NamedTuple):
    """The first line of a message. `numbers`: day, month and year in the order of the file, as written;
    `clock`: hour (of 24), minute, second; `rest`: author and text.
    """

    shape: Shape
    numbers: tuple[str, str, str]
    clock: tuple[int, int, int]
    rest: str


def start_of(line: str) -> Line | None:
    """What a line says if it could begin a message, None when it goes on with the one before."""
    found = _START.match(line)
    if found is None or not _is_whole(found):
        return None
    half = (found["half"] or "").casefold() or {"vorm": "a", "nachm": "p"}.get(found["noon"] or "", "")
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["seconds"] or 0)
    if hour > (12 if half else 23) or minute > 59 or second > 59:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    shape = Shape(bool(found["bracket"]), found["mark"], bool(found["seconds"]), bool(half))
    numbers = (found["first"], found["second"], found["third"])
    return Line(shape, numbers, (hour, minute, second), found["rest"])


def _is_whole(found: re.Match[str]) -> bool:
    """Whether the parts go together. Log files and other programs' chats lack the comma or the seconds."""
    has_bracket, has_seconds = bool(found["bracket"]), bool(found["seconds"])
    if has_bracket != found["end"].startswith("]") or (has_bracket and not has_seconds):
        return False
    if found["end"].startswith(":") and not has_seconds:
        return False
    is_year_first = len(found["first"]) == 4
    if is_year_first and not found["gap"].startswith(","):
        return False
    return len(found["third"]) <= 2 if is_year_first else len(found["third"]) in (2, 4)
