"""What a spreadsheet drops of what it takes for a number: the zero before a postcode, the zero or the plus
before a telephone number; of a long one all but its first digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from netdesk.domain.person_name import fold
from netdesk.importers.phone_number import comparable_phone, is_mobile

_OF_FIVE_DIGITS_TEXT = (
    "de|d|deu|ger|brd|germany|deutschland|allemagne|alemania|germania|"
    "fr|f|fra|france|frankreich|it|i|ita|italy|italien|italia|es|e|esp|spain|spanien|espana|"
    "us|usa|united states|united states of america|vereinigte staaten"
)
_OF_FIVE_DIGITS = frozenset(_OF_FIVE_DIGITS_TEXT.split("|"))
_SHORTEST_PHONE = 8
_CUT = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,2}", re.IGNORECASE)


def with_zero(postcode: str, country: str) -> str:
    """A postcode with its zero if it has four digits, and those of its country, as people write it, five.

    >>> with_zero("1067", "Deutschland"), with_zero("1010", "Österreich")
    ('01067', '1010')
    """
    is_short = len(postcode) == 4 and postcode.isascii() and postcode.isdecimal()
    return f"0{postcode}" if is_short and fold(country.strip()) in _OF_FIVE_DIGITS else postcode


def blank_country(countries: Iterable[str], home: str) -> str:
    """The country of a row that names none: the owner's (ISO 3166) in a table that names others."""
    return home if any(countries) else ""


def with_beginning(phone: str, home: str) -> str:
    """A number of nothing but digits with the plus or the zero that belongs before it, if it begins with that
    country, or is one of a mobile phone there. `home`: the owner's country, ISO 3166; "" leaves it as it is.

    >>> with_beginning("491700000000", "DE"), with_beginning("1700000000", "DE")
    ('+491700000000', '01700000000')
    """
    is_bare = phone.isascii() and phone.isdecimal() and phone[0] != "0" and len(phone) >= _SHORTEST_PHONE
    if not home or not is_bare:
        return phone
    whole = comparable_phone(phone, home)
    if whole == f"+{phone}":
        return whole
    return f"0{phone}" if is_mobile(whole) and comparable_phone(f"0{phone}", home) == whole else phone


def is_cut(number: str) -> bool:
    """Whether a text is a long number of which a spreadsheet wrote the first digits: `4.917E+11`."""
    return bool(_CUT.fullmatch(number))
