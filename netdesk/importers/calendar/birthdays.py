"""Birthdays that stand in a calendar as events of every year."""

from __future__ import annotations

import re
from datetime import date

from netdesk.domain.contact import Contact, Day, SourceId
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.calendar.event import KEY, CalendarEvent
from netdesk.importers.written_name import name_in_one

_ELSEWHERE = "anniversaires?|cumpleaños|compleann[oi]|verjaardag(?:en)?|aniversários?"
_SIGN = re.compile(rf"birthdays?|geburtstage?n?|🎂|{_ELSEWHERE}", re.IGNORECASE)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<name>.+?)['’]s? (?:\d+(?:st|nd|rd|th)? )?birthday",
        r"(?P<genitive>.+?s) (?:\d+\.? )?geburtstag",
        r"(?P<name>.+?)['’] (?:\d+\.? )?geburtstag",
        r"(?P<name>.+?) hat geburtstag",
        r"(?:geburtstag|birthday)(?: von| of| for)? ?[:–-]? ?(?P<name>.+)",
        r"(?P<name>.+?) ?[(:–-] ?(?:geburtstag|birthday)\)?",
        r"(?P<name>.+?) (?:geburtstag|birthday)",
        rf"(?:{_ELSEWHERE})(?: de | d['’]| di | van | ?[:–-] ?| )(?P<name>.+)",
        r"(?P<name>.+?)['’]?s verjaardag",
    )
)
_DECORATION = re.compile(r"[\U0001F380-\U0001F389\U0001F973*†]|\(\s*\*?\s*\d{4}\s*\)|\s+\*?\d{4}$|\(\d+\)")
_BORN = re.compile(r"\(\s*\*?\s*((?:19|20)\d\d)\s*\)|\*\s*((?:19|20)\d\d)\b")
_OCCASIONS = frozenset({"mariage", "bodas", "boda", "matrimonio", "casamento"})
"""Of which a day of every year is no birthday."""
_WITH_S_TEXT = (
    "klaus thomas hans jens lars lukas jonas andreas matthias mathias tobias markus marcus niklas elias "
    "julius iris doris ines agnes chris boris nils mats dennis nicolas nikolas james charles louis silas "
    "jannis linus magnus rasmus titus"
)
_WITH_S = frozenset(_WITH_S_TEXT.split())
_LAST_YEAR_OF_BIRTH = 1995
"""A series of a calendar that began later may have begun when somebody wrote it down."""
_NO_YEARS = frozenset({1, 1604, 1900, 1970})


def birthday_of(event: CalendarEvent, calendar: str) -> Contact | None:
    """The person whose birthday an event is; None for all others. `calendar`: the name of the calendar."""
    if event.start is None or event.rule is None or event.rule.frequency != "YEARLY":
        return None
    title = " ".join(_DECORATION.sub(" ", event.summary).split())
    if not _SIGN.search(event.summary) and not _SIGN.search(calendar):
        return None
    name = _name_in(title) or ("" if _SIGN.search(title) else title)
    if not name or name.casefold() in _OCCASIONS:
        return None
    written = name_in_one(name)
    return Contact(
        formatted_name=written.shown,
        given_name=written.given,
        family_name=written.family,
        days=(Day("birthday", _day(event.start, event.summary), KEY),),
        source_ids=(SourceId(KEY, event.uid),) if event.uid else (),
    )


def _name_in(title: str) -> str:
    for form in _FORMS:
        if found := form.fullmatch(title):
            named = found.groupdict()
            return (named.get("name") or _nominative(named.get("genitive") or "")).strip(" :–-")
    return ""


def _nominative(name: str) -> str:
    """`Idas` → Ida, but Klaus stays."""
    return name if name.rpartition(" ")[2].casefold() in _WITH_S else name[:-1]


def _day(start: date, title: str) -> str:
    is_birth = start.year <= _LAST_YEAR_OF_BIRTH and start.year not in _NO_YEARS
    year = start.year if is_birth else None
    if born := _BORN.search(title):
        year = int(born[1] or born[2])
    whole = PartialDate.parse(str(PartialDate(year, start.month, start.day)))
    return str(whole or PartialDate(None, start.month, start.day))
