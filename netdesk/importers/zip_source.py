"""A zip archive as a source: read as streams, never unpacked to the disk, and trusted in nothing."""

from __future__ import annotations

import io
import re
import stat
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, TypeVar
from zipfile import BadZipFile, ZipFile, ZipInfo

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import is_junk, too_large

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MOST_MEMBERS = 200_000
_ENCRYPTED = 0x1
# Deflate cannot do better than 1 : 1032; text of people stays below 1 : 50.
_HIGHEST_RATIO = 200
_HARMLESS = 16 * 1024**2
_DRIVE = re.compile(r"[A-Za-z]:")
_Result = TypeVar("_Result")


def is_zip(head: bytes) -> bool:
    """Whether these are the first bytes of a zip archive."""
    return head[:4] in _SIGNATURES


class ZipSource:
    """The files of a zip archive. Links, folders and what a system leaves behind are left out; an
    archive inside the archive is a file like any other.

    Raises KnownError when the archive is damaged, empty, or built to overflow a disk, or when none of
    its files can be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._zip = _opened(path)
        infos = [info for info in self._zip.infolist() if _is_file(info)]
        if not infos:
            raise KnownError(f"{path.name} holds no files.")
        _check_in_all(path, infos)
        self.members = tuple(ZipMember(self._zip, info, _plain_name(info), _refusal(info)) for info in infos)
        if all(member.refusal for member in self.members):
            raise KnownError(f"{path.name} cannot be imported: {self.members[0].refusal}")


@dataclass(frozen=True, slots=True)
class ZipMember:
    """A file of an archive. `refusal`: one sentence why it is not read, "" when it is."""

    archive: ZipFile
    info: ZipInfo
    name: str
    refusal: str

    @property
    def size(self) -> int:
        """Bytes when unpacked, as the archive says."""
        return self.info.file_size

    def open(self) -> BinaryIO:
        """A stream of its unpacked bytes, which raises KnownError where the archive is damaged."""
        if self.refusal:
            raise KnownError(self.refusal)
        if sentence := too_large(self.name, self.size):
            raise KnownError(sentence)
        return self.stream()

    def stream(self) -> BinaryIO:
        """Its unpacked bytes, however many. Raises KnownError, in the middle of reading, too."""
        if self.refusal:
            raise KnownError(self.refusal)
        return io.BufferedReader(_Unpacked(self.archive, self.info, self.name), 1 << 16)


class _Unpacked(io.RawIOBase):
    """Unpacked bytes; a damaged archive is told in one sentence, in the middle of reading, too."""

    def __init__(self, archive: ZipFile, info: ZipInfo, name: str) -> None:
        super().__init__()
        self._name = name
        self._stream: IO[bytes] = self._guarded(lambda: archive.open(info))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._guarded(lambda: self._stream.read(len(view)))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed and hasattr(self, "_stream"):
            self._stream.close()
        super().close()

    def _guarded(self, act: Callable[[], _Result]) -> _Result:
        try:
            return act()
        except NotImplementedError as error:
            raise KnownError(f"{self._name} is packed in a way NetDesk cannot unpack.") from error
        except (BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, ValueError) as error:
            raise KnownError(f"{self._name} is damaged inside its archive.") from error


def _opened(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except (BadZipFile, EOFError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise KnownError(f"{path.name} is a damaged or incomplete zip archive.") from error


def _is_file(info: ZipInfo) -> bool:
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    parts = _plain_name(info).split("/")
    return not info.is_dir() and not is_link and bool(info.file_size) and not any(map(is_junk, parts))


def _plain_name(info: ZipInfo) -> str:
    return info.filename.replace("\\", "/").removeprefix("./")


def _check_in_all(path: Path, infos: list[ZipInfo]) -> None:
    if len(infos) > _MOST_MEMBERS:
        raise KnownError(f"{path.name} holds more than {_MOST_MEMBERS:,} files.")
    size = sum(info.file_size for info in infos)
    if size > _HARMLESS and size > _HIGHEST_RATIO * path.stat().st_size:
        raise KnownError(f"{path.name} would unpack to {_bytes(size)}, as archives made to do harm do.")


def _refusal(info: ZipInfo) -> str:
    name = _plain_name(info)
    if ".." in PurePosixPath(name).parts or name.startswith("/") or _DRIVE.match(name):
        return f"{name} points outside its archive, which no proper archive does."
    if info.flag_bits & _ENCRYPTED:
        return f"{name} is encrypted; unpack the archive with its password and drop the folder."
    if info.file_size > _HARMLESS and info.file_size > _HIGHEST_RATIO * max(info.compress_size, 1):
        return f"{name} would unpack to {_bytes(info.file_size)}, as archives made to do harm do."
    return ""


def _bytes(size: int) -> str:
    return f"{size / 1024**2:,.0f} MB"
