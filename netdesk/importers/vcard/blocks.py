"""How bytes read bit by bit become blocks of whole lines, whatever their line ends and width of letters."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

from netdesk.importers.decoding import wide_encoding

BLOCK_BYTES = 64 * 1024
MAX_LINE_BYTES = 16 * 1024 * 1024
"""A longer line is cut: it cannot be part of a card that is still read."""


Read = Callable[[int], bytes]
"""Gives the next bytes, at most so many; none at the end."""


def blocks(read: Read) -> Iterator[bytes]:
    """Blocks of whole lines that end with LF (the last one perhaps without). CRLF, CR and CRCRLF become
    LF; UTF-16 and UTF-32 become UTF-8; zeros, which no text has, are left out; all other bytes stay as they
    are. The time is in proportion to the bytes, however long the lines.
    """
    pending: list[bytes] = []
    pending_bytes = 0
    for chunk in _with_unix_ends(_in_bytes(read)):
        end = chunk.rfind(b"\n") + 1
        if not end and pending_bytes + len(chunk) < MAX_LINE_BYTES:
            pending.append(chunk)
            pending_bytes += len(chunk)
            continue
        pending.append(chunk[:end] if end else chunk)
        yield b"".join(pending)
        pending = [chunk[end:]] if end else []
        pending_bytes = len(chunk) - end if end else 0
    if any(pending):
        yield b"".join(pending)


def _with_unix_ends(chunks: Iterator[bytes]) -> Iterator[bytes]:
    held = b""
    for piece in chunks:
        chunk = held + piece
        # A CR at the very end may be half of a CRLF.
        kept = chunk.rstrip(b"\r") if chunk.endswith(b"\r") else chunk
        held = chunk[len(kept) :][:2]
        if b"\r" in kept:
            for end in (b"\r\r\n", b"\r\n", b"\r"):
                kept = kept.replace(end, b"\n")
        if kept:
            yield kept
    if held:
        yield b"\n"


def _in_bytes(read: Read) -> Iterator[bytes]:
    """The bytes that are read, those of UTF-16 and UTF-32 as UTF-8."""
    chunk = read(BLOCK_BYTES)
    encoding = wide_encoding(chunk)
    decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
    while chunk:
        yield (decoder.decode(chunk).encode("utf-8", "replace") if decoder else chunk).replace(b"\0", b"")
        chunk = read(BLOCK_BYTES)
    if decoder:
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")
