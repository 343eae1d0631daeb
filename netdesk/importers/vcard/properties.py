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
_FRAME = frozenset({"BEGIN", "END", "PROFILE"})
_BLANKS = frozenset({" ", "\t"})
_MAY_GO_ON = frozenset({"=", " ", "\t"})


Line = tuple[Head, str]
"""A property: its head and its value as it stands."""


class Properties(NamedTuple):
    """The properties of a card in order, the labels of those that have one from their group, by number,
    and the lines that are none.
    """

    known: list[Line]
    labels: dict[int, str]
    unreadable: list[str]


def plain_properties(data: bytes, heads: Heads, reading: Reading) -> Properties | None:
    """The properties in the bytes of a card, BEGIN first, in which no line needs a second look: UTF-8,
    every head known from an earlier card, nothing folded but by a blank. None for all others, which
    `properties_of` reads. (Most cards of a file are like this, and this is three times as fast.)
    """
    if data[:1].isspace():
        return None
    try:
        lines = data.decode("utf-8").rstrip("\n").split("\n")
    except UnicodeDecodeError:
        return None
    if lines[-1] == "END:VCARD":
        lines.pop()
    found = _Found()
    if not _fill_plainly(found, lines[1:], heads.known):
        return None
    reading.data = data
    return found.properties(reading)


def _fill_plainly(found: _Found, lines: list[str], known: dict[str, Head]) -> bool:
    """Whether each of the lines was a property with a known head, or went on with the one before."""
    tail: list[str] = []
    may_go_on = False
    for line in lines:
        text, colon, raw = line.partition(":")
        head = known.get(text) if colon else None
        if head is None:
            if not may_go_on or line[:1] not in _BLANKS:
                return False
            tail.append(line[1:])
            continue
        if tail:
            found.join(tail)
        may_go_on = True
        if part := head.part:
            if part == "coded" and (head.encoding != "qp" or raw[-1:] in _MAY_GO_ON):
                return False
            may_go_on = part == "label"
            if part != "coded" and not found.is_kept(head, raw):
                continue
        found.lines.append((head, raw))
    if tail:
        found.join(tail)
    return True


def properties_of(lines: list[str], heads: Heads, reading: Reading) -> Properties:
    """The properties in the unfolded lines of a card. Completes `reading` by what the card says of its
    file.
    """
    found = _Found()
    odd_lines = _OddLines(found)
    for line in lines:
        text, raw = split_line(line)
        head = heads.get(text) if text else None
        if head is None:
            odd_lines.add(line)
            continue
        odd_lines.join()
        if not head.part or found.is_kept(head, raw):
            found.lines.append((head, raw))
    odd_lines.join()
    return found.properties(reading, odd_lines.unreadable)


class _Found:
    """The properties found so far, and what they say about the file."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._about: dict[str, str] = {}
        self._labels_at: list[int] = []

    def is_kept(self, head: Head, raw: str) -> bool:
        """Whether a property with a part of its own belongs to the contact, too."""
        if head.part == "label":
            self._labels_at.append(len(self.lines))
        elif head.part == "file":
            if head.name in _FRAME:
                # Familiar names may say something else.
                return raw != "VCARD" and raw.strip().upper() not in ("VCARD", "")
            self._about.setdefault(head.name, raw.strip())
            return False
        return True

    def join(self, tail: list[str]) -> None:
        """Add the rest of its lines to the last value."""
        head, raw = self.lines[-1]
        self.lines[-1] = (head, "".join([raw, *tail]))
        tail.clear()

    def properties(self, reading: Reading, unreadable: list[str] | None = None) -> Properties:
        """All that was found."""
        version = self._about.get("VERSION")
        reading.version = version or ("2.1" if any(_is_of_2_1(head) for head, _ in self.lines) else "3.0")
        reading.maker = self._about.get("PRODID", "")
        reading.is_own = "//NetDesk//" in reading.maker
        labels = _labels(self.lines, self._labels_at, reading) if self._labels_at else {}
        return Properties(self.lines, labels, unreadable or [])


class _OddLines:
    """Lines that are no property: base64 that is not indented goes with the property before, up to an
    empty line; the others are not readable.
    """

    def __init__(self, found: _Found) -> None:
        self.unreadable: list[str] = []
        self._found = found
        self._tail: list[str] = []
        self._closed = 0  # number of properties before the last empty line

    def add(self, line: str) -> None:
        lines = self._found.lines
        head, raw = lines[-1] if lines else (None, "")
        if not line or line.isspace():
            if raw or self._tail:
                self._closed = len(lines)
        elif head and self._closed < len(lines) and _is_binary(head):
            self._tail.append(line)
        else:
            self.unreadable.append(line)

    def join(self) -> None:
        if self._tail:
            self._found.join(self._tail)


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


def _is_of_2_1(head: Head) -> bool:
    return head.encoding == "qp" or (bool(head.types) and "TYPE=" not in head.text.upper())


def _labels(found: list[Line], labels_at: list[int], reading: Reading) -> dict[int, str]:
    """The labels that groups give, by number of the property. A label without a group belongs to the
    line before.
    """
    of_group: dict[str, str] = {}
    labels: dict[int, str] = {}
    for number in labels_at:
        head, raw = found[number]
        if text := Property(head, raw, "", reading).text():
            label = built_in_label(text, reading.is_own)
            if head.group:
                of_group.setdefault(head.group, label)
            elif number and not found[number - 1][0].group:
                labels[number - 1] = label
    for number, (head, _) in enumerate(found):
        if head.group in of_group and head.part != "label":
            labels[number] = of_group[head.group]
    return labels
