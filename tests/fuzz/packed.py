"""One input of the fuzzer as the files of a source, so that what is mutated are their names and bytes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from tests.importers.rebuilt import TextMember, TextSource

_MARK = b"\n=== file: "
_DROPPED = Path("/dropped")


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """(name, bytes) of every file as one input."""
    return b"".join(_MARK + name.encode() + b"\n" + data for name, data in files).removeprefix(b"\n")


def unpacked(data: bytes) -> list[tuple[str, bytes]]:
    """The files of an input: whatever the bytes are, there is at least one."""
    begin, *pieces = (b"\n" + data).split(_MARK)
    return [_file(piece) for piece in pieces] or [("file", begin[1:])]


def source_of(files: Iterable[tuple[str, bytes]]) -> TextSource:
    """The files as something dropped: a file when there is one, else an archive."""
    members = tuple(TextMember(data, name) for name, data in files)
    name = PurePosixPath(members[0].name).name if len(members) == 1 else "export.zip"
    return TextSource(members, _DROPPED / name)


def _file(piece: bytes) -> tuple[str, bytes]:
    name, _, data = piece.partition(b"\n")
    # What no file system and no archive can hold in a name.
    return name.decode("utf-8", "replace").replace("\0", "") or "file", data
