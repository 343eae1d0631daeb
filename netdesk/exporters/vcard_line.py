"""How the lines of a vCard are written: escapes, parameters, groups with labels, folding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netdesk.domain import vcard_parameters
from netdesk.domain.contact import Extra
from netdesk.domain.vcard_parameters import KINDS, Parameters, digest_of
from netdesk.domain.vcard_words import BUILT_IN_LABELS, type_of_label, types_of_label

FOLD_BYTES = 75

Param = tuple[str, str]

_PLAIN_PARAM = re.compile(r"[\w.@+/-]+(?: [\w.@+/-]+)*")
_TYPE = re.compile(r"[\w.+/-]+")
_STEPS_BACK = 5
_GROUP = re.compile(r"([\w-]+)\.", re.ASCII)
_SAID_OF_PHONES = frozenset({"home", "work", "cell", "fax", "pager", "car", "isdn", "modem", "textphone"})
"""Evolution shows no number that is of none of these types, nor simply for the voice."""
_QUOTED_PRINTABLE = re.compile(r"[^:]*QUOTED-PRINTABLE", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text as one part of a value."""
    return plain(text).replace(",", "\\,").replace(";", "\\;")


def text_value(text: str, version: str) -> str:
    """Text as a whole value, or one of a list. 3.0 wants semicolons escaped here, too; in 4.0 Thunderbird and
    KDE would show the backslash.
    """
    return escaped(text) if version == "3.0" else plain(text).replace(",", "\\,")


def plain(text: str) -> str:
    """Text as a value that has no parts: an address, a number. A bare CR would end the line for others."""
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
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
    """The lines of one card. `extras`: what was kept of other cards, whose groups must not be used again, and
    whose parameters return to the properties that they belong to.
    """

    def __init__(self, version: str, extras: Iterable[Extra] = ()) -> None:
        self.version = version
        self.lines: list[str] = []
        self._taken: set[str] = set()
        self._group_number = 0
        self._kept: dict[tuple[str, str], list[Parameters]] = {}
        for source, text in extras:
            if source != vcard_parameters.SOURCE:
                self._taken.update(found[1].lower() for found in (_GROUP.match(text),) if found)
            elif kept := Parameters.parse(text):
                self._kept.setdefault((kept.kind, kept.digest), []).append(kept)

    def add(self, name: str, value: str, *params: Param) -> None:
        """A property; `value` is written as it is."""
        self._add(name, value, params, self._take_kept(name, value))

    def add_labelled(
        self, name: str, value: str, label: str, *params: Param, is_preferred: bool = False
    ) -> None:
        """A property with its label: as TYPE where there is one for it, else as X-ABLabel of a group.

        Own words are a TYPE in 4.0, since KDE shows nothing that stands in a group; in 3.0 they stand in one,
        where Apple and Google look for them.
        """
        types = types_of_label(label)
        if types is None and self.version == "4.0" and (word := type_of_label(label)):
            types = (word,)
        words = list(types or ())
        if name == "TEL" and _SAID_OF_PHONES.isdisjoint(words) and words:
            words.append("voice")
        if name == "ADR" and types is None:
            words.append("other")
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

    def add_in_group(self, name: str, value: str, label: str, *params: Param) -> None:
        """A property with its label in words."""
        kept = self._take_kept(name, value)
        group = (kept.group if kept else "") or self._new_group()
        self._add(f"{group}.{name}", value, params, kept)
        if label:
            built_in = BUILT_IN_LABELS.get(label)
            self.add(f"{group}.X-ABLabel", f"_$!<{built_in}>!$_" if built_in else escaped(label))

    def text(self) -> str:
        """All lines, folded."""
        return "".join(map(folded, self.lines))

    def _add(self, name: str, value: str, params: Sequence[Param], kept: Parameters | None) -> None:
        if kept:
            params = _with_kept(params, kept.params, self.version)
            if kept.group and "." not in name:
                name = f"{kept.group}.{name}"
        self.lines.append(f"{name}{''.join(map(_param, params))}:{value}")

    def _take_kept(self, name: str, value: str) -> Parameters | None:
        """What a card said of this property beside its value; for each that has the same one, once."""
        if not self._kept:
            return None
        kind = KINDS.get(name, name)
        found = self._kept.get((kind, digest_of(kind, value)))
        return found.pop(0) if found else None

    def _new_group(self) -> str:
        """A group that nothing in the card has yet."""
        while True:
            self._group_number += 1
            if (group := f"item{self._group_number}") not in self._taken:
                return group


def _with_kept(params: Sequence[Param], kept: Iterable[Param], version: str) -> list[Param]:
    """Parameters with those that were kept. 3.0 knows no degrees of preference."""
    merged = dict(params)
    for name, value in kept:
        if name == "PREF" and version == "3.0":
            if value != "1":
                continue
            name, value = "TYPE", "pref"  # noqa: PLW2901
        if name == "TYPE" and name in merged:
            words = merged[name].split(",")
            merged[name] = ",".join(dict.fromkeys([*words, *value.split(",")]))
        else:
            merged.setdefault(name, value)
    return list(merged.items())


def _param(param: Param) -> str:
    name, value = param
    if name == "TYPE":
        return f";TYPE={','.join(map(_type, value.split(',')))}"
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f";{name}={value}" if _PLAIN_PARAM.fullmatch(value) else f';{name}="{value}"'


def _type(word: str) -> str:
    return word if _TYPE.fullmatch(word) else f'"{word}"'
