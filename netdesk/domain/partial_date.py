"""Dates that may lack their year, month or day: birthdays, anniversaries, "met in 2009"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_FULL = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_YEAR = re.compile(r"(\d{4})$")
_DAY = re.compile(r"---(\d{2})$")
_YEARLESS_MONTH = re.compile(r"--(\d{2})-?$")


class PartialDate(NamedTuple):
    """A calendar date of which parts may be unknown (None). At least one part is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate | None:
        """The date in `text` (ISO 8601 and the truncated forms of vCard), None when it is none.

        Accepts 1980-04-12, 19800412, both with a time behind, --0412, --04-12, ---12, 1980-04, 1980.
        Impossible dates (month 31, day 0) give None: the caller keeps the raw text.
        """
        text = text.strip()
        if match := _FULL.match(text):
            return cls._checked(int(match[1]), int(match[2]), int(match[3]))
        if match := _YEARLESS.match(text):
            return cls._checked(None, int(match[1]), int(match[2]))
        if match := _MONTH.match(text):
            return cls._checked(int(match[1]), int(match[2]), None)
        if match := _YEAR.match(text):
            return cls._checked(int(match[1]), None, None)
        if match := _DAY.match(text):
            return cls._checked(None, None, int(match[1]))
        if match := _YEARLESS_MONTH.match(text):
            return cls._checked(None, int(match[1]), None)
        return None

    @classmethod
    def _checked(cls, year: int | None, month: int | None, day: int | None) -> PartialDate | None:
        try:
            # A leap year stands in for an unknown one, so that --02-29 is a date.
            date(2000 if year is None else year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            return None
        return cls(year, month, day)

    @property
    def is_yearly(self) -> bool:
        """Whether it names a day of the year, so that it comes round."""
        return self.month is not None and self.day is not None

    def next_after(self, today: date) -> date | None:
        """The next time this day of the year comes round, `today` included; 29 Feb falls on 1 Mar
        in other years. None when month or day is unknown.
        """
        if self.month is None or self.day is None:
            return None
        for year in (today.year, today.year + 1):
            try:
                day = date(year, self.month, self.day)
            except ValueError:
                day = date(year, 3, 1)
            if day >= today:
                return day
        raise AssertionError("a day of the year comes round within two years")

    def __str__(self) -> str:
        """ISO 8601 with the truncated forms: 1980-04-12, --04-12, 1980-04, 1980, ---12."""
        if self.year is None:
            if self.month is None:
                return f"---{self.day or 1:02}"
            return f"--{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
            if self.day is not None:
                text += f"-{self.day:02}"
        return text
