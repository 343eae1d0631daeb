"""Builders of zip archives, as ordinary and as unusual programs write them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from struct import pack
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile

Sizes = Literal["before", "behind", "unmarked", "large", "large behind", "large unmarked"]
"""Where the sizes of a file stand, and in how many bytes."""
UTF8 = 0x800
LIST = b"PK\x01\x02"
_NONE = 0xFFFFFFFF
_TIME = pack("<2HBL", 0x5455, 5, 1, 1_700_000_000)
"""An extra field that many programs write before others."""


class _Pipe(io.BytesIO):
    """What is written here cannot be changed afterwards: sizes stand behind the data."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise io.UnsupportedOperation


def zipped(files: Mapping[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """An archive that was written to a file."""
    return _written(io.BytesIO(), files, method)


def streamed(files: Mapping[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """An archive that was written as it was sent."""
    return _written(_Pipe(), files, method)


def without_list(archive: bytes) -> bytes:
    """The archive, cut behind its last file."""
    return archive[: archive.index(LIST)]


def saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def record(
    name: str | bytes, data: bytes, sizes: Sizes = "before", method: int = ZIP_DEFLATED, flags: int = UTF8
) -> bytes:
    """One file of an archive, by the format's description."""
    written = name.encode() if isinstance(name, str) else name
    packed = deflated(data) if method == ZIP_DEFLATED else data
    crc, told = zlib.crc32(data), (len(packed), len(data))
    extra = b""
    if sizes == "large":
        extra, told = _TIME + pack("<2H2Q", 1, 16, len(data), len(packed)), (_NONE, _NONE)
    elif sizes != "before":
        flags |= 0x8
    before = (crc, *told) if not flags & 0x8 else (0, 0, 0)
    head = b"PK\x03\x04" + pack("<5H3L2H", 20, flags, method, 0, 0, *before, len(written), len(extra))
    behind: dict[Sizes, Callable[[], bytes]] = {
        "behind": lambda: b"PK\x07\x08" + pack("<3L", crc, *told),
        "unmarked": lambda: pack("<3L", crc, *told),
        "large behind": lambda: b"PK\x07\x08" + pack("<L2Q", crc, *told),
        "large unmarked": lambda: pack("<L2Q", crc, *told),
    }
    return head + written + extra + packed + (behind[sizes]() if sizes in behind else b"")


def deflated(data: bytes) -> bytes:
    pressed = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return pressed.compress(data) + pressed.flush()


def _written(file: io.BytesIO, files: Mapping[str, bytes], method: int) -> bytes:
    with ZipFile(file, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()
