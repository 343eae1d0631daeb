"""A folder as those see it who look for exports in it: one on this computer, or one inside an archive."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from netdesk.domain.draft import Problem
from netdesk.importers.file_source import FileSource, FolderSource, files_in, folders_in
from netdesk.importers.reader import Member, Source


class Folder(Protocol):
    """`prefix`: what stands before the names of files in it, "" on this computer. What looks into one on
    this computer raises OSError.
    """

    @property
    def path(self) -> Path: ...

    @property
    def prefix(self) -> str: ...

    def files(self) -> list[Source]:
        """The files directly in it, by name."""
        ...

    def folders(self) -> list[Folder]:
        """The folders directly in it, by name."""
        ...

    def down(self, depth: int | None = None) -> Source:
        """The files in it and `depth` levels of folders inside, in all of them when it is None."""
        ...


@dataclass(frozen=True, slots=True)
class DiskFolder:
    """A folder on this computer; see `Folder`. Archives directly in it are no part of what it gives."""

    path: Path
    prefix: str = ""

    def files(self) -> list[Source]:
        return [FileSource(file, file.stat().st_size) for file in files_in(self.path)]

    def folders(self) -> list[Folder]:
        return [DiskFolder(folder) for folder in folders_in(self.path)]

    def down(self, depth: int | None = None) -> Source:
        return FolderSource(self.path) if depth is None else FolderSource(self.path, depth)


@dataclass(frozen=True, slots=True)
class InnerSource:
    """Files of an archive that belong together; see `reader.Source`. `path`: that of the archive, with the
    file or folder in it behind; `loss`: what is missing of the archive, told with the first of its sources;
    `parts`: the files of the other parts of its export, as far as they lie in the same archive.
    """

    path: Path
    members: tuple[Member, ...]
    loss: Problem | None = None
    parts: tuple[tuple[Member, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ArchiveFolder:
    """A folder inside an archive, or all of it; see `Folder`. `members`: the files in it."""

    path: Path
    members: tuple[Member, ...]
    prefix: str = ""

    def files(self) -> list[Source]:
        return [InnerSource(self.path / self._inside(member), (member,)) for member in self.down(0).members]

    def folders(self) -> list[Folder]:
        found: defaultdict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            name, slash, _ = self._inside(member).partition("/")
            if slash:
                found[name].append(member)
        return [
            ArchiveFolder(self.path / name, tuple(members), f"{self.prefix}{name}/")
            for name, members in sorted(found.items())
        ]

    def down(self, depth: int | None = None) -> Source:
        if depth is None:
            return InnerSource(self.path, self.members)
        near = (member for member in self.members if self._inside(member).count("/") <= depth)
        return InnerSource(self.path, tuple(near))

    def _inside(self, member: Member) -> str:
        return member.name.removeprefix(self.prefix)
