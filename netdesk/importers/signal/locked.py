"""What of Signal is encrypted, so that nobody but Signal reads it, and what to do instead."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from netdesk.importers.inner_path import folder_of_all, inner_path
from netdesk.importers.reader import Source
from netdesk.importers.streaming import first_bytes

_INSTEAD = "export the chats in Signal, or with signal-export, and drop that folder"
_BACKUP = (
    "It is an encrypted backup of Signal, which NetDesk does not open; turn it into XML with "
    f"signalbackup-tools and drop that, or {_INSTEAD}."
)
_DATABASE = f"It is Signal's own database, which is encrypted; {_INSTEAD}."
_HEAD_BYTES = 64
# A length of four bytes, then a frame with a header: an initial value of 16 bytes and a salt of 32.
_BACKUP_HEAD = re.compile(rb"\0\0\0.\x0a.\x0a\x10.{16}\x12\x20", re.DOTALL)
_CALLED = (".backup", "db.sqlite")
_SQLITE = b"SQLite format 3\0"


def locked(source: Source) -> str:
    """The sentence on what to do instead, "" when a source is nothing encrypted of Signal's."""
    folder = folder_of_all(source)
    is_single = len(source.members) == 1
    # Few of the files of an archive are called so.
    for member in (one for one in source.members if is_single or one.name.endswith(_CALLED)):
        path = inner_path(member.name, folder)
        may_be_backup = is_single or (path.suffix == ".backup" and len(path.parts) == 1)
        if may_be_backup and _BACKUP_HEAD.match(first_bytes(member, _HEAD_BYTES)):
            return _BACKUP
        if path.name == "db.sqlite" and "sql" in (
            PurePosixPath(member.name).parent.name,
            source.path.parent.name,
        ):
            return "" if first_bytes(member, _HEAD_BYTES).startswith(_SQLITE) else _DATABASE
    return _BACKUP if _is_backup_folder(source, folder) else ""


def _is_backup_folder(source: Source, folder: PurePosixPath) -> bool:
    """A folder `signal-backup-…` with two encrypted files."""
    if not (folder.name or source.path.name).casefold().startswith("signal-backup"):
        return False
    return {"main", "metadata"} <= {str(inner_path(member.name, folder)) for member in source.members}
