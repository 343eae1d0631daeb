"""Whether two telephone numbers are the same: the international form (E.164) they are compared in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

_SEPARATORS = re.compile(r"[\s().\-/\u2010-\u2015\u00a0\u202a-\u202e\u2066-\u2069]+")
_TRUNK_ZERO = re.compile(r"\(0\)")
_INTERNATIONAL = re.compile(r"\+[1-9][0-9]{7,14}$")
_NATIONAL = re.compile(r"0[1-9][0-9]{5,13}$")
_COUNTRIES_OF_TWO = frozenset(
    {"20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48"}
    | {"49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66"}
    | {"81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"}
)
_SHORTEST = 7


class _Plan(NamedTuple):
    """A country's numbers behind a plain trunk zero: `lengths` without it, none when it is not so."""

    country_code: int
    lengths: frozenset[int]


@lru_cache(maxsize=65_536)
def comparable_phone(text: str, region: str = "DE") -> str:
    """The number as `+4930123456` (E.164, `;ext=` behind it if it has an extension).

    `region`: ISO 3166 country of numbers written without their country. "" when it is no number that
    could identify a person: too short (emergency, extension), too long, or no number at all.
    """
    if text[:4].casefold() == "tel:":
        text = text[4:]
    bare = bare_number(_TRUNK_ZERO.sub("", text) if text.startswith("+") else text)
    return _without_library(bare, region) or _by_library(text, bare, region)


def bare_number(text: str) -> str:
    """A number as it is written, without what only divides it."""
    return _SEPARATORS.sub("", text)


@lru_cache(maxsize=1_024)
def is_mobile(number: str) -> bool:
    """Whether a number in international form is one of a mobile phone. In some countries nobody can tell;
    then it is none.
    """
    from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse

    try:
        return number_type(parse(number)) == PhoneNumberType.MOBILE
    except NumberParseException:
        return False


def _without_library(bare: str, region: str) -> str:
    """The form of a number that needs no knowledge of its country but its plan; "" for all others.
    The library needs a tenth of a millisecond per number, which counts for 50,000 people.
    """
    if _INTERNATIONAL.match(bare):
        # Behind the country a zero is a trunk prefix in some countries and a digit in others.
        size = 1 if bare[1] in "17" else 2 if bare[1:3] in _COUNTRIES_OF_TWO else 3
        return "" if bare[size + 1] == "0" or (size == 1 and bare[2] in "01") else bare
    if _NATIONAL.match(bare):
        plan = _plan(region)
        if len(bare) - 1 in plan.lengths:
            return f"+{plan.country_code}{bare[1:]}"
    return ""


@cache
def _plan(region: str) -> _Plan:
    from phonenumbers import PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.country_code is None or metadata.general_desc is None:
        return _Plan(0, frozenset())
    if metadata.national_prefix != "0" or metadata.national_prefix_for_parsing != "0":
        return _Plan(0, frozenset())
    return _Plan(metadata.country_code, frozenset(metadata.general_desc.possible_length))


def _by_library(text: str, bare: str, region: str) -> str:
    if sum(map(str.isdigit, bare)) < _SHORTEST:
        return ""
    from phonenumbers import (
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        is_valid_number,
        parse,
    )

    try:
        number = parse(text, region)
        code = _plan(region).country_code
        if code and bare.isdecimal() and bare.startswith(str(code)):
            # A spreadsheet drops the plus of what it takes for a number.
            with_plus = parse(f"+{bare}")
            number = with_plus if is_valid_number(with_plus) else number
    except NumberParseException:
        return ""
    if not is_possible_number(number):
        return ""
    extension = f";ext={number.extension}" if number.extension else ""
    return format_number(number, PhoneNumberFormat.E164) + extension
