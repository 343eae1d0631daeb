"""How the bytes of a card become its lines of text: one for each property."""

from __future__ import annotations

import re

from netdesk.importers.vcard.cards import RawCard
from netdesk.importers.vcard.soft_breaks import join_soft_breaks
from netdesk.importers.vcard.values import CHARSET, Reading, escaped, page_text

_BOM = b"\xef\xbb\xbf"
_MARKS_AT_START = re.compile(rb"^(?:\xef\xbb\xbf)+", re.MULTILINE)
_BLANK_START = re.compile(rb"[ \t]+")
_ESCAPE_CODE = "\x1b"
_SWITCHING_PAGE = "CHARSET=ISO-2022"
"""In these pages of East Asian mail an escape code switches the letters; their bytes are all ASCII."""
_MARK = re.compile(
    r"(?P<agent>(?:[\w-]+\.)?AGENT[^:]*:)?\s*(?:[\w-]+\.)?(?P<mark>BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE
)
_AGENT = re.compile(r"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*", re.IGNORECASE)


def lines_of(card: RawCard, reading: Reading) -> list[str]:
    """The unfolded lines of a card in text, cards in its AGENT as one escaped line. What had to be
    replaced while decoding is noted in `reading`, as is the code page some property names.
    """
    data = card.data
    if _BOM in data:
        data = _without_marks(data)
    if data[:1] in (b" ", b"\t"):
        data = _dedented(data)
    unfolded = data.replace(b"\n ", b"").replace(b"\n\t", b"")
    if (b"=\n" in data or b"= \n" in data) and b"QUOTED-PRINTABLE" in unfolded.upper():
        unfolded = join_soft_breaks(data)
    lines = _decoded(unfolded, reading)
    return _with_inner_cards_folded(lines) if card.is_nested else lines


def _without_marks(data: bytes) -> bytes:
    """Byte order marks stand in the middle, too, where files were put together."""
    return _MARKS_AT_START.sub(b"", data)


def _dedented(data: bytes) -> bytes:
    found = _BLANK_START.match(data)
    blank = found[0] if found else b""
    return b"\n".join(line.removeprefix(blank) for line in data.split(b"\n"))


def _decoded(data: bytes, reading: Reading) -> list[str]:
    reading.data = data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return [_decoded_line(line, reading) for line in data.split(b"\n")]
    if _ESCAPE_CODE in text and _SWITCHING_PAGE in text.upper():
        return [
            _decoded_line(line.encode(), reading) if _ESCAPE_CODE in line else line
            for line in text.split("\n")
        ]
    return text.split("\n")


def _decoded_line(line: bytes, reading: Reading) -> str:
    named = CHARSET.search(line.partition(b":")[0])
    return page_text(line, named[1].decode("ascii", "replace") if named else "", reading)


def _with_inner_cards_folded(lines: list[str]) -> list[str]:
    out: list[list[str]] = [[]]
    for line in lines:
        mark = _MARK.fullmatch(line)
        if mark and mark["mark"].upper() == "BEGIN" and out[0]:
            if mark["agent"]:
                out[-1].append(mark["agent"])
            out.append(["BEGIN:VCARD"])
            continue
        out[-1].append(line)
        if mark and mark["mark"].upper() == "END" and len(out) > 1:
            _close_inner(out)
    while len(out) > 1:
        _close_inner(out)
    return out[0]


def _close_inner(cards: list[list[str]]) -> None:
    inner = escaped("\n".join(line for line in cards.pop() if line))
    outer = cards[-1]
    while outer and not outer[-1]:
        outer.pop()
    if outer and _AGENT.fullmatch(outer[-1]):
        outer[-1] = outer[-1].rstrip() + inner
    else:
        outer.append("AGENT:" + inner)
