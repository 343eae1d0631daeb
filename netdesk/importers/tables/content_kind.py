"""What the values of a column look like: e-mail addresses, phone numbers, web addresses, dates, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from netdesk.domain.table_mapping import ColumnUse
from netdesk.importers.name_key import folds
from netdesk.importers.nickname import is_first_name
from netdesk.importers.phone_number import comparable_phone
from netdesk.importers.profile_url import profile_of
from netdesk.importers.tables.cell_date import is_date

EMAIL = re.compile(r"(?:mailto:)?[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\W\d_]{2,}$", re.IGNORECASE)
URL = re.compile(r"(?:https?://|www\.)\S+\.\S+$", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()/.\-\u2010-\u2015\u00a0\u202a-\u202e\u2066-\u2069]{6,}$")
_POSTAL = re.compile(r"(?:[A-Z]{1,2}[- ])?\d{4,5}$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*\.?,?$")
_ENOUGH = 0.6
_ENOUGH_KNOWN = 0.3
_NAME_WORDS = range(2, 6)


class Kind(NamedTuple):
    """`share`: how much of the values that are not blank look so, 0-1."""

    use: ColumnUse
    share: float


def kind_of(values: Sequence[str]) -> Kind | None:
    """What most of these values (none of them blank) look like, None for nothing in particular."""
    if not values:
        return None
    for look, use in _LOOKS:
        share = sum(map(look, values)) / len(values)
        if share >= _ENOUGH:
            return Kind(_profile_use(values) if use.field == "url" else use, share)
    return None


def looks_like(field: str, value: str) -> bool | None:
    """Whether a value is what its field holds; None for fields that can hold any text."""
    look = _LOOK_OF.get(field)
    return None if look is None else look(value)


def is_name(value: str) -> bool:
    """Whether a text could be a person's whole name: some words of letters, each with a capital."""
    words = value.split()
    if len(words) not in _NAME_WORDS or len(value) > 60 or not all(map(_NAME_WORD.match, words)):
        return False
    # Scripts without capitals have none; `van`, `de` are written small.
    return sum(word[0].islower() for word in words) < len(words) - 1


def are_single_names(values: Sequence[str]) -> bool:
    """Whether most of these values are one word with a capital each, and most of those differ: more likely
    names of families than kinds of something.
    """
    words = [value for value in values if _NAME_WORD.match(value) and not value[0].islower()]
    return bool(values) and len(words) >= _ENOUGH * len(values) and 2 * len(set(words)) > len(words)


def are_first_names(values: Sequence[str]) -> bool:
    """Whether these are single words, of which so many are first names NetDesk knows that the others are
    some, too.
    """
    known = sum(any(map(is_first_name, folds(value))) for value in values)
    return bool(known) and known >= _ENOUGH_KNOWN * len(values) and all(map(_NAME_WORD.match, values))


def _is_email(value: str) -> bool:
    return bool(EMAIL.match(value))


def _is_url(value: str) -> bool:
    return bool(URL.match(value)) or profile_of(value) is not None


def _is_phone(value: str) -> bool:
    return bool(_PHONE.match(value)) and not is_date(value) and bool(comparable_phone(value))


def _is_met(value: str) -> bool:
    return is_date(value) or bool(_YEAR.fullmatch(value))


def _is_postal_code(value: str) -> bool:
    return bool(_POSTAL.match(value))


def _profile_use(values: Sequence[str]) -> ColumnUse:
    """The channel when all addresses are profiles of one network."""
    channels = {profile.channel if (profile := profile_of(value)) else "" for value in values}
    channel = channels.pop() if len(channels) == 1 else ""
    return ColumnUse("presence", channel) if channel else ColumnUse("url")


_LOOKS = (
    (_is_email, ColumnUse("email")),
    (_is_url, ColumnUse("url")),
    (is_date, ColumnUse("day", "other")),
    (_is_phone, ColumnUse("phone")),
    (is_name, ColumnUse("name")),
)
_LOOK_OF = {"email": _is_email, "url": _is_url, "phone": _is_phone, "day": is_date, "met": _is_met,
            "postal_code": _is_postal_code}  # fmt: skip
