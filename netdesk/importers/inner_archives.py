"""An archive inside an archive, opened by copying it into a file of its own for as long as it is needed."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from netdesk.domain.error import KnownError
from netdesk.importers.folder import InnerSource
from netdesk.importers.reader import Check, Member, Source
from netdesk.importers.streaming import stream
from netdesk.importers.zip_member import ZipMember
from netdesk.importers.zip_source import ZipSource

_BLOCK = 1 << 20
_ROOM_LEFT = 512 * 1024**2
"""Bytes of the disk that stay free."""
_LASTING = Path("/var/tmp")
"""Where systems like Linux keep large files for a while; what is in /tmp may stand in memory."""


def open_inner(archive: Source, member: Member, check: Check) -> Source:
    """What is in an archive that is a file of another one; of one that can be read only in part, that part.
    `check` is called now and then.

    Raises KnownError, with one sentence, when it is encrypted, damaged or built to overflow a disk, when
    nothing is in it, or when there is no room for a copy.
    """
    name = PurePosixPath(member.name).name
    try:
        home = _Home()
        with stream(member) as file:
            _copy(file, home.path / name, member.size, check)
        found = ZipSource(home.path / name, check)
    except OSError as error:
        reason = error.strerror or "the system gives no reason"
        raise KnownError(f"{name} cannot be unpacked: {reason}.") from error
    members = tuple(_KeptMember(one, home) for one in found.members)
    return InnerSource(archive.path / member.name, members, found.loss)


class _Home:
    """A folder for a copy, which goes with it."""

    def __init__(self) -> None:
        place = _LASTING if os.access(_LASTING, os.W_OK) else None
        self.path = Path(tempfile.mkdtemp(prefix="netdesk-", dir=place))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _KeptMember:
    """A file of an archive that was copied to `home`, where the copy stays while there is one of these."""

    member: ZipMember
    home: _Home

    @property
    def name(self) -> str:
        return self.member.name

    @property
    def size(self) -> int:
        return self.member.size

    def open(self) -> BinaryIO:
        return self.member.open()

    def stream(self) -> BinaryIO:
        return self.member.stream()


def _copy(file: BinaryIO, path: Path, size: int, check: Check) -> None:
    """Copies what can be read. Raises KnownError when nothing can, or when the disk is too full; OSError."""
    if shutil.disk_usage(path.parent).free < size + _ROOM_LEFT:
        raise KnownError(f"{path.name} cannot be unpacked: the disk is too full.")
    with path.open("wb") as copy:
        copy.write(file.read(_BLOCK))
        with suppress(KnownError):
            while data := file.read(_BLOCK):
                check()
                copy.write(data)
