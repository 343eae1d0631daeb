"""How a value as it stands in a card becomes text: transfer encoding, code page, separators, escapes."""

from __future__ import annotations

import re
from binascii import a2b_qp
from dataclasses import dataclass

from netdesk.importers.decoding import decode, known_encoding
from netdesk.importers.direction_marks import without_marks

_ESCAPE = re.compile(r"\\([nN\\;,:])")
_SEMICOLON_OR_ESCAPE = re.compile(r"\\.|;", re.DOTALL)
_COMMA_OR_ESCAPE = re.compile(r"\\.|,", re.DOTALL)
CHARSET = re.compile(rb"""CHARSET=["']?([\w.-]+)""", re.IGNORECASE)
_TEXT_OF_ESCAPE = {"n": "\n", "N": "\n"}


@dataclass(slots=True)
class Reading:
    """What holds for all values of a card while it is read. `data`: its bytes. `version`: 2.1, 3.0 or
    4.0. `maker`: the program that wrote it. `is_own`: that was NetDesk. `has_replacements`: bytes without a
    meaning became U+FFFD. `depth`: how many cards it stands in, as an AGENT.
    """

    data: bytes = b""
    version: str = "3.0"
    maker: str = ""
    is_own: bool = False
    has_replacements: bool = False
    depth: int = 0
    _page: str | None = None

    @property
    def page(self) -> str:
        """The first code page but UTF-8 that a property of the card names: it may stand for all of them.
        It is looked for only when it is needed.
        """
        if self._page is None:
            names = (found.decode("ascii", "replace") for found in CHARSET.findall(self.data))
            self._page = next((name for name in names if name.upper() not in ("UTF-8", "UTF8")), "")
        return self._page


def page_text(data: bytes, charset: str, reading: Reading) -> str:
    """`data` in the code page the property names, else in that of the ladder."""
    encoding = known_encoding(charset) if charset else ""
    try:
        if encoding not in ("", "utf-8"):
            return data.decode(encoding)
        return data.decode("utf-8")
    except UnicodeError:
        pass
    decoded = decode(data, charset if encoding else reading.page)
    reading.has_replacements |= decoded.has_replacements
    return decoded.text


def unquoted(raw: str, charset: str, reading: Reading) -> str:
    """A quoted-printable value in text."""
    if "=" not in raw:
        return raw
    text = page_text(a2b_qp(raw.encode("utf-8")), charset, reading).replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unescaped(text: str) -> str:
    r"""Text without the backslashes of `\n \\ \; \, \:`; any other backslash is meant."""
    if "\\" not in text:
        return text
    if "\\\\" in text:
        return _ESCAPE.sub(lambda found: _TEXT_OF_ESCAPE.get(found[1], found[1]), text)
    text = text.replace("\\,", ",").replace("\\n", "\n").replace("\\;", ";")
    return text.replace("\\N", "\n").replace("\\:", ":") if "\\" in text else text


def escaped(text: str) -> str:
    """Text as one value of 3.0 and 4.0."""
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def split_parts(raw: str) -> list[str]:
    """The parts of a structured value, still escaped: split at every semicolon that is not escaped."""
    if "\\;" not in raw and "\\\\" not in raw:
        return raw.split(";")
    return _split(_SEMICOLON_OR_ESCAPE, raw)


def split_list(raw: str) -> list[str]:
    """The members of a list, still escaped: split at every comma that is not escaped."""
    if "\\," not in raw and "\\\\" not in raw:
        return raw.split(",")
    return _split(_COMMA_OR_ESCAPE, raw)


def without_controls(text: str) -> str:
    """Text without blanks around it and without the invisible marks of writing direction that some
    programs put there.
    """
    return without_marks(text).strip()


def _split(separator_or_escape: re.Pattern[str], raw: str) -> list[str]:
    parts = []
    start = 0
    for found in separator_or_escape.finditer(raw):
        if len(found[0]) == 1:
            parts.append(raw[start : found.start()])
            start = found.end()
    return [*parts, raw[start:]]
