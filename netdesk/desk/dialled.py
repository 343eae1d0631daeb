"""Numbers as they are dialled from anywhere."""

from __future__ import annotations

import re

from netdesk.importers.phone_number import comparable_phone

_RINGS = re.compile(r"(?P<opens>tel:|sms:|https://wa\.me/)(?P<number>.+)")


def dialled(url: str, country: str) -> str:
    """An address that rings or writes to a telephone number, with the number in its international form: only
    so WhatsApp finds it, and only so it is right in a telephone abroad. `country`: ISO 3166 code of numbers
    that are written without theirs. Every other address stays as it is, and so does what is no such number.
    """
    parts = _RINGS.fullmatch(url)
    if parts is None:
        return url
    opens, number = parts["opens"], parts["number"]
    is_chat = opens.startswith("https")
    if is_chat and not number.startswith("0"):
        return url  # which begins with a country there
    found = comparable_phone(number, country)
    if not found:
        return url
    return opens + (found.partition(";")[0].lstrip("+") if is_chat else found)
