"""What the times on the pages of a Meta export mean: in the reader's language, without a zone."""

from __future__ import annotations

import re
from datetime import date, datetime

from netdesk.domain.moment import Moment

_LONGEST = 48
_FIRST_YEAR = 1995
_MONTH_PREFIXES = (
    "jan ene gen sty led oca tam янв",
    "feb fév fev lut úno şub hel фев",
    "mar mär már mrz mrt maar maal bře мар",
    "apr avr abr ápr kwi dub nis huh апр",
    "may mai mei mag maj máj kvě tou май мая",
    "jun jún juin giu cze červ haz kesä июн",
    "jul júl juil lug lip červenec července tem hei июл",
    "aug aoû ago sie srp ağu elo авг",
    "sep set szep wrz zář eyl syy сен",
    "oct okt ott out paź říj eki lok окт",
    "nov lis kas marr ноя",
    "dec dez déc dic des gru pro ara jou дек",
)
"""How months begin in the languages of Europe, by month; a longer beginning counts before a shorter one."""
_MONTHS = {
    prefix: month for month, prefixes in enumerate(_MONTH_PREFIXES, start=1) for prefix in prefixes.split()
}
_SHORTEST, _LONGEST_PREFIX = min(map(len, _MONTHS)), max(map(len, _MONTHS))
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?(?:m\b\.?)?", re.IGNORECASE)
_DOTTED_CLOCK = re.compile(r"(?<=\d{4})\D{1,8}(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?:\s*([ap])m)?$")
"""As Danes and Finns write it, behind the year."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERS_ONLY = re.compile(r"\b(\d{4}|\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_OTHER_WORDS = 3


def written_time(text: str) -> Moment | None:
    """The local time in `Mar 4, 2024, 3:04 PM`, `4. März 2024 um 15:04:10`, `04.03.2024, 15:04` and their
    like, the date where there is no time of day; None for everything else.
    """
    if len(text) > _LONGEST or "\n" in text:
        return None
    text = " ".join(text.split()).casefold()
    clock = _CLOCK.search(text) or _DOTTED_CLOCK.search(text)
    rest = text.replace(clock[0], " ") if clock else text
    try:
        day = _named_day(rest) or _numbered_day(rest)
        if day is None:
            return None
        return Moment.of(_at(day, clock)) if clock else Moment.on(day)
    except ValueError:
        return None


def is_like_time(text: str) -> bool:
    """Whether a text looks like a day with a time, be it in words that `written_time` cannot read."""
    if len(text) > _LONGEST or "\n" in text or not _YEAR.search(text):
        return False
    return 3 <= len(_NUMBER.findall(text)) <= 6 and len(_WORD.findall(text)) <= _MOST_OTHER_WORDS + 1


def _named_day(text: str) -> date | None:
    months = [month for word in _WORD.findall(text) if (month := _month(word))]
    numbers = [int(number) for number in _NUMBER.findall(text)]
    if len(months) != 1 or len(numbers) != 2 or len(_WORD.findall(text)) > _MOST_OTHER_WORDS + 1:
        return None
    day, year = sorted(numbers)
    return _date(year, months[0], day)


def _month(word: str) -> int:
    """Its number, by the longest beginning that is one of a month; 0 for other words."""
    lengths = range(min(len(word), _LONGEST_PREFIX), _SHORTEST - 1, -1)
    return next((month for length in lengths if (month := _MONTHS.get(word[:length]))), 0)


def _numbered_day(text: str) -> date | None:
    found = _NUMBERS_ONLY.search(text)
    if not found or len(_WORD.findall(text)) > _MOST_OTHER_WORDS:
        return None
    first, mark, second, third = int(found[1]), found[2], int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _date(first, second, third)
    # Americans put the month first, and they alone write strokes.
    is_month_first = mark == "/" and first <= 12
    return _date(third, first, second) if is_month_first else _date(third, second, first)


def _date(year: int, month: int, day: int) -> date | None:
    """The day; a year of two digits is one of this century. None before there was anything to export."""
    year = year if year > 99 else year + 2000
    return date(year, month, day) if year >= _FIRST_YEAR else None


def _at(day: date, clock: re.Match[str]) -> datetime:
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4] == "p" else 0)
    return datetime(day.year, day.month, day.day, hour, int(clock[2]), int(clock[3] or 0))  # noqa: DTZ001
