"""How rooms without Qt say something to a person: an English template and its values.

The window shows a phrase in the person's language by translating the template in the context
`Phrase` and then filling the values in; scripts print `str(phrase)`, which is English.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

PhraseValue = str | int | float | date | None

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Days(int):
    """A length of time in whole days. Scripts say 1,347 days, the window 4 years."""


class Phrase(NamedTuple):
    """A sentence: `template` with `{name}` fields, `values` as (name, value) pairs in order.

    Values are plain strings, numbers or dates; how they are written (18 Nov 2026, 1,284) is decided
    when the phrase is shown, by `fill`.
    """

    template: str
    values: tuple[tuple[str, PhraseValue], ...] = ()

    def __str__(self) -> str:
        return self.fill(english_value)

    def fill(self, write: Callable[[PhraseValue], str], template: str | None = None) -> str:
        """The sentence with every value written by `write`, in `template` (a translation) if given."""
        filled = {name: write(value) for name, value in self.values}
        return (template or self.template).format_map(filled)


def phrase(template: str, **values: PhraseValue) -> Phrase:
    """A phrase from a template and its values: `phrase("quiet for {days} days", days=34)`."""
    return Phrase(template, tuple(values.items()))


def signed(change: int) -> str:
    """+9, −17 with a true minus, ±0; the same in every language."""
    return f"+{change}" if change > 0 else f"\u2212{-change}" if change else "±0"


def english_value(value: PhraseValue) -> str:
    """A value as English text: dates as 18 Nov 2026, whole numbers with separators, Days in days."""
    if value is None:
        return "–"
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, (bool, str)):
        return str(value)
    if isinstance(value, Days):
        return "1 day" if value == 1 else f"{value:,} days"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.1f}"
