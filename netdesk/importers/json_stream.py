"""JSON of any size, read piece by piece: a property or an element at a time, never the whole text."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from netdesk.importers.decoding import wide_encoding
from netdesk.importers.json_values import cleaned

_SPACE = re.compile(r"[ \t\r\n]*")
_MORE_NUMBER = re.compile(r"[0-9.eE+-]*$")
_DECODER = json.JSONDecoder()
_HEAD_BYTES = 64
_CHUNK_BYTES = 1 << 18
_LONGEST = 1 << 24
_LONGEST_PREFIX = 4096
_CUT_ESCAPE = 12  # characters of the longest escape: a surrogate pair
_DEEPEST_SKIP = 8
_REPLACED = "\ufffd"


class BrokenJsonError(ValueError):
    """From `line` on nothing can be read any more."""

    def __init__(self, line: int) -> None:
        super().__init__(f"broken in line {line}")
        self.line = line

    @property
    def sentence(self) -> str:
        """What a person is told."""
        return f"It is broken in line {self.line}; what stands before it was read."


class Element(NamedTuple):
    """An element of an array; `line`: where it begins. A broken one has no value."""

    line: int
    value: Any
    is_broken: bool = False


class JsonStream:
    """A text of JSON, always standing before some value, which is read, entered or passed over.

    Bytes that have no meaning become U+FFFD, and `has_replacements` says so. Texts hold no NUL and no
    halves of characters. Values are bounded: one of more than 16 million characters counts as broken.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        head = stream.read(_HEAD_BYTES)
        self._decoder = codecs.getincrementaldecoder(wide_encoding(head) or "utf-8")("replace")
        self._text = self._decoder.decode(head).removeprefix("\ufeff")
        self._at = self._counted = 0
        self._line = 1
        self._dropped = 0
        self._gap = ""
        self.position = len(head)
        self.has_replacements = _REPLACED in self._text

    @property
    def line(self) -> int:
        """The line it stands in, from 1."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def skip_assignment(self) -> None:
        """Go behind the `name =` before a value, if there is one."""
        while len(self._text) - self._at < _LONGEST_PREFIX and self._fill():
            pass
        head = self._text[self._at : self._at + _LONGEST_PREFIX]
        if self.peek() not in ("[", "{", '"') and "=" in head:
            self._at = self._text.index("=", self._at) + 1

    def is_at_end(self) -> bool:
        """Whether nothing comes any more, but for the semicolon that ends an assignment."""
        if self.peek() == ";":
            self._at += 1
        return not self.peek()

    def peek(self) -> str:
        """The first character of what comes next, "" at the end."""
        self._gap = ""
        # Most of the time there is no space to pass over.
        if self._text[self._at : self._at + 1] > " ":
            return self._text[self._at]
        while True:
            found = _SPACE.match(self._text, self._at)
            end = found.end() if found else self._at
            self._gap += self._text[self._at : end]
            self._at = end
            if end < len(self._text):
                return self._text[end]
            if not self._fill():
                return ""

    def value(self) -> Any:
        """The value that comes next, whole. Raises BrokenJsonError."""
        if not self.peek():
            raise BrokenJsonError(self.line)
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._is_cut(error) and self._fill():
                    continue
                raise BrokenJsonError(self.line) from error
            if isinstance(found, (int, float)) and _MORE_NUMBER.match(self._text, end) and self._fill():
                continue
            is_escaped = self._text.find("\\u", self._at, end) >= 0
            self._at = end
            return cleaned(found) if is_escaped else found

    def elements(self) -> Iterator[Element]:
        """The elements of the array that comes next. One that cannot be read costs only itself where
        every element begins a line of its own. Raises BrokenJsonError where nothing can be read any more.
        """
        indent: str | None = None
        for number, line in enumerate(self._places()):
            if number == 0 and "\n" in self._gap:
                indent = self._gap.rpartition("\n")[2]
            try:
                element = Element(line, self.value())
            except BrokenJsonError:
                if indent is None or not self._resume(indent):
                    raise
                element = Element(line, None, is_broken=True)
            yield element
            if element.is_broken and self.peek() == "}":
                return  # the end of the array was broken, too

    def entered(self) -> Iterator[int]:
        """The places of an array's elements, to enter each; gives their lines. What is not read is passed
        over. Raises BrokenJsonError.
        """
        for line in self._places():
            before = self._dropped + self._at
            yield line
            if self._dropped + self._at == before:
                self.skip()

    def keys(self) -> Iterator[str]:
        """The names in the object that comes next; it stands before the value of each, which is passed
        over unless it is read. Raises BrokenJsonError.
        """
        self._expect("{")
        while self.peek() == '"':
            key = self.value()
            self._expect(":")
            self.peek()
            before = self._dropped + self._at
            yield key
            if self._dropped + self._at == before:
                self.skip()
            if self.peek() == ",":
                self._at += 1
        self._expect("}")

    def skip(self, depth: int = 0) -> None:
        """Pass over the value that comes next, however long it is. Raises BrokenJsonError."""
        kind = self.peek()
        if self._passes_at_once():
            return
        if kind == "[" and depth < _DEEPEST_SKIP:
            for _ in self._places():
                self.skip(depth + 1)
        elif kind == "{" and depth < _DEEPEST_SKIP:
            for _ in self.keys():
                self.skip(depth + 1)
        else:
            self.value()

    def _passes_at_once(self) -> bool:
        """Go behind the value that comes next, if all of it is in memory."""
        try:
            found, end = _DECODER.raw_decode(self._text, self._at)
        except (ValueError, RecursionError):
            return False
        if isinstance(found, (int, float)) and _MORE_NUMBER.match(self._text, end):
            return False  # more digits may follow
        self._at = end
        return True

    def _places(self) -> Iterator[int]:
        self._expect("[")
        while self.peek() not in ("]", ""):
            yield self.line
            if self.peek() == ",":
                self._at += 1
        self._expect("]")

    def _expect(self, char: str) -> None:
        if self.peek() != char:
            raise BrokenJsonError(self.line)
        self._at += 1

    def _is_cut(self, error: Exception) -> bool:
        """Whether more text may mend it."""
        if not isinstance(error, json.JSONDecodeError) or len(self._text) - self._at > _LONGEST:
            return False
        return error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _CUT_ESCAPE

    def _resume(self, indent: str) -> bool:
        """Go to the next line that begins as an element of the array does, or as what encloses it ends."""
        outer = rf"[ \t]{{0,{len(indent) - 1}}}[\]}}]" if indent else r"[\]}]"
        begin = re.compile(rf"\n(?:{re.escape(indent)}[{{\[\"]|{outer})")
        self._at += 1
        while True:
            if found := begin.search(self._text, self._at):
                self._at = found.end() - 1
                return True
            self._at = max(self._at, len(self._text) - len(indent) - 2)
            if not self._fill():
                return False

    def _fill(self) -> bool:
        """Read on; what was passed is dropped. At least as much as there is, so that a long value is not
        tried again and again.
        """
        rest = len(self._text) - self._at
        data = self._stream.read(max(_CHUNK_BYTES, rest))
        more = self._decoder.decode(data, not data)
        if not data and not more:
            return False
        self.position += len(data)
        self.has_replacements = self.has_replacements or _REPLACED in more
        _ = self.line
        self._text = self._text[self._at :] + more
        self._dropped += self._at
        self._at = self._counted = 0
        return True
