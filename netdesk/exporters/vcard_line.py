"""How the lines of a vCard are written: escapes, parameters, groups with labels, folding."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netdesk.domain.vcard_words import BUILT_IN_LABELS, types_of_label

FOLD_BYTES = 75

Param = tuple[str, str]

_PLAIN_PARAM = re.compile(r"[\w.@+/-]+(?: [\w.@+/-]+)*")
_STEPS_BACK = 5
_GROUP = re.compile(r"([\w-]+)\.", re.ASCII)
_QUOTED_PRINTABLE = re.compile(r"[^:]*QUOTED-PRINTABLE", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text as one part of a value."""
    return plain(text).replace(",", "\\,").replace(";", "\\;")


def plain(text: str) -> str:
    """Text as a value that has no parts: an address, a number."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def parts(texts: Iterable[str]) -> str:
    """Texts as the parts of one value."""
    return ";".join(escaped(text) for text in texts)


def folded(line: str) -> str:
    """The line with CRLF, folded at 75 octets and never within a letter. A quoted-printable line is never
    folded behind a `=`, which would say that the next line is part of the value.
    """
    data = line.encode("utf-8", "replace")
    if len(data) <= FOLD_BYTES:
        return f"{line}\r\n"
    no_ends = b"= \t" if _QUOTED_PRINTABLE.match(line) else b""
    pieces = []
    start = 0
    room = FOLD_BYTES
    while len(data) - start > room:
        end = _end_of_piece(data, start + room, no_ends)
        pieces.append(data[start:end])
        start, room = end, FOLD_BYTES - 1
    if start < len(data):
        pieces.append(data[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"


def _end_of_piece(data: bytes, end: int, no_ends: bytes) -> int:
    """Where to fold at or shortly before `end`; behind it if the line forbids all of that."""
    for candidate in range(end, end - _STEPS_BACK, -1):
        if data[candidate] & 0xC0 != 0x80 and data[candidate - 1] not in no_ends:
            return candidate
    while end < len(data) and (data[end] & 0xC0 == 0x80 or data[end - 1] in no_ends):
        end += 1
    return end


class CardLines:
    """The lines of one card. `taken`: content lines whose groups must not be used again."""

    def __init__(self, version: str, taken: Iterable[str] = ()) -> None:
        self.version = version
        self.lines: list[str] = []
        self._taken = {found[1].lower() for line in taken if (found := _GROUP.match(line))}
        self._group_number = 0

    def add(self, name: str, value: str, *params: Param) -> None:
        """A property; `value` is written as it is."""
        self.lines.append(f"{name}{''.join(map(_param, params))}:{value}")

    def add_labelled(
        self, name: str, value: str, label: str, *params: Param, is_preferred: bool = False
    ) -> None:
        """A property with its label: as TYPE where there is one for it, else as X-ABLabel of a group."""
        types = types_of_label(label)
        words = list(types or ())
        if is_preferred and self.version == "3.0":
            words.append("pref")
        if name == "EMAIL" and self.version == "3.0":
            words.insert(0, "internet")
        typed = [("TYPE", ",".join(words))] if words else []
        preferred = [("PREF", "1")] if is_preferred and self.version == "4.0" else []
        if types is None:
            self.add_in_group(name, value, label, *typed, *preferred, *params)
        else:
            self.add(name, value, *typed, *preferred, *params)

    def add_in_group(self, name: str, value: str, label: str, *params: Param) -> str:
        """A property with its label in words. Returns the name of the group."""
        group = self.new_group()
        self.add(f"{group}.{name}", value, *params)
        if label:
            built_in = BUILT_IN_LABELS.get(label)
            self.add(f"{group}.X-ABLabel", f"_$!<{built_in}>!$_" if built_in else escaped(label))
        return group

    def new_group(self) -> str:
        """A group that nothing in the card has yet."""
        while True:
            self._group_number += 1
            if (group := f"item{self._group_number}") not in self._taken:
                return group

    def text(self) -> str:
        """All lines, folded."""
        return "".join(map(folded, self.lines))


def _param(param: Param) -> str:
    name, value = param
    if name == "TYPE":
        return f";TYPE={value}"
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f";{name}={value}" if _PLAIN_PARAM.fullmatch(value) else f';{name}="{value}"'
