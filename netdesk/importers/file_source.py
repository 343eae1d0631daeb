"""A file or a folder on this computer as a source."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.error import KnownError

LARGEST_MEMBER = 2 * 1024**3
_MOST_MEMBERS = 200_000
_DEEPEST = 8
_JUNK = frozenset({"__macosx", ".ds_store", "thumbs.db", "desktop.ini"})


def is_junk(name: str) -> bool:
    """Whether a file or folder of this name is what a system leaves behind, nobody's data."""
    return name.casefold() in _JUNK or name.startswith("._")


def too_large(name: str, size: int) -> str:
    """The sentence for a file that is larger than a reader may be asked to hold, "" for all others."""
    if size <= LARGEST_MEMBER:
        return ""
    return f"{name} has {size / 1024**3:.1f} GB; NetDesk reads files of up to {LARGEST_MEMBER // 1024**3} GB."


@dataclass(frozen=True, slots=True)
class FileMember:
    """A file on this computer; `name`: its path inside the source."""

    path: Path
    name: str
    size: int

    def open(self) -> BinaryIO:
        """A stream of its bytes. Raises KnownError when it cannot be opened."""
        if sentence := too_large(self.name, self.size):
            raise KnownError(sentence)
        return self.stream()

    def stream(self) -> BinaryIO:
        """Its bytes, however many. Raises KnownError when it cannot be opened."""
        try:
            return self.path.open("rb")
        except OSError as error:
            raise KnownError(f"NetDesk cannot read {self.name}: {error.strerror}.") from error


class FileSource:
    """One file, its own only member."""

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        self.members = (FileMember(path, path.name, size),)


class FolderSource:
    """The files in a folder and, `depth` levels down, in those inside it. Links are not followed;
    empty files, pipes, devices and what a system leaves behind are left out, and so are archives that
    lie directly in it: they are sources of their own, as are the files `without`.
    """

    def __init__(self, path: Path, depth: int = _DEEPEST, without: Collection[Path] = ()) -> None:
        self.path = path
        self._depth = depth
        self._without = frozenset(without)

    @cached_property
    def members(self) -> tuple[FileMember, ...]:
        """Raises OSError when the folder itself cannot be looked into, KnownError when it is too full."""
        found: list[FileMember] = []
        for member in _members(self.path, "", self._depth):
            if member.path in self._without:
                continue
            found.append(member)
            if len(found) > _MOST_MEMBERS:
                raise KnownError(f"{self.path.name} holds more than {_MOST_MEMBERS:,} files; choose fewer.")
        return tuple(found)


def files_in(folder: Path) -> list[Path]:
    """The files directly in a folder, by name. Raises OSError."""
    return [folder / entry.name for entry in _entries(folder) if entry.is_file(follow_symlinks=False)]


def folders_in(folder: Path) -> list[Path]:
    """The folders directly in a folder, by name; no links. Raises OSError."""
    return [folder / entry.name for entry in _entries(folder) if entry.is_dir(follow_symlinks=False)]


def is_archive(file: Path) -> bool:
    """Whether a file is called an archive."""
    return file.suffix.casefold() == ".zip"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if not is_junk(entry.name)), key=lambda entry: entry.name)


def _members(folder: Path, prefix: str, depth: int) -> Iterator[FileMember]:
    for file in files_in(folder):
        if (size := file.stat().st_size) and (prefix or not is_archive(file)):
            yield FileMember(file, prefix + file.name, size)
    if depth > 0:
        for inner in folders_in(folder):
            try:
                yield from _members(inner, f"{prefix}{inner.name}/", depth - 1)
            except PermissionError:
                yield FileMember(inner, f"{prefix}{inner.name}/", 1)
