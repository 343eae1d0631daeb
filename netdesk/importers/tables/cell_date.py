"""What a date in a cell of a table means; programs write them in the manner of the country they run in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from netdesk.domain.partial_date import PartialDate
from netdesk.importers.linkedin.dates import linkedin_date

DateOrder = Literal["day first", "month first", ""]
"""How dates with strokes are meant; "" when none of those seen shows it."""

_NUMBERS = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[ T,].*)?$")
_YEARLESS = re.compile(r"(\d{1,2})([./])\s?(\d{1,2})\2?$")
_NO_DATE = re.compile(r"0{1,4}([./-])0{1,2}\1(?:0{2}|0{4})$")
_NO_YEARS = frozenset({1604, 1900, 1})
"""Years that programs write when nobody said one."""


def date_text(cell: str, order: DateOrder = "") -> str:
    """The date as PartialDate text, the raw text when it is none, "" for what Outlook writes for none.

    `order` says how 4/12/1980 is meant; month first when nobody knows.

    >>> date_text("12.4.1980")
    '1980-04-12'
    """
    text = " ".join(cell.split())
    if _NO_DATE.match(text):
        return ""
    if found := _NUMBERS.match(text):
        return _checked(found[1], found[3], found[4], is_day_first=_is_day_first(found[2], order)) or text
    if found := _YEARLESS.match(text):
        return _checked(found[1], found[3], "", is_day_first=_is_day_first(found[2], order)) or text
    if day := PartialDate.parse(text):
        return str(PartialDate(None, *day[1:]) if day.year in _NO_YEARS and day.month else day)
    return linkedin_date(text) or text


def is_date(cell: str) -> bool:
    """Whether the cell holds a whole date or a day of the year."""
    day = PartialDate.parse(date_text(cell))
    return day is not None and day.is_yearly


def order_of_dates(cells: Iterable[str]) -> tuple[DateOrder, bool]:
    """(how dates with strokes are meant among these cells, whether there are any that leave it open)."""
    is_open = False
    for cell in cells:
        found = _NUMBERS.match(cell.strip())
        if not found or found[2] == ".":
            continue
        if int(found[1]) > 12:
            return "day first", False
        if int(found[3]) > 12:
            return "month first", False
        is_open = is_open or found[1] != found[3]
    return "", is_open


def _is_day_first(separator: str, order: DateOrder) -> bool:
    return separator == "." or order == "day first" or (separator == "-" and not order)


def _checked(one: str, two: str, year: str, *, is_day_first: bool) -> str:
    """The date of numbers that are day and month, or "" for an impossible one."""
    day, month = (int(one), int(two)) if is_day_first else (int(two), int(one))
    if month > 12:
        day, month = month, day
    whole = _year(year) if year else ""
    found = PartialDate.parse(f"{whole or '-'}-{month:02}-{day:02}")
    return str(found) if found else ""


def _year(text: str) -> str:
    """Of two digits, up to 29 are after 2000: people in an address book were born before."""
    if len(text) == 4:
        return "" if int(text) in _NO_YEARS else text
    return f"{2000 + int(text) if int(text) < 30 else 1900 + int(text)}"
