"""Which properties a card has, with the labels that their groups give them."""

from __future__ import annotations

from typing import NamedTuple

from netdesk.domain.vcard_words import BUILT_IN_LABELS
from netdesk.importers.vcard.content_line import Head, Heads, Property, split_line
from netdesk.importers.vcard.values import Reading

_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_LABEL_OF_BUILT_IN = {word.casefold(): label for label, word in BUILT_IN_LABELS.items()}
_LABEL_OF_CONSTANT = {word.upper().replace(" ", "_"): word for word in BUILT_IN_LABELS}
_OPEN, _CLOSE = "_$!<", ">!$_"


Line = tuple[Head, str]
"""A property: its head and its value as it stands."""


class Properties(NamedTuple):
    """The properties of a card in order, the labels of those that have one from their group, by number,
    and the lines that are none.
    """

    known: list[Line]
    labels: dict[int, str]
    unreadable: list[str]


def properties_of(lines: list[str], heads: Heads, reading: Reading) -> Properties:
    """The properties in the lines of a card. Completes `reading` by what the card says of its file."""
    found: list[Line] = []
    known_head = heads.known.get
    odd_lines = _OddLines(found)
    about: dict[str, str] = {}
    has_labels = False
    for line in lines:
        text, colon, raw = line.partition(":")
        head = known_head(text)
        if head is None or not colon:
            text, raw = split_line(line)
            head = heads.get(text) if text else None
            if head is None:
                odd_lines.add(line)
                continue
        if odd_lines.tail:
            odd_lines.join()
        if head.part:
            if head.part == "label":
                has_labels = True
            elif _speaks_of_file(head, raw, about):
                continue
        found.append((head, raw))
    odd_lines.join()
    reading.version = about.get("VERSION") or ("2.1" if any(_is_of_2_1(head) for head, _ in found) else "3.0")
    reading.is_own = "//NetDesk//" in about.get("PRODID", "")
    return Properties(found, _labels(found, reading) if has_labels else {}, odd_lines.unreadable)


class _OddLines:
    """Lines that are no property: base64 that is not indented goes with the property before, up to an
    empty line; the others are not readable.
    """

    def __init__(self, found: list[Line]) -> None:
        self.tail: list[str] = []
        self.unreadable: list[str] = []
        self._found = found
        self._closed = 0  # number of properties before the last empty line

    def add(self, line: str) -> None:
        head, raw = self._found[-1] if self._found else (None, "")
        if not line or line.isspace():
            if raw or self.tail:
                self._closed = len(self._found)
        elif head and self._closed < len(self._found) and _is_binary(head):
            self.tail.append(line)
        else:
            self.unreadable.append(line)

    def join(self) -> None:
        if self.tail:
            head, raw = self._found[-1]
            self._found[-1] = (head, "".join([raw, *self.tail]))
            self.tail = []


def _is_binary(head: Head) -> bool:
    return head.encoding == "b64" or head.name in _BINARY


def built_in_label(text: str, is_own: bool = False) -> str:
    """The label an X-ABLabel means: `_$!<Home>!$_` and Google's constants in NetDesk's words, anything
    else as it stands (in cards that NetDesk wrote, constants are somebody's own words).
    """
    if text.startswith(_OPEN) and text.endswith(_CLOSE):
        word = text[len(_OPEN) : -len(_CLOSE)].strip()
        return _LABEL_OF_BUILT_IN.get(word.casefold(), word.lower())
    return text if is_own else _LABEL_OF_CONSTANT.get(text, text)


def _speaks_of_file(head: Head, raw: str, about: dict[str, str]) -> bool:
    """Note what a property says about the file. False when it has a familiar name and says something else."""
    if head.name in ("BEGIN", "END", "PROFILE"):
        return raw.strip().upper() in ("VCARD", "")
    about.setdefault(head.name, raw.strip())
    return True


def _is_of_2_1(head: Head) -> bool:
    return head.encoding == "qp" or (bool(head.types) and "TYPE=" not in head.text.upper())


def _labels(found: list[Line], reading: Reading) -> dict[int, str]:
    """The labels that groups give, by number of the property. A label without a group belongs to the
    line before.
    """
    of_group: dict[str, str] = {}
    labels: dict[int, str] = {}
    for number, (head, raw) in enumerate(found):
        if head.part == "label" and (text := Property(head, raw, "", reading).text()):
            label = built_in_label(text, reading.is_own)
            if head.group:
                of_group.setdefault(head.group, label)
            elif number and not found[number - 1][0].group:
                labels[number - 1] = label
    for number, (head, _) in enumerate(found):
        if head.group in of_group and not head.part:
            labels[number] = of_group[head.group]
    return labels
