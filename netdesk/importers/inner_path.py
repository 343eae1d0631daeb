"""Where the files of an export stand inside it, whatever folder it was packed in."""

from __future__ import annotations

from pathlib import PurePosixPath

from netdesk.importers.reader import Source


def folder_of_all(source: Source) -> PurePosixPath:
    """The folder that all files of a source are in, the source itself when there is none."""
    # There are far fewer folders than files.
    names = {member.name.rpartition("/")[0] for member in source.members}
    folders = [PurePosixPath(name).parts for name in names]
    if not folders:
        return PurePosixPath()
    first, last = min(folders), max(folders)
    shared = 0
    while shared < min(len(first), len(last)) and first[shared] == last[shared]:
        shared += 1
    return PurePosixPath(*first[:shared])


def inner_path(name: str, folder: PurePosixPath) -> PurePosixPath:
    """The path of a member of this name from `folder` on."""
    path = PurePosixPath(name)
    return path.relative_to(folder) if folder.parts and path.is_relative_to(folder) else path
