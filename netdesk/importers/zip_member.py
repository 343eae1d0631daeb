"""A file of a zip archive, read as a stream that keeps what stands before a damage."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, BinaryIO, Protocol, TypeVar, cast
from zipfile import BadZipFile, ZipInfo

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import too_large

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BLOCK = 1 << 16
_Result = TypeVar("_Result")


class Archive(Protocol):
    """Something that has the files of an archive: the standard library's, or one that reads cut ones."""

    def infolist(self) -> list[ZipInfo]: ...

    def open(self, info: ZipInfo, /) -> IO[bytes] | io.BufferedIOBase: ...


@dataclass(frozen=True, slots=True)
class ZipMember:
    """A file of an archive. `refusal`: one sentence why it is not read, "" when it is."""

    archive: Archive
    info: ZipInfo
    name: str
    refusal: str

    @property
    def size(self) -> int:
        """Bytes when unpacked, as the archive says."""
        return self.info.file_size

    def open(self) -> BinaryIO:
        """A stream of its unpacked bytes, which raises KnownError where the archive is damaged or cut off."""
        if self.refusal:
            raise KnownError(self.refusal)
        if sentence := too_large(self.name, self.size):
            raise KnownError(sentence)
        return self.stream()

    def stream(self) -> BinaryIO:
        """Its unpacked bytes, however many. Raises KnownError, in the middle of reading, too."""
        if self.refusal:
            raise KnownError(self.refusal)
        return _UpToDamage(_Unpacked(self.archive, self.info, self.name), _BLOCK)


class _UpToDamage(io.BufferedReader):
    """A stream that gives of what it was asked for what can be had, and raises when asked for more."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            return super().read()
        parts: list[bytes] = []
        missing = size
        try:
            while missing > 0 and (data := self.read1(missing)):
                parts.append(data)
                missing -= len(data)
        except KnownError:
            if not parts:
                raise
        return b"".join(parts)


class _Unpacked(io.RawIOBase):
    """Unpacked bytes; a damaged archive is told in one sentence, in the middle of reading, and ever after."""

    def __init__(self, archive: Archive, info: ZipInfo, name: str) -> None:
        super().__init__()
        self._name = PurePosixPath(name).name
        self._damage: KnownError | None = None
        self._stream = cast(io.BufferedIOBase, self._guarded(lambda: archive.open(info)))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = self._guarded(lambda: self._stream.read1(len(view)))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed and hasattr(self, "_stream"):
            self._stream.close()
        super().close()

    def _guarded(self, act: Callable[[], _Result]) -> _Result:
        try:
            if self._damage is None:
                return act()
        except KnownError as error:
            self._damage = error
        except NotImplementedError:
            self._damage = KnownError(f"{self._name} is packed in a way NetDesk cannot unpack.")
        except (BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, ValueError):
            self._damage = KnownError(f"{self._name} is damaged inside its archive.")
        raise self._damage
