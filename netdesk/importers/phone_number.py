"""Whether two telephone numbers are the same: the international form (E.164) they are compared in."""

from __future__ import annotations

import re
from functools import lru_cache

_SEPARATORS = re.compile(r"[\s().\-/\u2010-\u2015\u00a0\u202a-\u202e\u2066-\u2069]+")
_TRUNK_ZERO = re.compile(r"\(0\)")
_PLAIN = re.compile(r"\+([1-9]\d{7,14})$")
_SHORTEST = 7


@lru_cache(maxsize=65_536)
def comparable_phone(text: str, region: str = "DE") -> str:
    """The number as `+4930123456` (E.164, `;ext=` behind it if it has an extension).

    `region`: ISO 3166 country of numbers written without their country. "" when it is no number that
    could identify a person: too short (emergency, extension), too long, or no number at all.
    """
    if text[:4].casefold() == "tel:":
        text = text[4:]
    bare = _SEPARATORS.sub("", _TRUNK_ZERO.sub("", text))
    plain = _PLAIN.match(bare)
    # A zero right behind the country is a trunk prefix in some countries and a digit in others.
    if plain and "0" not in plain[1][1:4]:
        return bare
    if sum(map(str.isdigit, bare)) < _SHORTEST:
        return ""
    return _by_library(text, region)


def _by_library(text: str, region: str) -> str:
    from phonenumbers import (
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        parse,
    )

    try:
        number = parse(text, region)
    except NumberParseException:
        return ""
    if not is_possible_number(number):
        return ""
    extension = f";ext={number.extension}" if number.extension else ""
    return format_number(number, PhoneNumberFormat.E164) + extension
