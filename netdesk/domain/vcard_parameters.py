"""What a card says of a property beside its value, and NetDesk has no use for: parameters (LANGUAGE, SORT-AS,
ALTID, own ones) and the group that ties it to other lines. It is kept beside the contact and comes back when
the property is written again.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple
from zlib import crc32

SOURCE = "vcard-parameters"
"""Source of the extras that hold it."""

KINDS = {
    "SOCIALPROFILE": "IMPP", "X-SOCIALPROFILE": "IMPP", "X-ABRELATEDNAMES": "RELATED", "AGENT": "RELATED",
    "BDAY": "DAY", "ANNIVERSARY": "DAY", "DEATHDATE": "DAY", "X-ABDATE": "DAY", "ROLE": "TITLE",
}  # fmt: skip
"""Properties that may be read as one and written as another, and what they have in common."""

_NAME = re.compile(r"[\w-]{1,64}", re.ASCII)
_TYPES = re.compile(r"[\w.+/, -]+")
_VALUE = re.compile(r"[^\r\0]*")
_SCHEMES = re.compile(r"(?:[a-z][a-z0-9+.-]*:)+", re.IGNORECASE)
_LINE_BREAK = re.compile(r"\\[nN]")
_ADDRESS_PARTS = 7
_PHOTO_LETTERS = 64
_NO_YEAR = "1604"


class Parameters(NamedTuple):
    """What belongs to the property of a `kind` whose value has this `digest`: names in capitals and values
    as text; `group` is "" unless other lines of the card stand in it.
    """

    kind: str
    digest: str
    group: str
    params: tuple[tuple[str, str], ...]

    def text(self) -> str:
        """As the text of an extra."""
        return json.dumps([self.kind, self.digest, self.group, *map(list, self.params)], ensure_ascii=False)

    @staticmethod
    def parse(text: str) -> Parameters | None:
        """What `text` gave; None for anything else, which a document may hold."""
        try:
            kind, digest, group, *params = json.loads(text)
        except (ValueError, TypeError):
            return None
        words = [kind, digest, group]
        for param in params:
            if not (isinstance(param, list) and len(param) == 2):
                return None
            words += param
        if not all(isinstance(word, str) for word in words):
            return None
        if group and not _NAME.fullmatch(group):
            return None
        return Parameters(
            kind, digest, group, tuple((n, value) for n, value in params if may_be_written(n, value))
        )


def may_be_written(name: str, value: str) -> bool:
    """Whether a parameter would end neither the line nor itself."""
    return bool(_NAME.fullmatch(name) and (_TYPES if name == "TYPE" else _VALUE).fullmatch(value))


def digest_of(kind: str, value: str) -> str:
    """Eight hexadecimal digits by which the value of a property is known again, read or written: it tells
    letters and digits, not how they are divided, escaped or addressed (`tel:+49-30` and `+49 30` are one).
    The value itself does not stand in it.
    """
    if kind == "PHOTO":
        value = value.strip().rstrip("=")[-_PHOTO_LETTERS:]
    else:
        if kind == "ADR":
            value = ";".join(value.split(";")[:_ADDRESS_PARTS])
        elif kind == "DAY":
            value = value.removeprefix(_NO_YEAR).partition("T")[0]
        value = _LINE_BREAK.sub(" ", value[found.end() :] if (found := _SCHEMES.match(value)) else value)
    letters = "".join(filter(str.isalnum, value)).casefold()
    return f"{crc32(letters.encode('utf-8', 'replace')):08x}"
