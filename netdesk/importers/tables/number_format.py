"""What a spreadsheet shows of a whole number: the zeros and signs that its number format adds to it."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\"([^\"]*)\"|\\(.)|\[[^\]]*\]|[_*].|([0#?])|([-+() ])|(;)|(.)", re.DOTALL)
_PLACES = ("0", "#")
_MOST_DIGITS = 20


def shown_number(code: str, value: int) -> str | None:
    """How the format (`00000`, `"D-"00000`, `00 000`) shows a number; None for a format that leaves
    it as it is, or makes something else of it than its digits: a date, a price, a share.

    >>> shown_number("00000", 1067), shown_number('"D-"00000', 1067), shown_number("#,##0", 1067)
    ('01067', 'D-01067', None)
    """
    pieces = _pieces(code)
    places = [piece for piece in pieces if piece in _PLACES]
    least = len(places) - places.index("0") if "0" in places else 0
    if value < 0 or not 0 < len(places) <= _MOST_DIGITS or (least < 2 and len(pieces) == len(places)):
        return None
    digits = str(value).zfill(least).rjust(len(places))
    ahead = len(digits) - len(places)
    shown, at = "", 0
    for piece in pieces:
        if piece in _PLACES:
            shown += digits[at : at + ahead + 1] if not at else digits[at + ahead]
            at += 1
        else:
            shown += piece[1:]
    return " ".join(shown.split())


def _pieces(code: str) -> list[str]:
    """The format for positive numbers: `0` and `#` for digits, all else behind a quotation mark; none for
    one that does more.
    """
    found: list[str] = []
    for quoted, escaped, digit, sign, end, other in _PIECE.findall(code):
        if end:
            break
        if other:
            return []
        if digit:
            found.append("0" if digit == "0" else "#")
        elif text := quoted or escaped or sign:
            found.append(f'"{text}')
    return found
