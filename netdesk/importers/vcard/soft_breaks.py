"""How quoted-printable values that run over several lines become one line each."""

from __future__ import annotations

import re

_END = re.compile(rb"[ \t]*end[ \t]*:[ \t]*vcard[ \t]*", re.IGNORECASE)
# A property in the shape programs write it: capitals, and no blank behind the colon as in running text.
_PROPERTY = re.compile(
    rb"(?:TEL|EMAIL|ADR|N|FN|ORG|TITLE|ROLE|URL|NOTE|BDAY|PHOTO|LABEL|REV|UID|VERSION|CATEGORIES|NICKNAME"
    rb"|X-[A-Z0-9-]+)(?:;[A-Za-z0-9=;-]*)?:(?:\S|$)"
)
_LINE_END = re.compile(rb"=0A=$", re.IGNORECASE)
_HEAD_LINES = 4
_BLANKS = (b" ", b"\t")
_MAY_GO_ON = (b"=", b" ", b"\t")


def join_soft_breaks(data: bytes) -> bytes:
    """`data` with one line for each property: lines folded by a blank are joined, and those that a `=`
    at the end continues, if their property is quoted-printable. END always ends a line, and so does
    another property behind a `=` that was left over.
    """
    out: list[bytes] = []
    logical: _LogicalLine | None = None
    for line in data.split(b"\n"):
        if logical is None:
            is_whole = not out or out[-1][-1:] not in _MAY_GO_ON
            if is_whole and line[:1] not in _BLANKS:
                out.append(line)
                continue
            logical = _LogicalLine(out.pop() if out else b"")
        if logical.is_continued_by(line):
            logical.soft_parts.append([line])
        elif line[:1] in _BLANKS:
            logical.fold(line[1:])
        else:
            out += [logical.joined(), line]
            logical = None
    if logical:
        out.append(logical.joined())
    return b"\n".join(out)


class _LogicalLine:
    def __init__(self, first: bytes) -> None:
        self.parts = [first]
        self.soft_parts: list[list[bytes]] = []
        self._is_quoted: bool | None = None

    def fold(self, rest: bytes) -> None:
        (self.soft_parts[-1] if self.soft_parts else self.parts).append(rest)

    def is_continued_by(self, line: bytes) -> bool:
        last = (self.soft_parts[-1] if self.soft_parts else self.parts)[-1].rstrip(b" \t")
        if not last.endswith(b"=") or not self._is_quoted_printable() or _END.fullmatch(line):
            return False
        return bool(_LINE_END.search(last)) or not _PROPERTY.match(line)

    def joined(self) -> bytes:
        first = b"".join(self.parts)
        if not self.soft_parts:
            return first
        cut = 1 if self._is_indented() else 0
        lines = [first, *(b"".join([part[0][cut:], *part[1:]]) for part in self.soft_parts)]
        last = lines.pop()
        return b"".join([*(line.rstrip(b" \t").removesuffix(b"=") for line in lines), last])

    def _is_quoted_printable(self) -> bool:
        if self._is_quoted is None:
            head, colon, _ = b"".join(self.parts[:_HEAD_LINES]).partition(b":")
            if not colon and len(self.parts) < _HEAD_LINES:
                return False
            self._is_quoted = b"QUOTED-PRINTABLE" in head.upper()
        return self._is_quoted

    def _is_indented(self) -> bool:
        """Whether the writer folded with a blank, too. A single blank may well be text, unless blanks
        are written as =20.
        """
        if not all(part[0][:1] in _BLANKS for part in self.soft_parts):
            return False
        return len(self.soft_parts) > 1 or b"=20" in self.parts[-1]
