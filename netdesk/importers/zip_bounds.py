"""What is taken from a zip archive, and what is refused: archives are trusted in nothing."""

from __future__ import annotations

import re
import stat
from pathlib import Path, PurePosixPath
from zipfile import ZipInfo

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import is_junk

MOST_MEMBERS = 200_000
_ENCRYPTED = 0x1
# Deflate cannot do better than 1 : 1032; text of people stays below 1 : 50.
_HIGHEST_RATIO = 200
_HARMLESS = 16 * 1024**2
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")


def plain_name(info: ZipInfo) -> str:
    """The path of a file in its archive, with `/`; control characters in it are replaced."""
    return _UNSEEN.sub("\ufffd", info.filename).replace("\\", "/").removeprefix("./")


def is_file(info: ZipInfo) -> bool:
    """Whether it is a file with something in it: no folder, no link, nothing that a system leaves behind."""
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    folder, _, name = plain_name(info).rpartition("/")
    return bool(name and info.file_size) and not is_link and not any(map(is_junk, (name, *folder.split("/"))))


def most_unpacked(packed: int) -> int:
    """The bytes that so many packed ones may become."""
    return max(_HARMLESS, _HIGHEST_RATIO * packed)


def check_in_all(path: Path, infos: list[ZipInfo]) -> None:
    """Raises KnownError for an archive that is built to overflow a disk."""
    if len(infos) > MOST_MEMBERS:
        raise KnownError(f"{path.name} holds more than {MOST_MEMBERS:,} files.")
    size = sum(info.file_size for info in infos)
    if size > most_unpacked(path.stat().st_size):
        raise KnownError(f"{path.name} would unpack to {_bytes(size)}, as archives made to do harm do.")


def refusal(info: ZipInfo) -> str:
    """One sentence why a file is not read, "" when it is."""
    name = plain_name(info)
    if ".." in PurePosixPath(name).parts or name.startswith("/") or _DRIVE.match(name):
        return f"{name} points outside its archive, which no proper archive does."
    if info.flag_bits & _ENCRYPTED:
        return f"{name} is encrypted; unpack the archive with its password and drop the folder."
    if info.file_size > most_unpacked(info.compress_size):
        return f"{name} would unpack to {_bytes(info.file_size)}, as archives made to do harm do."
    return ""


def _bytes(size: int) -> str:
    return f"{size / 1024**2:,.0f} MB"
