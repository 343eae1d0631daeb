"""Dates as people type them, of which parts may be missing."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from netdesk.domain.error import KnownError
from netdesk.domain.partial_date import PartialDate
from netdesk.window.card.card_words import say
from netdesk.window.date_text import language

_NUMBERS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?$")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d_]{3,})\.?,?(?:\s+(\d{4}))?$")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$")


def read_date(text: str) -> str | None:
    """The PartialDate text of 12 Apr 1980, 12.4.1980, 12.4., April 12, Apr 1980, 1980, 1980-04-12, --04-12;
    "" of nothing, None of what is no date. Months are known in English, German and the language in use.
    """
    text = " ".join(text.split())
    if not text:
        return ""
    if (parsed := PartialDate.parse(text)) is not None:
        return str(parsed)
    if match := _NUMBERS.match(text):
        return _checked(match[3], int(match[2]), match[1])
    if match := _MONTH_FIRST.match(text):
        return _checked(match[3], _month(match[1]), match[2])
    if match := _DAY_FIRST.match(text):
        return _checked(match[3], _month(match[2]), match[1])
    return None


def understood_date(text: str) -> str:
    """The same; KnownError, one sentence, of what is no date."""
    found = read_date(text)
    if found is None:
        sentence = say("“{text}” is not a date NetDesk can read. Write 12 Apr 1980, 12 Apr or 1980.")
        raise KnownError(sentence.format(text=text))
    return found


def _checked(year: str | None, month: int | None, day: str | None) -> str | None:
    if month is None:
        return None
    date = PartialDate(int(year) if year else None, month, int(day) if day else None)
    return str(date) if PartialDate.parse(str(date)) == date else None


def _month(word: str) -> int | None:
    word = word.casefold()
    for locale in (language(), QLocale(QLocale.Language.English), QLocale(QLocale.Language.German)):
        for month in range(1, 13):
            if locale.monthName(month, QLocale.FormatType.LongFormat).casefold().startswith(word):
                return month
    return None
