"""Small turns of phrase that suggestions share: one or many, ages, dates, shortened texts."""

from __future__ import annotations

from datetime import date

from netdesk.domain.moment import DAY_S
from netdesk.domain.phrase import Phrase, PhraseValue, phrase

HOUR_S = 3600
_LONGEST_QUOTE = 90


def counted(number: int, one: str, many: str, **values: PhraseValue) -> Phrase:
    """The template for one or the one for many; both may use `{n}`."""
    return phrase(one if number == 1 else many, n=number, **values)


def delay_in_words(seconds: int) -> tuple[str, int]:
    """A delay as the name of its unit and a rounded number of them: ("hours", 3)."""
    if seconds < HOUR_S:
        return "minutes", max(1, round(seconds / 60))
    if seconds < 2 * DAY_S:
        return "hours", round(seconds / HOUR_S)
    return "days", round(seconds / DAY_S)


def quoted(text: str) -> str:
    """The beginning of a text on one line, cut at a word with … when it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_QUOTE:
        return line
    return line[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:.–-") + " …"


def date_of(text: str) -> date | None:
    """The calendar date at the beginning of an ISO text, None when there is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def bold(name: str) -> str:
    """A name in the marks that the window shows in bold."""
    return f"**{name.replace('**', '')}**"
