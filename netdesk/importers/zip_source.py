"""A zip archive as a source: read as streams, never unpacked to the disk; the good part of a cut one."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from struct import Struct
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from netdesk.domain.draft import Problem
from netdesk.domain.error import KnownError
from netdesk.importers.cut_zip import CutZip
from netdesk.importers.reader import Check
from netdesk.importers.zip_bounds import MOST_MEMBERS, check_in_all, is_file, plain_name, refusal
from netdesk.importers.zip_headers import holds_file
from netdesk.importers.zip_member import Archive, ZipMember

_FILE = b"PK\x03\x04"
_BEGINNINGS = (_FILE, b"PK\x05\x06", b"PK\x07\x08", b"PK00" + _FILE)
_PROGRAM = b"MZ"
_ENDINGS = frozenset({".zip", ".exe"})
_LONGEST_PROGRAM = 4 * 1024**2
"""What stands before the files of an archive that unpacks itself is shorter."""
_PART = re.compile(r".+\.(?:zip\.\d{3}|z\d\d)", re.IGNORECASE)
_END = b"PK\x05\x06"
_END_RECORD = Struct("<4s4H2LH")
_LONGEST_END = _END_RECORD.size + 0xFFFF
_NOT_SPLIT = (0, 0xFFFF)
_OTHER_ARCHIVES = frozenset({".rar", ".7z", ".tar", ".tgz"})
_OF_OFFICES = frozenset({"[Content_Types].xml", "mimetype"})
"""Files of spreadsheets and texts, which are good for nothing unless they are whole."""


def is_zip(file: BinaryIO, name: str) -> bool:
    """Whether a file of this name is a zip archive or a part of one: by its first bytes, and where it says so
    itself or is a program, by what stands behind them.
    """
    head = file.read(len(_BEGINNINGS[-1]))
    if head.startswith(_BEGINNINGS) or _PART.fullmatch(name):
        return True
    if not head.startswith(_PROGRAM) and PurePosixPath(name).suffix.casefold() not in _ENDINGS:
        return False
    return holds_file(file.read(_LONGEST_PROGRAM)) or _is_last_part(file)


class ZipSource:
    """The files of a zip archive. Links, folders and what a system leaves behind are left out; an
    archive inside the archive is a file like any other (`inner_archives` opens it). Of one that ends early
    there are the files before the end. `loss`: what is missing of it, None for a whole one.

    Raises KnownError when no file is found in the archive or nothing but archives of other kinds, when it is
    built to overflow a disk or a part of several, and when none of its files can be read; OSError.
    """

    def __init__(self, path: Path, check: Check = lambda: None) -> None:
        """`check` is called while an archive without a list is looked through."""
        self.path = path
        archive, self.loss = _opened(path, check)
        infos = [info for info in archive.infolist() if is_file(info)]
        if not infos:
            raise KnownError(f"{path.name} holds no files.")
        if all(PurePosixPath(plain_name(info)).suffix.casefold() in _OTHER_ARCHIVES for info in infos):
            raise KnownError(f"{path.name} holds nothing but archives; unpack it and drop these.")
        check_in_all(path, infos)
        self.members = tuple(ZipMember(archive, info, plain_name(info), refusal(info)) for info in infos)
        if all(member.refusal for member in self.members):
            raise KnownError(f"{path.name} cannot be imported: {self.members[0].refusal}")


def _opened(path: Path, check: Check) -> tuple[Archive, Problem | None]:
    with path.open("rb") as file:
        is_part = bool(_PART.fullmatch(path.name)) or _is_last_part(file)
    if is_part:
        raise KnownError(f"{path.name} is one of several parts; unpack them together and drop the folder.")
    listed = _listed(path)
    if listed and _is_its_own(listed, path):
        return listed, None
    cut = CutZip(path, MOST_MEMBERS, check)
    if listed and cut.is_all:
        # Its first files were deleted, or it was made by a program that counts wrong beyond 4 GB.
        return (cut if _names(cut) == _names(listed) else listed), None
    if listed:
        listed.close()
    names = {plain_name(info) for info in cut.infolist() if is_file(info)}
    if not names or names & _OF_OFFICES:
        raise KnownError(f"{path.name} is a damaged or incomplete zip archive.")
    return cut, Problem(path.name, cut.loss, is_skip=False, breaks_off=not cut.is_all)


def _listed(path: Path) -> ZipFile | None:
    """The archive as the list at its end tells, None without one."""
    try:
        return ZipFile(path)
    except (BadZipFile, EOFError, ValueError, NotImplementedError):
        return None


def _names(archive: Archive) -> set[str]:
    return {info.filename for info in archive.infolist()}


def _is_its_own(archive: ZipFile, path: Path) -> bool:
    """Whether the list that was found is that of the archive, and not of one packed into the end of it."""
    with path.open("rb") as file:
        begins_with_file = file.read(len(_FILE)) == _FILE
    return not begins_with_file or any(info.header_offset == 0 for info in archive.infolist())


def _is_last_part(file: BinaryIO) -> bool:
    """Whether an archive ends here that began in another file."""
    file.seek(max(0, file.seek(0, 2) - _LONGEST_END))
    tail = file.read()
    at = tail.rfind(_END)
    if not 0 <= at <= len(tail) - _END_RECORD.size:
        return False
    _, part, *_, comment = _END_RECORD.unpack_from(tail, at)
    return part not in _NOT_SPLIT and at + _END_RECORD.size + comment == len(tail)
