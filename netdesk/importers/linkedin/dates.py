"""What the dates in a LinkedIn export mean; every file of it writes them in a way of its own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from netdesk.domain.contact import Day
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.linkedin.export import KEY

_MONTH_NAMES = (
    "jan januar january jän jaen|feb februar february|mar mär mrz maerz märz march|apr april|"
    "may mai|jun juni june|jul juli july|aug august|sep sept september|oct okt oktober october|"
    "nov november|dec dez dezember december"
)
_MONTHS = {
    name: month for month, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()
}
# 07 Mar 2024 · 7-Mar-24 · 07. Mrz 24
_NAMED_DAY = re.compile(r"(\d{1,2})[\s.\-/]+([^\W\d_]{3,9})\.?[\s.\-/,]+(\d{4}|\d{2})$")
# Apr 12, 1980
_MONTH_DAY = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$")
# Jan 2024 · Jan-24
_NAMED_MONTH = re.compile(r"([^\W\d_]{3,9})\.?[\s.\-/]+(\d{4}|\d{2})$")
# 2024-05-01 · 2024/06/20, a time behind it or not
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[\sT,]+(.+))?$")
# 3/12/24, 4:05 PM · 06/20/2024 (month first)
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:[\s,]+(.+))?$")
# 07.03.2024 10:20 (day first)
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[\s,]+(.+))?$")
# Wed Jun 24 12:43:42 UTC 2026
_C_TIME = re.compile(r"[^\W\d_]{2,4}\s+([^\W\d_]{3,9})\s+(\d{1,2})\s+(\S+)\s+(\S+)\s+(\d{4})$")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AaPp]\.?[Mm]\.?)?\s*(UTC|GMT|Z)?$")


def linkedin_moment(text: str) -> Moment | None:
    """The moment in any of the export's ways of writing; None when it is none or not a whole date.

    `2024-05-01 10:20:30 UTC` is an instant, `3/12/24, 4:05 PM` a local time (no zone is said),
    `07 Mar 2024` a date. What a spreadsheet makes of them (`7-Mar-24`, `07.03.2024 10:20`) is read, too.
    """
    text = " ".join(text.split())
    for read in (_of_year_first, _of_month_first, _of_day_first, _of_named_day, _of_month_day, _of_c_time):
        try:
            if moment := read(text):
                return moment
        except (ValueError, KeyError):
            continue
    return None


@lru_cache(maxsize=4096)
def linkedin_date(text: str) -> str:
    """The date in `text` as PartialDate text (`2024-03-07`, `2024-01`, `2024`), "" when there is none."""
    if moment := linkedin_moment(text):
        return moment.calendar_date.isoformat()
    text = " ".join(text.split())
    if (found := _NAMED_MONTH.match(text)) and (month := _MONTHS.get(found[1].casefold())):
        return str(PartialDate(_year(found[2]), month))
    partial = PartialDate.parse(text)
    return str(partial) if partial else ""


def linkedin_birthday(text: str) -> str:
    """The birthday in `text` as PartialDate text; `Apr 12` is a day of every year. What is none stays as it
    is written.
    """
    if linkedin_moment(text) is None and (yearless := linkedin_moment(f"{text}, 2000")):
        day = yearless.calendar_date
        return str(PartialDate(None, day.month, day.day))
    return linkedin_date(text) or text


def birthday_of(text: str) -> tuple[Day, ...]:
    """The birthday in `text`, none where there is no text."""
    return (Day("birthday", linkedin_birthday(text), KEY),) if text else ()


def _of_year_first(text: str) -> Moment | None:
    found = _YEAR_FIRST.match(text)
    return found and _moment(date(int(found[1]), int(found[2]), int(found[3])), found[4])


def _of_month_first(text: str) -> Moment | None:
    found = _MONTH_FIRST.match(text)
    if not found:
        return None
    month, day = int(found[1]), int(found[2])
    if month > 12:
        month, day = day, month
    return _moment(date(_year(found[3]), month, day), found[4])


def _of_day_first(text: str) -> Moment | None:
    found = _DAY_FIRST.match(text)
    return found and _moment(date(_year(found[3]), int(found[2]), int(found[1])), found[4])


def _of_named_day(text: str) -> Moment | None:
    found = _NAMED_DAY.match(text)
    return found and Moment.on(date(_year(found[3]), _MONTHS[found[2].casefold()], int(found[1])))


def _of_month_day(text: str) -> Moment | None:
    found = _MONTH_DAY.match(text)
    return found and Moment.on(date(int(found[3]), _MONTHS[found[1].casefold()], int(found[2])))


def _of_c_time(text: str) -> Moment | None:
    found = _C_TIME.match(text)
    if not found:
        return None
    day = date(int(found[5]), _MONTHS[found[1].casefold()], int(found[2]))
    return _moment(day, f"{found[3]} {found[4]}") or _moment(day, found[3])


def _moment(day: date, time: str | None) -> Moment | None:
    if not time:
        return Moment.on(day)
    found = _TIME.match(time)
    if not found:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4][0] in "pP" else 0)
    zone = UTC if found[5] else None
    return Moment.of(
        datetime(day.year, day.month, day.day, hour, int(found[2]), int(found[3] or 0), tzinfo=zone)
    )


def _year(text: str) -> int:
    """The year; of two digits up to 69 are after 2000, as every spreadsheet has it."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < 70 else 1900)
