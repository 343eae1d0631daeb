"""Phrases from rooms without Qt, and numbers, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.phrase import Days, Phrase, PhraseValue
from netdesk.window.date_text import days_text, language, long_date, short_date

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def phrase_text(phrase: Phrase) -> str:
    """The phrase's sentence: its template translated in the context `Phrase`, its values written as the
    language of the texts writes them (18 Nov 2026, 1,284, 2.5, 3 years).
    """
    return phrase.fill(_written, QCoreApplication.translate("Phrase", phrase.template))


def short_phrase_text(phrase: Phrase, today: date) -> str:
    """The same where there is little room: a day that is near bears no year."""

    def write(value: PhraseValue) -> str:
        return short_date(value, today) if isinstance(value, date) else _written(value)

    return phrase.fill(write, QCoreApplication.translate("Phrase", phrase.template))


def number_text(value: float, decimals: int = 0) -> str:
    """A number with the separators of the language: 1,284."""
    return (
        language().toString(int(value)) if not decimals else language().toString(float(value), "f", decimals)
    )


def counted_text(count: int, one: str, many: str) -> str:
    """`one` or `many`, with the number in place of {count}: 1 exchange, 1,284 exchanges."""
    return (one if count == 1 else many).replace("{count}", number_text(count))


def counts_text(*counts: tuple[int, str, str]) -> str:
    """Those of several numbers that are not 0, each as `counted_text` writes it: 2 people, 1 exchange."""
    return ", ".join(counted_text(count, one, many) for count, one, many in counts if count)


def people_counted(count: int) -> str:
    """1 person, 1,284 people."""
    return counted_text(count, _say("1 person"), _say("{count} people"))


def people_named(desk: Desk, contact_ids: Sequence[int]) -> str:
    """The name of one, the number of several."""
    return desk.name_of(contact_ids[0]) if len(contact_ids) == 1 else people_counted(len(contact_ids))


def events_counted(count: int) -> str:
    """1 exchange, 1,284 exchanges."""
    return counted_text(count, _say("1 exchange"), _say("{count} exchanges"))


def _say(text: str) -> str:
    return QCoreApplication.translate("Counts", text)


def _written(value: PhraseValue) -> str:
    if value is None:
        return "–"
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, (bool, str)):
        return str(value)
    if isinstance(value, Days):
        return days_text(value)
    return number_text(value, 0 if isinstance(value, int) else 1)
