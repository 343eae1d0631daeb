"""Which files a zip archive holds, told by the headers before each of them: what is left of one without the
list at its end (PKWARE's application note, 4.3.7 and 4.3.9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from struct import Struct
from typing import NamedTuple, Protocol
from zipfile import ZipInfo

_HEADER = Struct("<4s5H3L2H")
_FILE = b"PK\x03\x04"
_NEXT = re.compile(rb"PK(?:\x03\x04|\x01\x02|\x05\x06|\x06\x06|\x06\x08)")
"""What can stand behind a file: the next one, or the list of all and what belongs to it."""
_BEHIND_DATA = re.compile(rb"PK(?:\x07\x08|\x03\x04|\x01\x02)")
_LARGE_FORM, _USUAL_FORM = Struct("<L2Q"), Struct("<3L")
"""Checksum, packed and unpacked size as they stand behind the data of a file."""
_MARK = b"PK\x07\x08"
_MOST_BEHIND = len(_MARK) + _LARGE_FORM.size
_EMPTY = 2
"""Packed bytes of a file without any."""
_METHODS = frozenset({0, 8, 9, 12, 14, 93, 95, 98, 99})
_SIZES_LATER = 0x8
_UTF8 = 0x800
_LARGE = 0xFFFFFFFF
_FIRST_BLOCK = 1 << 8
"""Most of the time the next file follows at once."""
_BLOCK = 1 << 20


class Bytes(Protocol):
    """A file that can be read anywhere."""

    def seek(self, offset: int, whence: int = 0, /) -> int: ...

    def read(self, size: int, /) -> bytes: ...


class Packed(NamedTuple):
    """A file in an archive. `start`: where its packed bytes begin; `is_whole`: whether all of them are there;
    of one that is not, `info.compress_size` is what there is. `is_checked`: whether sizes and checksum are
    told.
    """

    info: ZipInfo
    start: int
    is_whole: bool = True
    is_checked: bool = True

    @property
    def end(self) -> int:
        return self.start + self.info.compress_size


class Walk(NamedTuple):
    """`files`: in their order, the last one perhaps not whole; `has_gaps`: something between them was no
    file; `is_to_list`: the list of all files begins behind them, so that none is missing at the end.
    """

    files: list[Packed]
    has_gaps: bool
    is_to_list: bool


def files_of(archive: Bytes, most: int) -> Walk:
    """The files of an archive, at most one more than `most`. Reads the headers, and the data only of a file
    whose size is told behind it; a block at a time.
    """
    size = archive.seek(0, 2)
    files: list[Packed] = []
    has_gaps = False
    place = _next(archive, 0)
    while place is not None and place.is_file and len(files) <= most:
        found = _packed(archive, place.at, size)
        if found is None:
            has_gaps = True
            place = _next(archive, place.at + len(_FILE))
            continue
        files.append(found)
        if not found.is_whole:
            return Walk(files, has_gaps, is_to_list=False)
        place = _next(archive, found.end)
        has_gaps |= place is not None and place.at > found.end + _MOST_BEHIND
    return Walk(files, has_gaps, is_to_list=place is not None and not place.is_file)


def holds_file(data: bytes) -> bool:
    """Whether a file of an archive begins somewhere in these bytes."""
    place = _next(BytesIO(data), 0)
    return place is not None and place.is_file


class _Place(NamedTuple):
    at: int
    is_file: bool


def _next(archive: Bytes, start: int) -> _Place | None:
    """Where from `start` on the next file or the list of all begins."""
    for at, block, place in _matches(archive, _NEXT, start):
        if block[place : place + 4] != _FILE:
            return _Place(at, is_file=False)
        method = int.from_bytes(block[place + 8 : place + 10], "little")
        if method in _METHODS and any(block[place + 26 : place + 28]):
            return _Place(at, is_file=True)
    return None


def _packed(archive: Bytes, at: int, size: int) -> Packed | None:
    """The file whose header begins at `at`; None when it is none, or cut itself."""
    archive.seek(at)
    head = archive.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    _, _, flags, method, _, _, crc, packed, unpacked, name_length, extra_length = _HEADER.unpack(head)
    written, extra = archive.read(name_length), archive.read(extra_length)
    start = at + _HEADER.size + name_length + extra_length
    if start > size:
        return None
    info = ZipInfo(written.decode("utf-8" if flags & _UTF8 else "cp437", "replace"))
    info.flag_bits, info.compress_type, info.header_offset = flags, method, at
    info.CRC, info.compress_size, info.file_size = crc, *_large_sizes(packed, unpacked, extra)
    if flags & _SIZES_LATER and not info.compress_size and not info.filename.endswith("/"):
        return _told_behind(archive, info, start, size)
    if start + info.compress_size <= size:
        return Packed(info, start)
    info.compress_size = size - start
    return Packed(info, start, is_whole=False)


def _large_sizes(packed: int, unpacked: int, extra: bytes) -> tuple[int, int]:
    """Packed and unpacked size, which stand in an extra field when they need more than four bytes."""
    if _LARGE not in (packed, unpacked):
        return packed, unpacked
    at = 0
    while at + 4 <= len(extra):
        key, length = (int.from_bytes(extra[place : place + 2], "little") for place in (at, at + 2))
        if key == 1 and length >= 16:
            sizes = (int.from_bytes(extra[place : place + 8], "little") for place in (at + 12, at + 4))
            return next(sizes), next(sizes)
        at += 4 + length
    return packed, unpacked


def _told_behind(archive: Bytes, info: ZipInfo, start: int, size: int) -> Packed:
    """A file whose sizes stand behind its data: the place where they say how far away its beginning is."""
    for at, block, place in _matches(archive, _BEHIND_DATA, start):
        is_marked = block.startswith(_MARK, place)
        for form in (_LARGE_FORM, _USUAL_FORM):
            first = place + len(_MARK) if is_marked else place - form.size
            end = at if is_marked else at - form.size
            if end < start or first + form.size > len(block):
                continue
            crc, packed, unpacked = form.unpack_from(block, first)
            if _fits(packed, end - start, form, is_marked=is_marked):
                info.CRC, info.compress_size, info.file_size = crc, end - start, unpacked
                return Packed(info, start)
    info.compress_size = size - start
    return Packed(info, start, is_whole=False, is_checked=False)


def _fits(packed: int, distance: int, form: Struct, *, is_marked: bool) -> bool:
    if form is _LARGE_FORM:
        # What follows an empty file in the usual form would be read as sizes, too.
        return packed == distance and (distance > _EMPTY or not is_marked)
    # Some programs write only the lower half of sizes beyond 4 GB.
    return packed == distance & _LARGE


def _matches(archive: Bytes, pattern: re.Pattern[bytes], start: int) -> Iterator[tuple[int, bytes, int]]:
    """Where a mark of four bytes stands from `start` on: (place in the archive, a block around it, place in
    the block). The block has what belongs to the mark before and behind it, as far as there is any.
    """
    around, amount = _HEADER.size, _FIRST_BLOCK
    at = looked_to = archive.seek(start)
    kept = b""
    while True:
        more = archive.read(amount)
        block, begin = kept + more, at - len(kept)
        at += len(more)
        last = at - around if more else at
        for found in pattern.finditer(block, looked_to - begin):
            if begin + found.start() >= last:
                break
            yield begin + found.start(), block, found.start()
        if not more:
            return
        looked_to = max(looked_to, last)
        kept = block[-3 * around :]
        amount = _BLOCK
