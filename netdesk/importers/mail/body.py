"""The text of a mail: the part a person reads, out of whatever it was packed in."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from netdesk.importers.decoding import decode
from netdesk.importers.mail.head import Head, split_head
from netdesk.importers.mail.html_text import html_text

_DEEPEST = 8
_MOST_PARTS = 100
_MOST_BYTES = 1 << 18
_PARAMETER = re.compile(r";\s*([\w*-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;\"]+))")


class _Part(NamedTuple):
    sort: str
    head: Head
    body: bytes
    parameters: dict[str, str]


def text_of(head: Head, body: bytes) -> str:
    """The plain text of a mail, or its HTML as text, files left out; "" when there is none."""
    html = ""
    for part in _parts(head, body, _DEEPEST):
        if part.head.get("content-disposition").casefold().startswith("attachment"):
            continue
        if part.sort == "text/plain" and (text := _plain(part)):
            return text
        if part.sort == "text/html" and not html:
            html = html_text(_letters(part))
    return html


def _parts(head: Head, body: bytes, depth: int) -> Iterator[_Part]:
    """The parts that hold no others, in their order."""
    kind = head.get("content-type") or "text/plain"
    sort = kind.partition(";")[0].strip().casefold()
    parameters = {
        name.casefold(): quoted.replace("\\", "") or plain for name, quoted, plain in _PARAMETER.findall(kind)
    }
    if not sort.startswith("multipart/"):
        yield _Part(sort, head, body, parameters)
        return
    boundary = parameters.get("boundary", "")
    if not depth:
        return
    if not boundary:
        # Nothing says where the parts are: it is read as if it had none.
        yield _Part("text/plain", head, body, parameters)
        return
    pieces = (b"\n" + body).split(b"\n--" + boundary.encode("utf-8", "replace"), _MOST_PARTS)
    for piece in pieces[1:]:
        if piece.startswith(b"--"):
            return
        # Behind the mark its line ends; a part without a head begins with a blank line.
        yield from _parts(*_split_part(piece.partition(b"\n")[2]), depth - 1)


def _split_part(piece: bytes) -> tuple[Head, bytes]:
    if piece.startswith((b"\n", b"\r\n")):
        return Head({}), piece.lstrip(b"\r\n")
    return split_head(piece)


def _plain(part: _Part) -> str:
    text = _letters(part).replace("\r\n", "\n").replace("\r", "\n")
    if part.parameters.get("format", "").casefold() == "flowed":
        text = re.sub(r"(?<!^--) \n(?!>)", " ", text, flags=re.MULTILINE)
    return text.strip()


def _letters(part: _Part) -> str:
    data = part.body[:_MOST_BYTES]
    way = part.head.get("content-transfer-encoding").strip().casefold()
    if way == "quoted-printable":
        data = binascii.a2b_qp(data)
    elif way == "base64":
        data = _of_base64(data)
    return decode(data, part.parameters.get("charset", "")).text.replace("\0", "")


def _of_base64(data: bytes) -> bytes:
    plain = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    return binascii.a2b_base64(plain[: len(plain) // 4 * 4] + _padded(plain[len(plain) // 4 * 4 :]))


def _padded(rest: bytes) -> bytes:
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""
