"""What is there of a zip archive that ends early or whose list of files is damaged, as downloads that broke
off leave it.
"""

from __future__ import annotations

import io
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipInfo

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import LARGEST_MEMBER
from netdesk.importers.reader import Check
from netdesk.importers.remarks import counted
from netdesk.importers.zip_bounds import is_file, most_unpacked, plain_name
from netdesk.importers.zip_headers import Packed, Walk, files_of

_BLOCK = 1 << 16
_METHODS = (ZIP_STORED, ZIP_DEFLATED)


class CutZip:
    """The files that can be found in an archive, of several of one name the last.

    `loss`: one sentence on what is wrong with it; `is_all`: whether no file is missing all the same.
    """

    def __init__(self, path: Path, most: int, check: Check) -> None:
        """Looks for one more file than `most` and no further. `check` is called for every part that is read.

        Raises OSError, and whatever `check` raises.
        """
        self._path = path
        with path.open("rb") as file:
            walk = files_of(_Checked(file, check), most)
        files = [*walk.files[:-1], *(_measured(path, one, check) for one in walk.files[-1:])]
        self._files = {one.info.filename: one for one in files}
        self.is_all = walk.is_to_list and not walk.has_gaps
        self.loss = _loss(walk._replace(files=files))

    def infolist(self) -> list[ZipInfo]:
        """What is told of each file, in their order."""
        return [one.info for one in self._files.values()]

    def open(self, info: ZipInfo) -> io.BufferedIOBase:
        """A stream of its unpacked bytes, to be read with `read1`.

        Raises OSError, and NotImplementedError for a way of packing that no export uses.
        """
        one = self._files[info.filename]
        if one.info.compress_type not in _METHODS:
            raise NotImplementedError
        return _Unpacking(self._path.open("rb"), one)


class _Checked(NamedTuple):
    """A file; before every part of it that is read, `check` is called."""

    file: BinaryIO
    check: Check

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self.file.seek(offset, whence)

    def read(self, size: int, /) -> bytes:
        self.check()
        return self.file.read(size)


def _measured(path: Path, one: Packed, check: Check) -> Packed:
    """A file that may be cut off with the size of what can be unpacked of it, as far as it is of any use."""
    info, size = one.info, 0
    if one.is_whole or info.compress_type not in _METHODS:
        return one
    most = min(LARGEST_MEMBER, most_unpacked(info.compress_size))
    try:
        with _Unpacking(path.open("rb"), one) as stream:
            while size <= most and (data := stream.read1(_BLOCK)):
                size += len(data)
                check()
        is_whole = size <= most
    except (KnownError, BadZipFile, zlib.error):
        is_whole = False
    info.file_size = size
    return one._replace(is_whole=is_whole)


def _loss(walk: Walk) -> str:
    if walk.is_to_list and not walk.has_gaps:
        return "The list of files at the end of the archive is damaged; no file is missing."
    last = walk.files[-1] if walk.files else None
    count = sum(one.is_whole and is_file(one.info) for one in walk.files)
    there = counted(count, "file is", "files are") + " there"
    if walk.is_to_list:
        return f"The archive is damaged: {there}; others may be in another copy of it."
    if last is None or last.is_whole or not last.info.file_size:
        return f"The archive ends early: {there}; others may be in the whole download."
    part = f"a part of {_own_name(last.info)}"
    there = f"{there}, and {part}" if count else f"only {part} is there"
    return f"The archive ends early: {there}; the rest may be in the whole download."


def _own_name(info: ZipInfo) -> str:
    return PurePosixPath(plain_name(info)).name


class _Unpacking(io.BufferedIOBase):
    """The unpacked bytes of a file in an archive."""

    def __init__(self, archive: BinaryIO, one: Packed) -> None:
        """`archive`: is closed with the stream."""
        super().__init__()
        self._file = archive
        self._file.seek(one.start)
        self._one = one
        self._left = one.info.compress_size
        self._unpack = zlib.decompressobj(-zlib.MAX_WBITS) if one.info.compress_type == ZIP_DEFLATED else None
        self._size = self._checksum = 0
        self._is_ended = False

    def read1(self, size: int = _BLOCK, /) -> bytes:
        """At most `size` bytes, none at the end.

        Raises BadZipFile or zlib.error where it is damaged, KnownError where it is cut off.
        """
        data = b""
        while not data and not self._is_ended:
            data = self._stored(size) if self._unpack is None else self._inflated(self._unpack, size)
        self._size += len(data)
        self._checksum = zlib.crc32(data, self._checksum)
        self._check()
        return data

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

    def _stored(self, size: int) -> bytes:
        data = self._file.read(min(size, self._left))
        self._left -= len(data)
        self._is_ended = not data
        return data

    def _inflated(self, unpack: zlib._Decompress, size: int) -> bytes:
        packed = unpack.unconsumed_tail
        if not packed:
            packed = self._file.read(min(_BLOCK, self._left))
            self._left -= len(packed)
        data = unpack.decompress(packed, size)
        self._is_ended = unpack.eof or not (packed or data)
        return data

    def _check(self) -> None:
        one, info = self._one, self._one.info
        is_whole = one.is_whole or (self._unpack is not None and self._unpack.eof)
        if self._is_ended and not is_whole:
            raise KnownError(f"{_own_name(info)} is cut off where its archive ends.")
        if one.is_checked and is_whole:
            is_right = (self._size, self._checksum) == (info.file_size, info.CRC)
            if not is_right if self._is_ended else self._size > info.file_size:
                raise BadZipFile
