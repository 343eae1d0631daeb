"""The entries of a backup, one at a time: however large the file, and however broken the entry before."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from netdesk.importers.decoding import known_encoding, wide_encoding

_CHUNK = 1 << 18
_LARGEST = 1 << 22
_START = re.compile(r"<(?:sms|mms|call)(?=[\s/>])")
_LONGEST_START = len("<call ")
_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)")
_FILE = re.compile(r"(\sdata\s*=\s*[\"'])[A-Za-z0-9+/=\s]{200,}")
_REFERENCES = re.compile(r"(?:&#(?:\d{1,9}|[xX][0-9a-fA-F]{1,8});)+")
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,9}|#[xX][0-9a-fA-F]{1,8});)")
"""What some programs leave as it is, and what no entry can declare."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Element(NamedTuple):
    """A tag with what stands in it."""

    tag: str
    values: dict[str, str]

    def get(self, name: str) -> str:
        """A value without blanks around it; "" for none, which the program writes as `null`."""
        value = self.values.get(name, "").strip()
        return "" if value == "null" else value


class Record(NamedTuple):
    """An entry: a text, a picture message or a call with the elements inside it. `number` counts from 1;
    `root`: None when the entry is broken.
    """

    number: int
    root: Element | None
    parts: tuple[Element, ...] = ()


def records(stream: BinaryIO, tell: Callable[[int], None]) -> Iterator[Record]:
    """The entries of a backup in their order; `tell` hears how many bytes were read. Attached files, which
    are most of such a backup, are not kept.
    """
    for number, piece in enumerate(_pieces(stream, tell), start=1):
        elements = _elements(piece)
        yield Record(number, elements[0], tuple(elements[1:])) if elements else Record(number, None)


def _pieces(stream: BinaryIO, tell: Callable[[int], None]) -> Iterator[str]:
    """The text from the start of each entry to that of the next. A `<` stands only at the start of a tag,
    since in values it is written `&lt;`.
    """
    kept = ""
    for chunk in _chunks(stream, tell):
        text = _FILE.sub(r"\1", kept + chunk)
        places = [found.start() for found in _START.finditer(text)]
        if not places:
            kept = text[-_LONGEST_START:]
            continue
        yield from (text[start:end] for start, end in pairwise(places))
        kept = text[places[-1] :][:_LARGEST]
    if _START.match(kept):
        yield kept


def _chunks(stream: BinaryIO, tell: Callable[[int], None]) -> Iterator[str]:
    data = stream.read(_CHUNK)
    decoder = codecs.getincrementaldecoder(_encoding(data))("replace")
    while data:
        tell(len(data))
        yield decoder.decode(data)
        data = stream.read(_CHUNK)
    yield decoder.decode(b"", final=True) + " "  # so that a start at the very end is seen as one


def _encoding(head: bytes) -> str:
    declared = _DECLARED.search(head)
    named = known_encoding(declared[1].decode("ascii", "replace")) if declared else ""
    return wide_encoding(head) or ("utf-8" if named.startswith("utf") else named) or "utf-8"


def _elements(piece: str) -> list[Element]:
    """The entry's element and those inside it; none when it does not come to its end."""
    found: list[Element] = []
    depth = 0
    is_whole = False

    def start(tag: str, values: dict[str, str]) -> None:
        nonlocal depth
        found.append(Element(tag, values))
        depth += 1

    def end(_tag: str) -> None:
        nonlocal depth, is_whole
        depth -= 1
        is_whole = is_whole or not depth

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(_FORBIDDEN.sub("", _REFERENCES.sub(_letters, _BARE.sub("&amp;", piece))), True)
    except expat.ExpatError:
        # Behind its end stand the end of the whole file and whatever else is no entry.
        return found if is_whole else []
    return found


def _letters(references: re.Match[str]) -> str:
    """The letters that numbers stand for: emoji are written as two halves, which is no XML."""
    numbers = (
        int(text[1:], 16) if text[0] in "xX" else int(text) for text in references[0][2:-1].split(";&#")
    )
    halves = "".join(chr(number) for number in numbers if number <= 0x10FFFF)
    whole = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(f"&#{ord(one)};" if one in "&<>\"'\n\r\t" else one for one in whole)
