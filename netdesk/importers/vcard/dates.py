"""Which days a card names: birthday, anniversary and others."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from netdesk.domain.contact import Day
from netdesk.domain.partial_date import PartialDate
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.sheet import Handler, Sheet

_NO_YEAR = 1604
"""The year Apple writes when nobody said one, not always with the parameter that says so."""
_YEAR_OF_ZEROS = re.compile(r"0000-?(?=[0-9])")
_PLAIN = re.compile(r"(?!1604|0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")


@lru_cache(maxsize=1024)
def day_text(text: str, omitted_year: str = "") -> str:
    """A date as PartialDate text, a time of day dropped; the raw text when it is no date. The year is
    left out when it is the one that stands for none.
    """
    dashed = f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else text
    if _is_plain(dashed) and text[:4] != omitted_year:
        return dashed
    day = PartialDate.parse(_YEAR_OF_ZEROS.sub("--", text) if text.startswith("0000") else text)
    if day is None:
        return text
    if day.year is not None and (day.year == _NO_YEAR or str(day.year) == omitted_year):
        day = PartialDate(None, day.month, day.day) if day.month or day.day else day
    return str(day)


def _is_plain(text: str) -> bool:
    """Whether the text is what would come out: nearly all dates of a file are."""
    if not _PLAIN.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def add_day(sheet: Sheet, prop: Property, label: str) -> bool:
    """Note the date in `prop` under `label`."""
    text = prop.text()
    if not (sheet.reading.is_own and prop.head.value_kind == "text"):
        text = day_text(text, prop.head.params.get("X-APPLE-OMIT-YEAR", ""))
    if text:
        sheet.days[Day(label, text, sheet.source_of(prop))] = None
    return True


def _birthday(sheet: Sheet, prop: Property) -> bool:
    return add_day(sheet, prop, "birthday")


def _anniversary(sheet: Sheet, prop: Property) -> bool:
    return add_day(sheet, prop, "anniversary")


def _death(sheet: Sheet, prop: Property) -> bool:
    return add_day(sheet, prop, "death")


def _labelled_day(sheet: Sheet, prop: Property) -> bool:
    return add_day(sheet, prop, prop.label or "other")


_ANNIVERSARIES = (
    "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
    "X-KADDRESSBOOK-X-ANNIVERSARY",
)  # fmt: skip

HANDLERS: dict[str, Handler] = {
    "BDAY": _birthday,
    "X-ABDATE": _labelled_day,
    "DEATHDATE": _death,
    **dict.fromkeys(_ANNIVERSARIES, _anniversary),
}
