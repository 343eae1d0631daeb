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


class Properties(NamedTuple):
    """The properties of a card in order, and the lines that are none."""

    known: list[Property]
    unreadable: list[str]


def properties_of(lines: list[str], heads: Heads, reading: Reading) -> Properties:
    """The properties in the lines of a card. Completes `reading` by what the card says of itself."""
    found: list[Property] = []
    unreadable: list[str] = []
    known_head = heads.known.get
    new = tuple.__new__
    odd_lines = _OddLines(found, unreadable)
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
        # What Property(…) does, at half its price: this is done for every line of a file.
        found.append(new(Property, (head, raw, head.label, reading)))
    odd_lines.join()
    has_labels = _complete(reading, found)
    return Properties(_labelled(found, reading.is_own) if has_labels else found, unreadable)


class _OddLines:
    """Lines that are no property: base64 that is not indented goes with the property before, up to an
    empty line; the others are not readable.
    """

    def __init__(self, found: list[Property], unreadable: list[str]) -> None:
        self.tail: list[str] = []
        self._found = found
        self._unreadable = unreadable
        self._closed = 0  # number of properties before the last empty line

    def add(self, line: str) -> None:
        last = self._found[-1] if self._found else None
        if not line or line.isspace():
            if last and (last.raw or self.tail):
                self._closed = len(self._found)
        elif last and self._closed < len(self._found) and _is_binary(last.head):
            self.tail.append(line)
        else:
            self._unreadable.append(line)

    def join(self) -> None:
        if self.tail:
            last = self._found[-1]
            self._found[-1] = last._replace(raw="".join([last.raw, *self.tail]))
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


def _complete(reading: Reading, found: list[Property]) -> bool:
    """Note version and maker; whether there are labels."""
    names = {prop.head.name: prop.raw for prop in reversed(found)}
    version = names.get("VERSION", "").strip()
    reading.version = version or ("2.1" if any(_is_of_2_1(prop.head) for prop in found) else "3.0")
    reading.is_own = "//NetDesk//" in names.get("PRODID", "")
    return "X-ABLABEL" in names


def _is_of_2_1(head: Head) -> bool:
    return head.encoding == "qp" or (bool(head.types) and "TYPE=" not in head.text.upper())


def _labelled(found: list[Property], is_own: bool) -> list[Property]:
    """The properties with the label of their group. One without a group belongs to the line before."""
    labels: dict[str, str] = {}
    labelled = list(found)
    for number, prop in enumerate(found):
        if prop.head.name == "X-ABLABEL" and (text := prop.text()):
            label = built_in_label(text, is_own)
            if prop.head.group:
                labels.setdefault(prop.head.group, label)
            elif number and not found[number - 1].head.group:
                labelled[number - 1] = found[number - 1]._replace(label=label)
    return [
        prop._replace(label=labels[prop.head.group])
        if prop.head.group in labels and prop.head.name != "X-ABLABEL"
        else prop
        for prop in labelled
    ]
