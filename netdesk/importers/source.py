"""What was dropped: a file, a folder or a zip archive, and which of its parts are sources of their own."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from netdesk.domain.error import KnownError
from netdesk.importers.file_source import FileSource, FolderSource, files_in, folders_in, is_junk
from netdesk.importers.folder import DiskFolder
from netdesk.importers.reader import Check, Reader, Source
from netdesk.importers.zip_source import ZipSource, is_zip

_MOST_FILES = 20_000
_DEEPEST = 12


def open_source(path: Path, check: Check = lambda: None) -> Source:
    """What is at `path`, its members ready to be read one by one. `check` is called while an archive that
    ends early is looked through.

    Raises KnownError, with one sentence, when there is nothing that could be read: no such file, no
    permission, empty, a device or pipe, a damaged or encrypted archive.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return _folder(path)
        if not stat.S_ISREG(status.st_mode):
            raise KnownError(f"{path.name} is neither a file nor a folder.")
        if not status.st_size:
            raise KnownError(f"{path.name} is empty.")
        with path.open("rb") as file:
            is_archive = is_zip(file, path.name)
        return ZipSource(path, check) if is_archive else FileSource(path, status.st_size)
    except OSError as error:
        raise KnownError(_sentence(path, error)) from error
    except ValueError as error:
        raise KnownError(f"{str(path)!r} cannot be the name of a file.") from error


def expand(paths: Iterable[Path]) -> list[Path]:
    """The sources that a drop of files and folders means, each once, in the order of the drop.

    A folder that is one export (an unpacked LinkedIn archive) is one source, and so is every archive beside
    its files, and every file beside them that says of itself that it is something else; in any other one
    every file is, and every folder inside it that is an export. Links inside folders are not followed. What
    cannot be looked into stays in the list: `open_source` says why. Raises
    KnownError for a folder with more files than anybody can mean.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for source in _sources_at(path, 0):
            found.setdefault(source.absolute(), source)
            if len(found) > _MOST_FILES:
                raise KnownError(f"{path.name} holds more than {_MOST_FILES:,} files; choose those you mean.")
    return list(found.values())


def _folder(path: Path) -> FolderSource:
    export = _export_in(path)
    source = FolderSource(path, without=_beside(path, export) if export else ())
    if not source.members:
        raise KnownError(f"The folder {path.name} holds no files.")
    return source


def _sources_at(path: Path, depth: int) -> Iterator[Path]:
    try:
        if not path.is_dir():
            yield path
            return
        if export := _export_in(path):
            yield path
            yield from _beside(path, export)
            return
        files, folders = files_in(path), folders_in(path)
    except OSError:
        yield path
        return
    yield from (file for file in files if not file.name.startswith("."))
    if depth < _DEEPEST:
        for folder in folders:
            if not folder.name.startswith(".") and not is_junk(folder.name):
                yield from _sources_at(folder, depth + 1)


def _export_in(folder: Path) -> Reader | None:
    from netdesk.importers.beside_export import export_in

    return export_in(DiskFolder(folder))


def _beside(folder: Path, export: Reader) -> list[Path]:
    from netdesk.importers.beside_export import beside_export

    return [file.path for file in beside_export(DiskFolder(folder), export)]


def _sentence(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{path.name} does not exist."
    if isinstance(error, PermissionError):
        return f"NetDesk is not allowed to read {path.name}."
    return f"{path.name} cannot be read: {error.strerror or 'the system gives no reason'}."
