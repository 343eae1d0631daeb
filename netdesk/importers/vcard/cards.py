"""Where cards begin and end in a stream of lines, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

MAX_CARD_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 3
"""How deep a card may stand in the AGENT of another; what claims to be deeper begins a card of its own."""

_LONGEST_MARK = 100
_FOLDED_FROM = 70
"""Writers fold lines that are longer: an indented END behind one of them is text."""

_MARK = re.compile(
    rb"(?:\xef\xbb\xbf)*(?P<blank>[ \t]*)(?P<agent>(?:[\w-]+\.)?agent[^\n:]*:)?[ \t]*"
    rb"(?:[\w-]+\.)?(?P<mark>begin|end)[ \t]*:[ \t]*vcard[ \t]*"
)
_AGENT_LAST = re.compile(rb"(?:^|\n)[ \t]*(?:[\w-]+\.)?agent(?:;[^\n:]*)?:[ \t\n]*$", re.IGNORECASE)
_INDENTATION = b" \t"
_EMPTY = b" \t\n\xef\xbb\xbf\x00\x1a"


class RawCard(NamedTuple):
    """The lines of a card, from BEGIN to END, with LF. `number` counts from 1, so does `line`.

    `is_nested`: cards stand inside it, in an AGENT. `is_too_large`: its lines were not kept. `is_cut`: the
    stream ends before its END.
    """

    number: int
    line: int
    data: bytes
    is_nested: bool = False
    is_too_large: bool = False
    is_cut: bool = False


class Stray(NamedTuple):
    """A run of lines that belong to no card. `lines`: how many of them are not blank."""

    line: int
    lines: int


def split_cards(blocks: Iterable[bytes]) -> Iterator[RawCard | Stray]:
    """The cards and the strays of a stream of whole lines, in order. A card whose END is missing ends
    where the next one begins, or with the stream. Nothing is kept of what lies outside cards.
    """
    splitter = _Splitter()
    for block in blocks:
        yield from splitter.feed(block)
    yield from splitter.finish()


class _Mark(NamedTuple):
    """A line that is BEGIN or END. `is_agent`: AGENT stands before it."""

    is_begin: bool
    is_agent: bool = False
    is_indented: bool = False


_BEGIN = _Mark(is_begin=True)
_PLAIN_MARKS = {b"begin:vcard": _BEGIN, b"end:vcard": _Mark(is_begin=False)}


def _mark(line: bytes) -> _Mark | None:
    """The mark that a line (in small letters) is, if it is one."""
    if plain := _PLAIN_MARKS.get(line):
        return plain
    found = _MARK.fullmatch(line)
    return found and _Mark(found["mark"] == b"begin", bool(found["agent"]), bool(found["blank"]))


def _end_of_plain_card(lower: bytes, start: int) -> int:
    """Behind the END of the card whose first line ends at `start`; 0 when it needs a closer look."""
    at = lower.find(b"vcard", start)
    is_end = at > start and lower[at - 5 : at + 6] == b"\nend:vcard\n"
    return at + 6 if is_end else 0


class _Splitter:
    def __init__(self) -> None:
        self._number = 0
        self._line = 1
        self._depth = 0
        self._pieces: list[bytes] = []
        self._bytes = 0
        self._begin_line = 0
        self._is_indented = False
        self._is_nested = False
        self._stray_line = 0
        self._stray_lines = 0
        self._last_line_bytes = 0
        self._out: list[RawCard | Stray] = []

    def feed(self, block: bytes) -> list[RawCard | Stray]:
        """What ends in this block."""
        lower = block.lower()
        done = 0
        at = lower.find(b"vcard")
        while at >= 0:
            start = lower.rfind(b"\n", max(at - _LONGEST_MARK, 0), at) + 1
            end = lower.find(b"\n", at, at + _LONGEST_MARK)
            if end < 0:
                end = min(len(block), at + _LONGEST_MARK)
            if (start or at <= _LONGEST_MARK) and (mark := _mark(lower[start:end])):
                if mark is _BEGIN and not self._depth and (behind := _end_of_plain_card(lower, end)):
                    self._take(block[done:start])
                    self._add_plain_card(block[start:behind])
                    done = behind
                    at = lower.find(b"vcard", done)
                    continue
                is_text = mark.is_indented and self._depth and self._is_folded(block, start)
                if not is_text:
                    self._take(block[done:start])
                    done = min(end + 1, len(block))
                    self._on_mark(mark, block[start:done])
            at = lower.find(b"vcard", end)
        self._take(block[done:])
        self._last_line_bytes = len(block) - block.rfind(b"\n", 0, len(block) - 1) - 2
        out, self._out = self._out, []
        return out

    def _add_plain_card(self, data: bytes) -> None:
        self._end_stray()
        self._number += 1
        self._out.append(RawCard(self._number, self._line, data))
        self._line += data.count(b"\n")

    def finish(self) -> list[RawCard | Stray]:
        """What the end of the stream ends."""
        if self._depth:
            self._close(is_cut=True)
        self._end_stray()
        return self._out

    def _on_mark(self, mark: _Mark, line: bytes) -> None:
        if mark.is_begin:
            is_inner = mark.is_agent or (self._depth > 0 and self._is_agent_open())
            if self._depth and not (is_inner and self._depth < MAX_DEPTH):
                self._close()
            if not self._depth:
                self._end_stray()
                self._number += 1
                self._begin_line = self._line
                self._is_indented = mark.is_indented
            else:
                self._is_nested = True
            self._depth += 1
            # Only the first line shows how far the whole card is indented.
            self._take(line if self._depth == 1 else line.lstrip(_INDENTATION))
        else:
            self._take(line.lstrip(_INDENTATION))
            if self._depth == 1:
                self._close()
            else:
                self._depth = max(self._depth - 1, 0)

    def _take(self, data: bytes) -> None:
        if not data:
            return
        if self._depth:
            self._bytes += len(data)
            if self._bytes > MAX_CARD_BYTES:
                self._pieces.clear()
            else:
                self._pieces.append(data)
        elif data.strip(_EMPTY):
            self._stray_line = self._stray_line or self._line
            self._stray_lines += sum(1 for line in data.split(b"\n") if line.strip(_EMPTY))
        self._line += data.count(b"\n")

    def _close(self, *, is_cut: bool = False) -> None:
        is_too_large = self._bytes > MAX_CARD_BYTES
        data = b"".join(self._pieces)
        self._out.append(RawCard(self._number, self._begin_line, data, self._is_nested, is_too_large, is_cut))
        self._pieces.clear()
        self._bytes = self._depth = 0
        self._is_nested = False

    def _end_stray(self) -> None:
        if self._stray_lines:
            self._out.append(Stray(self._stray_line, self._stray_lines))
            self._stray_line = self._stray_lines = 0

    def _is_agent_open(self) -> bool:
        tail = self._pieces[-1][-200:] if self._pieces else b""
        return bool(_AGENT_LAST.search(tail))

    def _is_folded(self, block: bytes, start: int) -> bool:
        """Whether the indented line at `start` goes on with a line so long that a writer folded it."""
        if self._is_indented:
            return False
        if not start:
            return self._last_line_bytes >= _FOLDED_FROM
        previous = block.rfind(b"\n", max(start - 1 - _FOLDED_FROM, 0), start - 1)
        return previous < 0 and start > _FOLDED_FROM
